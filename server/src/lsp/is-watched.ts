import { isBelow } from '../base/uri.ts';
import type { ServerContext } from './server-context.ts';

/** Says whether the client tells of changes of a file or folder on disk. */
export function isWatched(
  uri: string,
  { abilities, folders }: Pick<ServerContext, 'abilities' | 'folders'>,
): boolean {
  if (abilities.watchesFiles && folders.isInWorkspace(uri)) return true;
  return abilities.watchesOutside && folders.outsideFolders.some((root) => isBelow(uri, root));
}
