import { readDefinition } from './read-definition.ts';
import { readOrThrow } from './read-or-throw.ts';
import type { StatDefinition } from './stat-definition.ts';
import type { DerivationCapability, StatPackage } from './stat-package.ts';

/** What is used of a package: its definitions, complete and by key, and its derivations. */
export interface RegisteredPackage {
  readonly definitions: ReadonlyMap<string, StatDefinition>;
  readonly derivations: readonly DerivationCapability[];
}

/**
 * Packages by id in registration order; a package whose id comes again replaces the earlier one and moves to the end
 * (docs/stat-system.md, 3.1).
 *
 * @throws StatEngineError `invalid-definition` when the game would refuse a definition of one of them.
 */
export function registerPackages(packages: readonly StatPackage[]): Map<string, RegisteredPackage> {
  const registered = new Map<string, RegisteredPackage>();
  for (const { id, definitions = {}, derivation_capabilities: derivations = [] } of packages) {
    const complete = Object.entries(definitions).map(
      ([key, definition]) =>
        [key, readOrThrow<StatDefinition>(readDefinition, definition, 'definition')] as const,
    );
    registered.delete(id);
    registered.set(id, { definitions: new Map(complete), derivations });
  }
  return registered;
}
