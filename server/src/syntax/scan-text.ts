import type { Span } from '../base/span.ts';
import { blankSpans } from './blank-spans.ts';
import { findConflicts } from './find-conflicts.ts';
import { MAX_DEPTH } from './max-depth.ts';

/** What one pass over the characters of a JSON text, well formed or not, has found. */
export interface TextScan {
  /**
   * The text in strict JSON as far as that is a matter of blanks: a byte order mark, comments, trailing commas and all
   * but the first version of a merge conflict are spaces, line breaks and all offsets are as they were. The text itself
   * when it holds none of these.
   */
  readonly strict: string;
  /** How many colons stand outside strings and comments: in well-formed JSON, the number of keys. */
  readonly keyCount: number;
  /**
   * The deepest nesting; a lone scalar has 0. Brackets that do not match are never counted as closing, so in broken
   * text this is an upper bound. The pass ends where `MAX_DEPTH` is exceeded, and then this is `MAX_DEPTH + 1`.
   */
  readonly maxDepth: number;
  /** Where `MAX_DEPTH` was exceeded, or -1. The other answers then cover only the text before it. */
  readonly tooDeepOffset: number;
  /** All comments, in order, with their marks and without the line break that ends one. */
  readonly comments: readonly Span[];
  /** Whether the last comment is a block that is never closed, so that it hides the rest of the text. */
  readonly unclosedComment: boolean;
  /** The commas between a last element or member and its closing bracket, in order. */
  readonly trailingCommas: readonly Span[];
  /** The lines that open a merge conflict, in order. */
  readonly conflicts: readonly Span[];
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const STAR = 0x2a;
const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const BYTE_ORDER_MARK = 0xfeff;

/** Scans `text` once, without recursion; takes any text whatever. */
export function scanText(text: string): TextScan {
  const conflicts = findConflicts(text);
  if (conflicts.length === 0) return { ...scanCharacters(text), conflicts: [] };
  const decided = blankSpans(
    text,
    conflicts.flatMap(({ rest }) => rest),
  );
  return { ...scanCharacters(decided), conflicts: conflicts.map(({ mark }) => mark) };
}

function scanCharacters(text: string): Omit<TextScan, 'conflicts'> {
  const comments: Span[] = [];
  const brackets = new BracketTracker(text, comments);
  let keyCount = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Blanks come first because most characters between strings are indentation.
    if (code <= SPACE) continue;
    if (code === QUOTE) index = closingQuote(text, index);
    else if (code === COLON) keyCount++;
    else if (code === SLASH) index = skipComment(text, index, comments);
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) brackets.close(code, index);
    else if ((code === OPEN_BRACE || code === OPEN_BRACKET) && !brackets.open(code, index)) break;
  }
  const { maxDepth, tooDeepOffset, trailingCommas } = brackets;
  const blanks = [...comments, ...trailingCommas];
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) blanks.push({ start: 0, end: 1 });
  const strict = blanks.length === 0 ? text : blankSpans(text, blanks);
  return {
    strict,
    keyCount,
    maxDepth,
    tooDeepOffset,
    comments,
    unclosedComment: isUnclosed(text, comments.at(-1)),
    trailingCommas,
  };
}

function isUnclosed(text: string, comment: Span | undefined): boolean {
  if (comment === undefined || text.charCodeAt(comment.start + 1) !== STAR) return false;
  return comment.end - comment.start < '/**/'.length || !text.startsWith('*/', comment.end - 2);
}

/** Follows the brackets of a text: how deep they go, and which have a comma before their end. */
class BracketTracker {
  maxDepth = 0;
  tooDeepOffset = -1;
  readonly trailingCommas: Span[] = [];
  readonly #text: string;
  readonly #comments: readonly Span[];
  /** The closing brackets that are due, innermost last. */
  readonly #due: number[] = [];

  constructor(text: string, comments: readonly Span[]) {
    this.#text = text;
    this.#comments = comments;
  }

  /** Notes an opening bracket; false when it is one too many. */
  open(code: number, offset: number): boolean {
    // In ASCII, both closing brackets stand two places behind their opening ones.
    this.#due.push(code + 2);
    if (this.#due.length > this.maxDepth) this.maxDepth = this.#due.length;
    if (this.maxDepth <= MAX_DEPTH) return true;
    this.tooDeepOffset = offset;
    return false;
  }

  /** Notes a closing bracket; one that is not due changes nothing. */
  close(code: number, offset: number): void {
    const depth = this.#due.length;
    // Reading an array at -1 is far slower than asking for its length first.
    if (depth === 0 || this.#due[depth - 1] !== code) return;
    this.#due.pop();
    const comma = findTrailingComma(this.#text, offset, this.#comments);
    if (comma >= 0) this.trailingCommas.push({ start: comma, end: comma + 1 });
  }
}

/** The offset of the quote that closes the string opened at `open`, or of the line break or text end that cuts it off. */
function closingQuote(text: string, open: number): number {
  let index = open + 1;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE || code === LINE_FEED || code === CARRIAGE_RETURN) return index;
    if (code === BACKSLASH) index++;
  }
  return index;
}

/** Notes the comment that may start at `slash`; gives the offset of the last character that was dealt with. */
function skipComment(text: string, slash: number, comments: Span[]): number {
  const next = text.charCodeAt(slash + 1);
  if (next !== SLASH && next !== STAR) return slash;
  const end = next === SLASH ? lineEnd(text, slash) : blockEnd(text, slash);
  comments.push({ start: slash, end });
  return end - 1;
}

/** The end of a block comment; the text's end when it is never closed. */
function blockEnd(text: string, slash: number): number {
  const close = text.indexOf('*/', slash + 2);
  return close < 0 ? text.length : close + 2;
}

function lineEnd(text: string, from: number): number {
  let index = from;
  while (
    index < text.length &&
    text.charCodeAt(index) !== LINE_FEED &&
    text.charCodeAt(index) !== CARRIAGE_RETURN
  )
    index++;
  return index;
}

/** The offset of the comma that stands between a value and the closing bracket at `close`, or -1. */
function findTrailingComma(text: string, close: number, comments: readonly Span[]): number {
  const comma = lastTokenBefore(text, close, comments);
  if (text.charCodeAt(comma) !== COMMA) return -1;
  const before = text.charCodeAt(lastTokenBefore(text, comma, comments));
  const followsValue =
    before !== COMMA && before !== COLON && before !== OPEN_BRACE && before !== OPEN_BRACKET;
  return followsValue ? comma : -1;
}

/** The offset of the last character before `offset` that is neither blank nor in a comment, or -1. */
function lastTokenBefore(text: string, offset: number, comments: readonly Span[]): number {
  let index = offset - 1;
  let next = comments.length;
  while (index >= 0) {
    if (isBlank(text.charCodeAt(index))) {
      index--;
      continue;
    }
    while (next > 0 && startOf(comments, next - 1) > index) next--;
    if (next === 0 || comments[next - 1]?.end !== index + 1) return index;
    index = startOf(comments, next - 1) - 1;
  }
  return -1;
}

function startOf(spans: readonly Span[], index: number): number {
  return spans[index]?.start ?? -1;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x09;
}
