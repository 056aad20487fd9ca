import { isBelow, parentUri } from '../base/uri.ts';

/** What files build on, in the names that nearly every project gives it. */
const NAMES = [
  'statlens.config.json',
  'world.json',
  'world.jsonc',
  'stats_config.json',
  'stats_config.jsonc',
];

/** The files that may tell what a file means, from the outermost of `folders` that it lies in down to its own. */
export function listNearby(uri: string, folders: readonly string[]): string[] {
  const nearby: string[] = [];
  for (
    let folder = parentUri(uri);
    folders.some((root) => isBelow(folder, root));
    folder = parentUri(folder)
  ) {
    for (const name of NAMES) nearby.unshift(`${folder}/${name}`);
    if (folder === parentUri(folder)) break;
  }
  return nearby;
}
