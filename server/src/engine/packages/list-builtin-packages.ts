import { type BuiltinPackage, builtinPackages } from './builtin-packages.ts';

/**
 * The game's seven packages, as `builtinPackages`. The command line loads them when this is called first: most projects define
 * everything themselves (`scripts/cli-bundles.mjs`).
 */
export const listBuiltinPackages = (): readonly BuiltinPackage[] => builtinPackages;
