const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const LETTER_E = 0x65;
const LETTER_U = 0x75;
const OPEN_OBJECT = 0x7b;

/** What a backslash may stand before, save for `u`. */
const ESCAPED = new Set([...'"\\/bfnrt'].map((character) => character.charCodeAt(0)));
const WORDS = ['true', 'false', 'null'];
/** Where the syntax is not followed. */
const NOWHERE = -1;

/**
 * Reads a text of any length, nested to any depth, as `JSON.parse` would, without making anything of it. Its parts are
 * read from an offset on, and answer the offset behind them, or `NOWHERE`.
 */
export class StrictSyntax {
  readonly #text: string;
  readonly #number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  readonly #hex = /[\da-fA-F]{4}/y;
  /** The closing brackets that are due, innermost last. */
  readonly #due: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Says whether the whole text follows the syntax of JSON. */
  isFollowed(): boolean {
    let offset = 0;
    do {
      offset = this.#readValue(offset);
      if (offset !== NOWHERE) offset = this.#readEnds(offset);
      if (offset === NOWHERE) return false;
    } while (this.#due.length > 0);
    return skipBlanks(this.#text, offset) === this.#text.length;
  }

  /** Reads a scalar or an empty container, and the openings of all containers around it that begin here. */
  #readValue(start: number): number {
    const text = this.#text;
    for (let offset = skipBlanks(text, start); ; offset = skipBlanks(text, offset)) {
      const code = text.charCodeAt(offset);
      if (code === QUOTE) return this.#readString(offset);
      if (code !== OPEN_OBJECT && code !== OPEN_ARRAY) return this.#readWord(offset, code);
      // In ASCII, both closing brackets stand two places behind their opening ones.
      this.#due.push(code + 2);
      offset = skipBlanks(text, offset + 1);
      if (text.charCodeAt(offset) === code + 2) return offset;
      if (code === OPEN_OBJECT) offset = this.#readKey(offset);
      if (offset === NOWHERE) return NOWHERE;
    }
  }

  /** Reads all closing brackets up to the comma before the next value, and its key; up to the end of the outermost value. */
  #readEnds(start: number): number {
    const text = this.#text;
    const due = this.#due;
    let offset = start;
    while (due.length > 0) {
      offset = skipBlanks(text, offset);
      const code = text.charCodeAt(offset++);
      const closing = due[due.length - 1];
      if (code === COMMA) return closing === CLOSE_ARRAY ? offset : this.#readKey(skipBlanks(text, offset));
      if (code !== closing) return NOWHERE;
      due.pop();
    }
    return offset;
  }

  #readKey(start: number): number {
    if (this.#text.charCodeAt(start) !== QUOTE) return NOWHERE;
    const end = this.#readString(start);
    if (end === NOWHERE) return NOWHERE;
    const colon = skipBlanks(this.#text, end);
    return this.#text.charCodeAt(colon) === COLON ? colon + 1 : NOWHERE;
  }

  #readString(start: number): number {
    const text = this.#text;
    for (let offset = start + 1; ; offset++) {
      const code = text.charCodeAt(offset);
      if (code === QUOTE) return offset + 1;
      // At the end of the text this is NaN.
      if (!(code >= SPACE)) return NOWHERE;
      if (code === BACKSLASH) {
        offset = this.#readEscape(offset + 1);
        if (offset === NOWHERE) return NOWHERE;
      }
    }
  }

  /** Answers the offset of the last character that belongs to an escape sequence. */
  #readEscape(offset: number): number {
    const code = this.#text.charCodeAt(offset);
    if (code !== LETTER_U) return ESCAPED.has(code) ? offset : NOWHERE;
    this.#hex.lastIndex = offset + 1;
    return this.#hex.test(this.#text) ? offset + 4 : NOWHERE;
  }

  #readWord(start: number, code: number): number {
    if (code === MINUS || isDigit(code)) return this.#readNumber(start, code);
    const word = WORDS.find((each) => this.#text.startsWith(each, start));
    return word === undefined ? NOWHERE : start + word.length;
  }

  #readNumber(start: number, first: number): number {
    const text = this.#text;
    let offset = start + 1;
    let code = text.charCodeAt(offset);
    while (isDigit(code)) code = text.charCodeAt(++offset);
    // Nearly all numbers are nothing but digits.
    const isPlain = first !== MINUS && first !== ZERO && code !== POINT && (code | 0x20) !== LETTER_E;
    if (isPlain) return offset;
    this.#number.lastIndex = start;
    return this.#number.test(text) ? this.#number.lastIndex : NOWHERE;
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 0x39;
}

/** The offset of the next character that is no blank. */
function skipBlanks(text: string, start: number): number {
  let offset = start;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return offset;
    offset++;
  }
}
