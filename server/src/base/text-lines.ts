/** A zero-based line and UTF-16 column, as LSP counts them. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of one text into lines and columns. `\n`, `\r\n` and a lone `\r` end a line. */
export class TextLines {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    // Nearly all texts hold no `\r`, and searching for one character is many times faster than an expression.
    if (text.includes('\r')) {
      for (const { index } of text.matchAll(/\n|\r(?!\n)/g)) this.#starts.push(index + 1);
      return;
    }
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
      this.#starts.push(index + 1);
    }
  }

  /** The place of `offset`; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LineColumn {
    const bounded = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: bounded - (this.#starts[low] ?? 0) };
  }

  /** The offset of a place; a column behind its line's end gives the line's end, a line behind the text the text's end. */
  offsetAt(position: LineColumn): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    const next = this.#starts[position.line + 1] ?? this.#text.length + 1;
    let end = next - 1;
    if (this.#text.charCodeAt(end) === 10 && end > start && this.#text.charCodeAt(end - 1) === 13) end--;
    return Math.max(start, Math.min(start + position.character, end));
  }
}
