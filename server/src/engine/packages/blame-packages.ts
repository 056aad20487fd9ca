import { StatEngineError } from '../stat-engine-error.ts';

/**
 * What `compute` gives. The derivations of a package are used as they stand, without a check of every member first, so
 * whatever fails in `compute` without being a failure of the game's is a package that lacks something.
 *
 * @throws StatEngineError `invalid-package` in the place of any other error.
 */
export function blamePackages<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof StatEngineError) throw error;
    throw new StatEngineError('invalid-package', `A package is broken: ${(error as Error).message}`);
  }
}
