// What the game takes for white space: unlike JavaScript's, without the byte order mark, and with a few old separators.
const whitespace = /[^\S\ufeff]|\u0085/;
const isSeparator = (char: string) => char >= '\u001c' && char <= '\u001f';

/** `text` without the white space around it, as the game trims ids and names; around numbers it leaves the old separators. */
export function trimText(text: string, isNumber = false): string {
  const isSpace = (char: string) => whitespace.test(char) || (!isNumber && isSeparator(char));
  // Scanning from both ends keeps this linear; the usual /\s+$/ is quadratic on long runs of spaces inside a text.
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
