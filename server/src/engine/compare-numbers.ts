/** Orders numbers ascending for `sort`. Infinities compare equal to themselves, which subtraction would not give. */
export function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
