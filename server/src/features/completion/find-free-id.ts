/** `id` when nobody has it yet, else with the first number that makes it free: `skilled_2`. */
export function findFreeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}_${number}`;
  return free;
}
