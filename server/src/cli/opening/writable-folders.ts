import { dirname } from 'node:path';
import type { Target } from './targets.ts';

/** Absolute paths of the folders that a command line names, or names files in: nothing outside of them is written. */
export function listWritableFolders(targets: readonly Target[]): string[] {
  return targets
    .filter(({ type }) => type !== 'missing')
    .map(({ type, path }) => (type === 'folder' ? path : dirname(path)));
}
