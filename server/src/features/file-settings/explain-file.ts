import { findKindByFolder, findKindByName } from '../../kinds/detect-kind.ts';
import type { CompiledConfig } from '../../workspace/compiled-config.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorldResolution } from '../../workspace/world-resolver.ts';
import type { Reasoned } from './file-settings.ts';

/** A file's kind and what tells it, in the order in which that counts. */
export function explainKind(
  { uri, kind, project }: SourceFile,
  config: CompiledConfig | undefined,
): Reasoned {
  const what = kind.id;
  if (config?.kindOf(uri) === kind) {
    const list = config.loadsPackage(uri) && !config.config.files.has(kind.id) ? 'packages.files' : 'files';
    return { what, why: `by "${list}" of the config` };
  }
  if (findKindByName(uri) === kind) return { what, why: 'by its name' };
  const isByFolder = kind.id !== 'project_bundle' && findKindByFolder(uri, project) === kind;
  return { what, why: isByFolder ? 'by its folder' : 'by its members' };
}

const WORLD_REASONS: Readonly<Record<WorldResolution['reason'], string>> = {
  id: 'by its world_id',
  configured: 'by "world" of the config',
  nearest: 'the nearest at or above it',
  only: 'the only one of its project',
  self: 'it is one',
  'unknown-id': 'no world has its world_id',
  ambiguous: 'several fit equally well',
  none: 'there is none',
};

/** The uri of the world that a file's first entity lives in (`none` without one), and why; undefined for other files. */
export function explainWorld(workspace: Workspace, file: SourceFile): Reasoned | undefined {
  const record = file.records.find(({ kind }) => kind !== 'world' && kind !== 'stat_package');
  if (record === undefined) return undefined;
  const { world, reason } = workspace.worlds.resolve(file, record);
  return { what: world?.file.uri ?? 'none', why: WORLD_REASONS[reason] };
}
