import { isBelow } from '../../base/uri.ts';
import type { NodeFileSystem } from '../../host/node-file-system.ts';
import type { SourceFile } from '../../workspace/source-file.ts';

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

/** A line for each of these files that could not be read as the text or the JSON that it should be. */
export function listBroken(files: Iterable<SourceFile>, nameOf: (uri: string) => string): readonly string[] {
  const lines: string[] = [];
  for (const { uri, refusal, syntaxProblems } of files) {
    const isBroken = syntaxProblems.some(({ code }) => code === 'syntax/invalid-json');
    if (refusal !== undefined || isBroken) {
      lines.push(
        `${nameOf(uri)}: this cannot be read as it should be, and may be missing here; stat-lens check tells why`,
      );
    }
  }
  return lines.sort();
}
