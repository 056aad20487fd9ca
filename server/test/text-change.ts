import fc from 'fast-check';

/** A stretch of a text that is replaced. `at` is a part of the text's length. */
export interface TextChange {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A place in a text, as a part of its length; numbers of any size would nearly all be next to nothing. */
export const placeInText = fc.nat(9999).map((part) => part / 10_000);

/** Changes that replace at most `longest` characters by one of `texts`. */
export function drawChange(texts: fc.Arbitrary<string>, longest: number): fc.Arbitrary<TextChange> {
  return fc.record({ at: placeInText, length: fc.nat(longest), text: texts });
}

/** The text after a change. */
export function applyChange(text: string, { at, length, text: part }: TextChange): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + part + text.slice(offset + length);
}
