import type { FileRecord, NpcRecord, WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * The worlds in whose terms the stats of a record are read: its own and, of a character instance, those of the NPCs that
 * name it; none when nobody can tell.
 */
export function findWorldsOfRecord(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
): readonly Indexed<WorldRecord>[] {
  const { world } = workspace.worlds.resolve(file, record);
  const own = world === undefined ? [] : [world];
  if (record.kind !== 'character_instance' || record.id === undefined) return own;
  const known = new Map(own.map((each) => [each.record, each]));
  for (const npc of listNpcsNaming(workspace, record.id)) {
    const named: Indexed | undefined = workspace.index.find('character_instance', record.id, npc.file)[0];
    if (named?.record !== record) continue;
    const { world: lived } = workspace.worlds.resolve(npc.file, npc.record);
    if (lived !== undefined) known.set(lived.record, lived);
  }
  return [...known.values()];
}

function listNpcsNaming(workspace: Workspace, instanceId: string): readonly Indexed<NpcRecord>[] {
  const files = [...workspace.instanceNames.filesNaming(instanceId)].flatMap(
    (uri) => workspace.getFile(uri) ?? [],
  );
  return files.flatMap((file) =>
    file.records.flatMap((record) =>
      record.kind === 'npc' && record.instanceId === instanceId ? [{ file, record }] : [],
    ),
  );
}
