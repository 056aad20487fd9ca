/** A share in percent that says 0 only of nobody and 100 only of all: `30 %`, `<1 %`. */
export function describeShare(members: number, all: number): string {
  const percent = Math.round((100 * members) / all);
  if (percent === 0 && members > 0) return '<1 %';
  if (percent === 100 && members < all) return '>99 %';
  return `${percent} %`;
}
