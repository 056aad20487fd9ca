import { compareNumbers } from './compare-numbers.ts';
import type { RegisteredPackage } from './register-packages.ts';
import type { DerivationCapability } from './stat-package.ts';

const usualPriority = 50;

/**
 * The derivations that can run, in running order (docs/stat-system.md, 4.1): enabled, not excluded, and all their
 * semantic types offered by an axis of the active packages; by priority ascending, equal ones in package order.
 */
export function selectDerivations(
  active: readonly RegisteredPackage[],
  excluded: ReadonlySet<string>,
): DerivationCapability[] {
  const axes = active.flatMap(({ definitions }) => [...definitions.values()].flatMap((each) => each.axes));
  const offered = new Set(axes.map((axis) => axis.semantic_type || null));
  return active
    .flatMap(({ derivations }) => derivations)
    .filter(({ id, enabled_by_default: enabled }) => enabled !== false && !excluded.has(id))
    .filter(({ from_semantic_types: needed }) => needed.every((type) => offered.has(type)))
    .sort((a, b) => compareNumbers(a.priority ?? usualPriority, b.priority ?? usualPriority));
}
