import type { StatDefinition } from '../config/stat-definition.ts';
import packages from './builtin-packages.json' with { type: 'json' };
import type { StatPackage } from './stat-package.ts';

/** A package whose definitions are complete. */
export type BuiltinPackage = StatPackage & {
  readonly definitions: { readonly [definitionId: string]: StatDefinition };
};

/** The game's seven packages, complete, in registration order (docs/stat-system.md, 7). */
export const builtinPackages: readonly BuiltinPackage[] = packages as unknown as readonly BuiltinPackage[];
