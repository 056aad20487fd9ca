/** Says whether a text is JSON as the game reads it: without comments and commas too many. */
export function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
