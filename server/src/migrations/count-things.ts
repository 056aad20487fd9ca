/** `1 tier`, `3 tiers`. */
export function countThings(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
