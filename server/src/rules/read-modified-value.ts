import { ownMember } from '../base/json-value.ts';
import { findFailure } from '../engine/computing/find-failure.ts';
import { convertToFloat } from '../engine/values/convert-to-float.ts';
import type { JudgedBlock } from './checked-block.ts';

/**
 * The number that the game makes of a block's value of an axis because modifiers apply to the NPC; undefined where none do,
 * and where a state says something else. With modifiers the game insists on a number for every axis, but takes one in
 * text, and fails on anything else (docs/stat-system.md, 2.7).
 */
export function readModifiedValue(block: JudgedBlock, axis: string): number | 'fails' | undefined {
  const { kind } = block.record;
  if (kind !== 'npc' && kind !== 'npc_state') return undefined;
  const { effective } = block;
  if (effective === undefined || effective.modifiers.length === 0) return undefined;
  // Of layers that have one value, the strongest counts.
  const giver = effective.layers.findLast(({ stats }) => Object.hasOwn(stats, axis));
  const value = ownMember(block.stats, axis);
  if (giver?.stats !== block.stats || value === undefined) return undefined;
  return findFailure(() => convertToFloat(value, axis)) === undefined ? convertToFloat(value, axis) : 'fails';
}
