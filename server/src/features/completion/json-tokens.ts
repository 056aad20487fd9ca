/** A token of a JSON text, well formed or not. `end` also stands for the end of the text. */
export interface JsonToken {
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'word' | 'end';
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const SLASH = 0x2f;
const STAR = 0x2a;
const BACKSLASH = 0x5c;
const PUNCTUATION: ReadonlyMap<number, JsonToken['kind']> = new Map(
  (['{', '}', '[', ']', ':', ','] as const).map((kind) => [kind.charCodeAt(0), kind]),
);

/**
 * The tokens of a text in which someone is writing at `cursor`. Comments are left out. A string ends with its line; one
 * at the cursor that is not closed yet ends with the word that is being typed, so that it does not swallow what follows.
 */
export class JsonTokens {
  readonly #text: string;
  readonly #cursor: number;

  constructor(text: string, cursor: number) {
    this.#text = text;
    this.#cursor = cursor;
  }

  /** The token at or behind `from`; `inComment` when the cursor stands in a comment before it. */
  next(from: number): JsonToken | 'inComment' {
    const text = this.#text;
    let index = from;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      // Also a byte order mark.
      if (code <= 0x20 || code === 0xfeff || code === 0xa0) continue;
      if (code !== SLASH) return this.#read(index, code);
      const end = this.#endOfComment(index);
      if (end === undefined) return this.#readWord(index);
      if (this.#cursor > index && this.#cursor < end) return 'inComment';
      index = end - 1;
    }
    return { kind: 'end', start: text.length, end: text.length };
  }

  /** The kind of the token behind `offset`. */
  peek(offset: number): JsonToken['kind'] {
    const token = this.next(offset);
    return token === 'inComment' ? 'end' : token.kind;
  }

  #read(start: number, code: number): JsonToken {
    if (code === QUOTE) return { kind: 'string', start, end: this.#endOfString(start) };
    const kind = PUNCTUATION.get(code);
    return kind === undefined ? this.#readWord(start) : { kind, start, end: start + 1 };
  }

  #readWord(start: number): JsonToken {
    let end = start + 1;
    while (end < this.#text.length && !/[\s,:{}[\]"]/.test(this.#text.charAt(end))) end++;
    return { kind: 'word', start, end };
  }

  #endOfString(start: number): number {
    const text = this.#text;
    const end = this.#closingQuote(start);
    const isClosed = text.charCodeAt(end) === QUOTE;
    const isTyped = start < this.#cursor && this.#cursor <= end;
    if (isTyped && (!isClosed || this.#isForeignQuote(end))) return this.#endOfTyped();
    return isClosed ? end + 1 : end;
  }

  /** The offset of the closing quote, or of the end of the line or text. */
  #closingQuote(start: number): number {
    const text = this.#text;
    let index = start + 1;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === QUOTE || code === 0x0a || code === 0x0d) return index;
      if (code === BACKSLASH) index++;
    }
    return text.length;
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
    const end = /[\r\n]/.exec(text.slice(slash, slash + 10_000))?.index ?? text.length - slash;
    // The end of its line still belongs to the comment.
    return slash + end + 1;
  }
}
