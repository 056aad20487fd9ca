import { StrictSyntax } from './strict-syntax.ts';

/** Longer texts, in UTF-16 code units, may hold so much that making values of them costs many times what reading does. */
const LARGE = 100_000;

/** Says whether a text is JSON as the game reads it: without comments and commas too many. */
export function isStrictJson(text: string): boolean {
  if (text.length > LARGE) return new StrictSyntax(text).isFollowed();
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
