import { baseName } from '../base/uri.ts';
import type { FileFacts } from '../protocol/file-facts.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What one file is and which world is in force in it, for the status item; without a file only how many there are. */
export function findFileFacts(workspace: Workspace, file?: SourceFile): FileFacts {
  return {
    files: workspace.fileCount,
    worlds: workspace.index.worlds().length,
    kind: file?.kind.id ?? null,
    world: file === undefined ? null : findWorld(workspace, file),
  };
}

/** The world of the first entity in the file, or the file's own. */
function findWorld(workspace: Workspace, file: SourceFile): FileFacts['world'] {
  const record = file.records.find(({ kind }) => kind !== 'stat_package');
  const world = record && workspace.worlds.resolve(file, record).world;
  if (world === undefined) return null;
  const { uri } = world.file;
  return { uri, id: world.record.id ?? null, name: world.record.name ?? baseName(uri) };
}
