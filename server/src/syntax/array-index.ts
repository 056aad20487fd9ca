/** The index that a path step means in an array, or -1; steps that come from a JSON pointer are strings. */
export function arrayIndex(step: string | number): number {
  if (typeof step === 'number') return step;
  return /^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
}
