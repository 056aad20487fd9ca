import { relative, sep } from 'node:path';
import { pathFromUri, uriFromPath } from '../base/uri.ts';

/** Answers the path of a `file:` uri for people: relative to `cwd`, with forward slashes on every machine. */
export function createPathNames(cwd: string): (uri: string) => string {
  const folder = uriFromPath(cwd);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return (uri) => {
    // Nearly every path lies below and has nothing to unescape; taking it apart would cost more than checking it.
    if (uri.startsWith(prefix) && !uri.includes('%')) return uri.slice(prefix.length);
    return relative(cwd, pathFromUri(uri)).split(sep).join('/');
  };
}
