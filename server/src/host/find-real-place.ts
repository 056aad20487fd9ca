import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MOST_LINKS } from './most-links.ts';

/**
 * Where a file lies, or will when something is written to `path` (absolute): links are followed, also those that lead to
 * where nothing is yet, so that one place has one name. Never throws.
 */
export function findRealPlace(path: string): string {
  return follow(path, MOST_LINKS);
}

function follow(path: string, links: number): string {
  const real = attempt(() => realpathSync.native(path));
  if (real !== undefined) return real;
  const folder = dirname(path);
  if (folder === path || links === 0) return path;
  const place = join(follow(folder, links), basename(path));
  const target = attempt(() => readlinkSync(place));
  return target === undefined ? place : follow(resolve(dirname(place), target), links - 1);
}

/** What the system answers; undefined where it refuses. */
function attempt(ask: () => string): string | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
