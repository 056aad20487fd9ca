import type { ModifiersByAxis } from '../engine/computing/modify-stats.ts';
import type { Modifier } from '../engine/config/stat-definition.ts';
import type { LocatedModifier } from './effective-stats.ts';

/** Modifiers by the axis they name, each list in order. */
export function groupModifiers(modifiers: readonly LocatedModifier[]): ModifiersByAxis {
  const byAxis = new Map<string, Modifier[]>();
  for (const { axis, modifier } of modifiers) {
    const known = byAxis.get(axis);
    if (known === undefined) byAxis.set(axis, [modifier]);
    else known.push(modifier);
  }
  return byAxis;
}
