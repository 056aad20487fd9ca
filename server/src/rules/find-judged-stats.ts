import type { JsonObject } from '../base/json-value.ts';
import type { JudgedBlock } from './checked-block.ts';

/**
 * The values by which the computed ids in a block are judged: the block's own, but for a state, which only overrides
 * some of an NPC's values, the effective ones. Undefined when the game cannot compute those.
 */
export function findJudgedStats(block: JudgedBlock): JsonObject | undefined {
  if (block.record.kind !== 'npc_state') return block.stats;
  const effective = block.effective;
  if (effective === undefined) return block.stats;
  return effective.raw === undefined ? effective.stats : undefined;
}
