import { endOfString } from '../../syntax/end-of-string.ts';

/** What a token of a JSON text is, well formed or not: the code of a bracket, colon, comma or quote, or one of these. */
export const TOKEN = {
  openObject: 0x7b,
  closeObject: 0x7d,
  openList: 0x5b,
  closeList: 0x5d,
  colon: 0x3a,
  comma: 0x2c,
  string: 0x22,
  /** A number, `true` or whatever else stands without quotes. */
  word: 1,
  /** The end of the text. */
  end: 2,
  /** The cursor stands in a comment before the token, and nothing can be written there. */
  inComment: 3,
} as const;

const QUOTE = 0x22;
const SLASH = 0x2f;
const STAR = 0x2a;

/**
 * Reads the tokens of a text in which someone is writing at `cursor`, one after the other: `kind`, `start` and `end` tell
 * of the last one, for tens of thousands of them are read while somebody waits. Comments are left out. A string ends with its
 * line; one at the cursor that is not closed yet ends with the word that is being typed, so that it does not swallow what
 * follows.
 */
export class JsonTokens {
  /** One of `TOKEN`. */
  kind: number = TOKEN.end;
  start = 0;
  end = 0;
  readonly #text: string;
  readonly #cursor: number;

  constructor(text: string, cursor: number) {
    this.#text = text;
    this.#cursor = cursor;
  }

  /** Reads the token at or behind `from`. */
  next(from: number): void {
    const text = this.#text;
    let index = from;
    let code = text.charCodeAt(index);
    for (;;) {
      while (isBlank(code)) code = text.charCodeAt(++index);
      if (code !== SLASH) break;
      const end = this.#endOfComment(index);
      if (end === undefined) break;
      if (this.#cursor > index && this.#cursor < end) {
        this.kind = TOKEN.inComment;
        return;
      }
      index = end;
      code = text.charCodeAt(index);
    }
    this.#read(Math.min(index, text.length), code);
  }

  /** The kind of the token behind `offset`; what was read last stays. */
  peek(offset: number): number {
    const text = this.#text;
    let index = offset;
    let code = text.charCodeAt(index);
    while (isBlank(code)) code = text.charCodeAt(++index);
    // Nearly always punctuation follows, and is known by its first look.
    if (isPunctuation(code)) return code;
    const { kind, start, end } = this;
    this.next(offset);
    const found = this.kind;
    this.kind = kind;
    this.start = start;
    this.end = end;
    return found;
  }

  #read(start: number, code: number): void {
    this.start = start;
    this.end = start + 1;
    this.kind = code;
    if (code === QUOTE) this.end = this.#endOfString(start);
    else if (Number.isNaN(code)) {
      this.kind = TOKEN.end;
      this.end = start;
    } else if (!isPunctuation(code)) {
      this.kind = TOKEN.word;
      this.end = this.#endOfWord(start + 1);
    }
  }

  #endOfWord(from: number): number {
    const text = this.#text;
    let end = from;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (isBlank(code) || code === QUOTE || isPunctuation(code)) break;
    }
    return end;
  }

  #endOfString(start: number): number {
    const text = this.#text;
    const end = endOfString(text, start);
    const isClosed = text.charCodeAt(end) === QUOTE;
    const isTyped = start < this.#cursor && this.#cursor <= end;
    if (isTyped && (!isClosed || this.#isForeignQuote(end))) return this.#endOfTyped();
    return isClosed ? end + 1 : end;
  }

  /** Says whether the quote at `end` does not close what is being typed but opens what follows on the line. */
  #isForeignQuote(end: number): boolean {
    const follower = this.#text.slice(end + 1, end + 40).trimStart();
    if (follower === '' || /^[,:}\]"/]/.test(follower)) return false;
    const between = this.#text.slice(this.#cursor, end);
    if (/[,:{}[\]]/.test(between)) return true;
    return between === '' && /^[\w-]/.test(this.#text.charAt(end + 1));
  }

  #endOfTyped(): number {
    const rest = this.#text.slice(this.#cursor, this.#cursor + 200);
    return this.#cursor + (/^[\w.-]*/.exec(rest)?.[0].length ?? 0);
  }

  /** The end of the comment at `slash`; undefined when there is none. */
  #endOfComment(slash: number): number | undefined {
    const text = this.#text;
    const next = text.charCodeAt(slash + 1);
    if (next === STAR) {
      const close = text.indexOf('*/', slash + 2);
      return close < 0 ? text.length + 1 : close + 2;
    }
    if (next !== SLASH) return undefined;
    let end = slash;
    while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
    // The end of its line still belongs to the comment.
    return end + 1;
  }
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xfeff || code === 0xa0;
}

function isPunctuation(code: number): boolean {
  return (
    code === TOKEN.comma ||
    code === TOKEN.colon ||
    code === TOKEN.openObject ||
    code === TOKEN.closeObject ||
    code === TOKEN.openList ||
    code === TOKEN.closeList
  );
}
