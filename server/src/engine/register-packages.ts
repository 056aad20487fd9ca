import type { JsonObject } from '../base/json-value.ts';
import { readOrThrow } from './read-or-throw.ts';
import { readStatPackage } from './read-stat-package.ts';
import type { StatPackage } from './stat-package.ts';

/**
 * Packages by id, complete and in registration order; a package whose id comes again replaces the earlier one and
 * moves to the end (docs/stat-system.md, 3.1).
 *
 * @throws StatEngineError `invalid-package` when the game would refuse one of them.
 */
export function registerPackages(packages: readonly (StatPackage | JsonObject)[]): Map<string, StatPackage> {
  const registered = new Map<string, StatPackage>();
  for (const authored of packages) {
    const whole = readOrThrow<StatPackage>(readStatPackage, authored, 'invalid-package');
    registered.delete(whole.id);
    registered.set(whole.id, whole);
  }
  return registered;
}
