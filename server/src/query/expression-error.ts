/** Why an expression cannot be answered, and where in it: the message shows the place. */
export class ExpressionError extends Error {
  /** The reason alone, without the place. */
  readonly reason: string;

  constructor(
    reason: string,
    text: string,
    place: { readonly start: number; readonly end: number } | undefined,
  ) {
    super(`${reason}\n${showPlace(text, place)}`);
    this.name = 'ExpressionError';
    this.reason = reason;
  }
}

function showPlace(
  text: string,
  place: { readonly start: number; readonly end: number } | undefined,
): string {
  const line = text.replace(/\s/g, ' ');
  if (place === undefined) return `  ${line}`;
  const length = Math.max(1, place.end - place.start);
  return `  ${line}\n  ${' '.repeat(place.start)}${'^'.repeat(length)}`;
}
