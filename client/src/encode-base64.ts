/** Bytes that are turned into characters in one call; more would overflow the stack. */
const SLICE = 8192;

/** Bytes as base64, in any host of the editor. */
export function encodeBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    characters += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return btoa(characters);
}
