/** A number of things: `1 NPC`, `12 NPCs`, `2 entities`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
