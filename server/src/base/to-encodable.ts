/**
 * A text that can be percent-encoded: half of a surrogate pair, which JSON can hold, and file names on Windows, has no bytes
 * and becomes the sign for an unknown character.
 */
export function toEncodable(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
