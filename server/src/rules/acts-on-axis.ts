import { ownMember } from '../base/json-value.ts';
import type { LocatedModifier } from '../effective/effective-stats.ts';
import { MODIFIER_TYPES } from './modifier-types.ts';

/** Says whether one of the modifiers can change an axis: those of unknown types and without a value do not (docs/stat-system.md, 2.7). */
export function actsOnAxis(modifiers: readonly LocatedModifier[], axis: string): boolean {
  return modifiers.some(
    (located) =>
      located.axis === axis &&
      MODIFIER_TYPES.has(ownMember(located.modifier, 'type')) &&
      Object.hasOwn(located.modifier, 'value'),
  );
}
