/** A place in a text, in the positions of LSP. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A part of a text, in the positions of LSP. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}
