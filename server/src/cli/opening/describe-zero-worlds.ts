import type { Workspace } from '../../workspace/workspace.ts';
import type { recordOf } from './shown-entity.ts';

/** How many are named. */
const MOST_NAMED = 3;

/**
 * What people are told when stats are shown of somebody whose `world_id` is 0: the game computes none (spec section 2.8), we go
 * by the place of the file. Undefined when there is nobody like that.
 */
export function describeZeroWorlds(
  workspace: Workspace,
  shown: Iterable<Pick<ReturnType<typeof recordOf>, 'file' | 'record'>>,
): string | undefined {
  const names = new Set<string>();
  for (const { file, record } of shown) {
    if (!record.hasZeroWorld || workspace.worlds.resolve(file, record).world === undefined) continue;
    names.add(record.id === undefined ? `a ${record.kind} without id` : `${record.kind}:${record.id}`);
  }
  if (names.size === 0) return undefined;
  const listed = [...names].slice(0, MOST_NAMED).join(', ');
  const more = names.size > MOST_NAMED ? ` and ${names.size - MOST_NAMED} more` : '';
  const subject = names.size === 1 ? `${listed} names` : `${listed}${more} name`;
  return `${subject} world 0, which the game takes for no world: it leaves the stats as they are, without clamp, tiers and level; what is told here holds in the world that the place of the file tells`;
}
