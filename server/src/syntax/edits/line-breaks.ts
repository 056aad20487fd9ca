const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*/g;

/** The offset of the first line break in blanks and comments that is not in a comment, or -1. */
export function findLineBreak(blanks: string): number {
  return hideComments(blanks).search(/[\r\n]/);
}

/** The offset of the last line break that an empty line follows, none of it in a comment; -1 when no line is empty. */
export function findLastEmptyLine(blanks: string): number {
  const breaks = [...hideComments(blanks).matchAll(/\r\n|\n|\r/g)];
  const hidden = hideComments(blanks);
  const index = breaks.findLastIndex(({ index: start, 0: { length } }, position) => {
    const next = breaks[position + 1];
    return next !== undefined && hidden.slice(start + length, next.index).trim() === '';
  });
  return breaks[index]?.index ?? -1;
}

/** Says whether `text` has a line break anywhere, also in a comment. */
export function hasLineBreak(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/** The text with a letter in the place of each character of a comment. */
function hideComments(text: string): string {
  return text.replace(COMMENT, (comment) => 'x'.repeat(comment.length));
}
