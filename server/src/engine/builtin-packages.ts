import packages from './builtin-packages.json' with { type: 'json' };
import type { StatPackage } from './stat-package.ts';

/** The game's seven packages, complete, in registration order (docs/stat-system.md, 7). */
export const builtinPackages: readonly StatPackage[] = packages as unknown as readonly StatPackage[];
