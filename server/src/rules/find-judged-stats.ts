import type { JsonObject } from '../base/json-value.ts';
import { findTestedValues } from '../effective/find-tested-values.ts';
import { mergeEntityStats } from '../engine/computing/merge-entity-stats.ts';
import type { JudgedBlock } from './checked-block.ts';

/**
 * The values by which the computed ids in a block are judged: the block's own, with those of the character instance below
 * them where an NPC has one, but for a state, which only overrides some of an NPC's values, those of the NPC in the game. Undefined
 * when the game cannot compute those.
 */
export function findJudgedStats(block: JudgedBlock): JsonObject | undefined {
  const { effective, stats } = block;
  if (effective === undefined) return stats;
  if (block.record.kind !== 'npc_state') {
    const instance = effective.layers.find(({ layer }) => layer === 'instance');
    return instance === undefined ? stats : mergeEntityStats(instance.stats, stats);
  }
  return effective.raw === undefined ? findTestedValues(effective, block.definition) : undefined;
}
