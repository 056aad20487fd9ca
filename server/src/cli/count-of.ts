/** A number of things: `1 NPC`, `12 NPCs`. */
export function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
