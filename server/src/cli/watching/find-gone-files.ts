import { existsSync } from 'node:fs';
import { pathFromUri } from '../../base/uri.ts';

/**
 * The known files that are no longer there, when one of the files in the `news` is not known yet. Whoever renames a file or a
 * folder makes new ones, of which the system tells some time before it tells that the old ones are gone.
 */
export function findGoneFiles(news: readonly string[], known: ReadonlySet<string>): readonly string[] {
  if (news.every((uri) => known.has(uri))) return [];
  return [...known].filter((uri) => !existsSync(pathFromUri(uri)));
}
