/** A string or comment, to be passed over, or a line break with the blanks behind it. */
const LINE_START = /"(?:[^"\\\r\n]|\\.)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*|(\r\n|\n|\r)[ \t]*/g;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*/g;

/** The offset of the first line break in blanks and comments that is not in a comment, or -1. */
export function findLineBreak(blanks: string): number {
  return hideComments(blanks).search(/[\r\n]/);
}

/** The offset of the last line break that an empty line follows, none of it in a comment; -1 when no line is empty. */
export function findLastEmptyLine(blanks: string): number {
  const hidden = hideComments(blanks);
  const breaks = [...hidden.matchAll(/\r\n|\n|\r/g)];
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

/**
 * The text of a value with its lines indented for another place: what they start with of `from` becomes `to`. Lines in
 * block comments stay as they are.
 */
export function indentLines(text: string, from: string, to: string): string {
  if (from === to) return text;
  return text.replace(LINE_START, (found, lineBreak?: string) =>
    lineBreak === undefined || !found.startsWith(from, lineBreak.length)
      ? found
      : lineBreak + to + found.slice(lineBreak.length + from.length),
  );
}

/** Blanks and comments with all line breaks outside of comments, and the blanks behind them, replaced by `line`. */
export function alignLines(blanks: string, line: string): string {
  return blanks.replace(LINE_START, (found, lineBreak?: string) => (lineBreak === undefined ? found : line));
}

/** Says whether there is a comment among blanks and comments that goes to the end of its line. */
export function hasLineComment(blanks: string): boolean {
  return blanks.match(COMMENT)?.some((comment) => comment.startsWith('//')) ?? false;
}

/** The blanks and comments around a colon, without the colon. */
export function dropColon(text: string): string {
  const colon = hideComments(text).indexOf(':');
  return colon < 0 ? text : text.slice(0, colon) + text.slice(colon + 1);
}

/** The text with a letter in the place of each character of a comment. */
function hideComments(text: string): string {
  return text.replace(COMMENT, (comment) => 'x'.repeat(comment.length));
}
