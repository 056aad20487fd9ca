import type { CheckedBlock } from './checked-block.ts';

/**
 * Says whether modifiers apply to the block's NPC under its definition: then the game computes a number for every axis, and
 * drops all else that is stored (docs/stat-system.md, 2.7).
 */
export function appliesModifiers({ effective }: CheckedBlock): boolean {
  return effective !== undefined && effective.modifiers.length > 0;
}
