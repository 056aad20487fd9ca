import type { LocatedModifier } from './effective-stats.ts';

/** Those modifiers of one axis that take part: the first absolute one alone, else all that add or multiply. */
export function listAppliedModifiers(modifiers: readonly LocatedModifier[]): readonly LocatedModifier[] {
  const absolute = modifiers.find(({ modifier }) => modifier.type === 'absolute');
  if (absolute !== undefined) return [absolute];
  return modifiers.filter(({ modifier: { type } }) => type === 'additive' || type === 'multiplicative');
}
