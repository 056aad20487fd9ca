const whitespace = /^[^\S\ufeff]$|^\u0085$/;

/**
 * `text` without the white space around it, as the game trims ids and names. Unlike `trim`, it keeps a byte order
 * mark and drops U+0085 and the separators U+001C to U+001F.
 */
export function trimName(text: string): string {
  return trimWhile(text, (char) => whitespace.test(char) || (char >= '\u001c' && char <= '\u001f'));
}

/** `text` without the white space the game ignores around a number; unlike in names, U+001C to U+001F count. */
export function trimNumber(text: string): string {
  return trimWhile(text, (char) => whitespace.test(char));
}

// Scanning from both ends keeps this linear; the usual /\s+$/ is quadratic on long runs of spaces inside a text.
function trimWhile(text: string, isSpace: (char: string) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
