/** A path with forward slashes as a URI reference: everything but letters, digits and `-_.!~*'()` is percent-encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeName).join('/');
}

function encodeName(name: string): string {
  // Half of a surrogate pair, which a file name may hold on Windows, has no bytes to encode.
  return encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
