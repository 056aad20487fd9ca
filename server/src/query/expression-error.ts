/** Why an expression cannot be answered, and where in it: the message shows the place. */
export class ExpressionError extends Error {
  /** The reason alone, without the place. */
  readonly reason: string;
  /** The lines that show the place. */
  readonly place: readonly string[];

  constructor(
    reason: string,
    text: string,
    place: { readonly start: number; readonly end: number } | undefined,
  ) {
    const lines = showPlace(text, place);
    super([reason, ...lines].join('\n'));
    this.name = 'ExpressionError';
    this.reason = reason;
    this.place = lines;
  }
}

function showPlace(
  text: string,
  place: { readonly start: number; readonly end: number } | undefined,
): readonly string[] {
  const line = `  ${text.replace(/\s/g, ' ')}`;
  if (place === undefined) return [line];
  const length = Math.max(1, place.end - place.start);
  return [line, `  ${' '.repeat(place.start)}${'^'.repeat(length)}`];
}
