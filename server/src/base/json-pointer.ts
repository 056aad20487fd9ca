/** The way from a document's root to a value: object keys and array indexes. */
export type JsonPath = readonly (string | number)[];

/** The RFC 6901 JSON pointer of `path`: `['a/b', 0]` gives `/a~1b/0`; the root is the empty string. */
export function formatPointer(path: JsonPath): string {
  let pointer = '';
  for (const step of path) pointer += `/${escapeStep(step)}`;
  return pointer;
}

/** A key or index as a token of a JSON pointer; nearly all stay as they are. */
export const escapeStep = (step: string | number): string | number =>
  /[~/]/.test(step as string) ? String(step).replaceAll('~', '~0').replaceAll('/', '~1') : step;

/** The reference tokens of an RFC 6901 pointer, unescaped; array indexes stay strings. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  // Nearly all tokens are written as they are.
  if (!pointer.includes('~')) return tokens;
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
