const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The offset of the quote that closes the string begun at `open`, or of the line break or text end that cuts it off. */
export function endOfString(text: string, open: number): number {
  for (let index = open + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE || code === 0x0a || code === 0x0d) return index;
    if (code === BACKSLASH) index++;
  }
  return text.length;
}
