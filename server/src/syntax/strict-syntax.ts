const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const LETTER_U = 0x75;
const OPEN_OBJECT = 0x7b;

/** What a backslash may stand before, save for `u`. */
const ESCAPED = new Set([...'"\\/bfnrt'].map((character) => character.charCodeAt(0)));
const WORDS = ['true', 'false', 'null'];

/** Reads a text of any length, nested to any depth, as `JSON.parse` would, without making anything of it. */
export class StrictSyntax {
  readonly #text: string;
  readonly #number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  readonly #hex = /[\da-fA-F]{4}/y;
  /** The closing brackets that are due, innermost last. */
  readonly #due: number[] = [];
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Says whether the whole text follows the syntax of JSON. */
  isFollowed(): boolean {
    do {
      if (!this.#readValue() || !this.#readEnds()) return false;
    } while (this.#due.length > 0);
    this.#skipBlanks();
    return this.#offset === this.#text.length;
  }

  /** Reads a scalar or an empty container, and the openings of all containers around it that begin here. */
  #readValue(): boolean {
    for (;;) {
      const code = this.#skipBlanks();
      if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        // In ASCII, both closing brackets stand two places behind their opening ones.
        this.#due.push(code + 2);
        this.#offset++;
        if (this.#skipBlanks() === code + 2) return true;
        if (code === OPEN_OBJECT && !this.#readKey()) return false;
      } else return code === QUOTE ? this.#readString() : this.#readWord(code);
    }
  }

  /** Reads all closing brackets up to the comma before the next value, and its key; up to the end of the outermost value. */
  #readEnds(): boolean {
    while (this.#due.length > 0) {
      const code = this.#skipBlanks();
      const due = this.#due[this.#due.length - 1];
      this.#offset++;
      if (code === COMMA) return due === CLOSE_ARRAY || this.#readKey();
      if (code !== due) return false;
      this.#due.pop();
    }
    return true;
  }

  #readKey(): boolean {
    if (this.#skipBlanks() !== QUOTE || !this.#readString() || this.#skipBlanks() !== COLON) return false;
    this.#offset++;
    return true;
  }

  #readString(): boolean {
    const text = this.#text;
    for (let offset = this.#offset + 1; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === QUOTE) {
        this.#offset = offset + 1;
        return true;
      }
      if (code < SPACE) return false;
      if (code === BACKSLASH) {
        offset++;
        const escaped = text.charCodeAt(offset);
        if (escaped === LETTER_U) {
          this.#hex.lastIndex = offset + 1;
          if (!this.#hex.test(text)) return false;
          offset += 4;
        } else if (!ESCAPED.has(escaped)) return false;
      }
    }
    return false;
  }

  #readWord(code: number): boolean {
    if (code === MINUS || (code >= 0x30 && code <= 0x39)) {
      this.#number.lastIndex = this.#offset;
      if (!this.#number.test(this.#text)) return false;
      this.#offset = this.#number.lastIndex;
      return true;
    }
    const word = WORDS.find((each) => this.#text.startsWith(each, this.#offset));
    this.#offset += word?.length ?? 0;
    return word !== undefined;
  }

  /** Goes to the next character that is no blank, and answers it. */
  #skipBlanks(): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.#offset);
      if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.#offset++;
    }
  }
}
