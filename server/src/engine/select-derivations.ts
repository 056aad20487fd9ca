import { compareNumbers } from './compare-numbers.ts';
import type { DerivationCapability, StatPackage } from './stat-package.ts';

/**
 * The derivations that can run, in running order (docs/stat-system.md, 4.1): enabled, not excluded, and all their
 * semantic types offered by an axis of the active packages; by priority ascending, equal ones in package order.
 */
export function selectDerivations(
  active: readonly StatPackage[],
  excluded: ReadonlySet<string>,
): DerivationCapability[] {
  const offered = new Set<string | null>();
  for (const { definitions } of active) {
    for (const { axes } of Object.values(definitions)) {
      for (const axis of axes) offered.add(axis.semantic_type || null);
    }
  }
  return active
    .flatMap((statPackage) => statPackage.derivation_capabilities)
    .filter(({ id, enabled_by_default: enabled }) => enabled && !excluded.has(id))
    .filter(({ from_semantic_types: needed }) => needed.every((type) => offered.has(type)))
    .sort((a, b) => compareNumbers(a.priority, b.priority));
}
