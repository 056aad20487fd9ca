/** Says whether the game treats a value as nothing: absent, null, false, 0, empty text, an empty list or object. */
export const isEmptyValue = (value: unknown): boolean =>
  !value || (typeof value === 'object' && Object.keys(value).length === 0);
