import { readDefinition } from '../config/read-definition.ts';
import { readOrThrow } from '../config/read-or-throw.ts';
import type { StatDefinition } from '../config/stat-definition.ts';
import { mapMembers } from '../values/map-members.ts';
import type { StatPackage } from './stat-package.ts';

/**
 * Packages by id in registration order; a package whose id comes again replaces the earlier one and moves to the end
 * (docs/stat-system.md, 3.1).
 */
export function registerPackages(packages: readonly StatPackage[]): Map<string, StatPackage> {
  const registered = new Map<string, StatPackage>();
  for (const each of packages) {
    registered.delete(each.id);
    registered.set(each.id, each);
  }
  return registered;
}

/**
 * The definitions of a package by key, complete.
 *
 * @throws StatEngineError `invalid-definition` when the game would refuse one of them.
 */
export const readDefinitions = ({ definitions = {} }: StatPackage): [string, StatDefinition][] =>
  Object.entries(
    mapMembers(definitions, (definition) => readOrThrow<StatDefinition>(readDefinition, definition)),
  );
