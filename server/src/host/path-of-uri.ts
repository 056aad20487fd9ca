import { sep } from 'node:path';
import { pathFromUri } from '../base/uri.ts';

/** As `pathFromUri`; quick for the many uris that are written as their path is. */
export function pathOfUri(uri: string): string {
  const plain = sep === '/' && uri.startsWith('file:///') && !/[%?#]/.test(uri);
  return plain ? uri.slice('file://'.length) : pathFromUri(uri);
}
