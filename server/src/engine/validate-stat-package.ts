import type { ConfigError } from './config-error.ts';
import { readStatPackage } from './read-stat-package.ts';
import { readWhole } from './read-whole.ts';
import type { StatPackage } from './stat-package.ts';

/** Whether the game accepts a package, why not, and what it makes of it. */
export interface StatPackageValidation {
  readonly valid: boolean;
  /** Everything wrong at once; codes as for configs, and `package/...` for derivations. Empty when valid. */
  readonly errors: readonly ConfigError[];
  /** The complete package; only when valid. */
  readonly package?: StatPackage;
}

/**
 * Checks a stat package as the game does (docs/stat-system.md, 1.7). Unlike in a config, a key may differ from its
 * definition's id. Takes any value and never throws.
 */
export function validateStatPackage(value: unknown): StatPackageValidation {
  const outcome = readWhole<StatPackage>(readStatPackage, value, 'the game refuses the package');
  return outcome.valid
    ? { valid: true, errors: [], package: outcome.value }
    : { valid: false, errors: outcome.errors };
}
