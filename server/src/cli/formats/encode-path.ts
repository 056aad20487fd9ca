import { toEncodable } from '../../base/to-encodable.ts';

/** A path with forward slashes as a URI reference: everything but letters, digits and `-_.!~*'()` is percent-encoded. */
export function encodePath(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(toEncodable(name)))
    .join('/');
}
