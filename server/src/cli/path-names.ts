import { relative, sep } from 'node:path';
import { baseName, beginsWith, parentUri, pathFromUri, uriFromPath } from '../base/uri.ts';

/** Answers the path of a `file:` uri for people: relative to `cwd`, with forward slashes on every machine. */
export function createPathNames(cwd: string): (uri: string) => string {
  const folder = uriFromPath(cwd);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const folderNames = new Map<string, string>();
  const nameFolder = (uri: string): string => {
    const name = folderNames.get(uri) ?? relative(cwd, pathFromUri(uri)).split(sep).join('/');
    folderNames.set(uri, name);
    return name;
  };
  return (uri) => {
    // Nearly every path lies below and has nothing to unescape; taking it apart would cost more than checking it.
    if (beginsWith(uri, prefix) && !uri.includes('%')) return uri.slice(prefix.length);
    const parent = parentUri(uri);
    const parentName = nameFolder(parent);
    return parent === uri || parentName === '' ? nameFolder(uri) : `${parentName}/${baseName(uri)}`;
  };
}
