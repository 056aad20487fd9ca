import { Workspace } from '../src/workspace/workspace.ts';
import { FIXTURE_ROOT, fixtureUri } from './fixture-files.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

/** Opens a workspace over files given as path -> JSON value (or text). */
export async function openWorkspace(files: Readonly<Record<string, unknown>>) {
  const fileSystem = new MemoryFileSystem(
    Object.entries(files).map(([path, content]) => [fixtureUri(path), toText(content)] as const),
  );
  const workspace = new Workspace(fileSystem);
  await workspace.indexFolders([FIXTURE_ROOT]);
  return { workspace, fileSystem };
}

/** The JSON text of a value; texts stay as they are. */
export function toText(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
