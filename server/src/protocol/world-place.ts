import type { TextPosition, TextRange } from './text-range.ts';

/** Asks for the world in force in a file, or at a place in it, in the positions of LSP. */
export interface WorldPlaceParams {
  readonly uri: string;
  readonly position?: TextPosition;
}

/** Where the world in force is written: at the definition that was asked from, when it writes it. Without one, an error. */
export interface WorldPlaceResult {
  readonly uri: string;
  readonly range: TextRange;
}
