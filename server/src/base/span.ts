/** A half-open stretch of text, in UTF-16 code units from the start of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Says whether `offset` lies in `span`; both ends count, so a cursor just behind a word is still on it. */
export function spanTouches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
