/** Orders numbers ascending for `sort`. Infinities compare equal to themselves, which subtraction would not give. */
export const compareNumbers = (a: number, b: number): number => (a < b ? -1 : Number(a > b));
