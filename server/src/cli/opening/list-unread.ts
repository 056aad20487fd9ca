import { isBelow } from '../../base/uri.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';

/**
 * A line for each folder, and each file, at or below the folders or files with these uris that could not be read: whatever
 * is told about what was read is told without them.
 */
export function listUnread(
  { unreadableFolders }: Pick<NodeFileSystem, 'unreadableFolders'>,
  uris: readonly string[],
  nameOf: (uri: string) => string,
): readonly string[] {
  const unread = [...unreadableFolders].filter(([uri]) => uris.some((named) => isBelow(uri, named)));
  return unread.map(([uri, reason]) => `${nameOf(uri)}: ${reason}`);
}
