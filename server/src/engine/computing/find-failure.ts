import { StatEngineError } from '../stat-engine-error.ts';

/** What the engine says when it fails in `compute`, as the game does; undefined when it does not. */
export function findFailure(compute: () => unknown): string | undefined {
  try {
    compute();
    return undefined;
  } catch (error) {
    if (error instanceof StatEngineError) return error.message;
    throw error;
  }
}
