import { findNpcParts, type NpcParts } from '../effective/effective-npc.ts';
import type { FileRecord } from '../model/records.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The records of an NPC, and whether Stat Lens computes with another state of it than with this one. */
export type JudgedParts = NpcParts & { readonly isSpare: boolean };

/**
 * The records by which an NPC or one of its states is judged; undefined for others, and where there is no such NPC. Of
 * several states the game keeps one, and nobody can tell which: each is judged as if it were that one.
 */
export function findJudgedParts(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
): JudgedParts | undefined {
  if (record.kind === 'npc') return { ...findNpcParts(workspace, { file, record }), isSpare: false };
  if (record.kind !== 'npc_state' || record.npcId === undefined) return undefined;
  const npc = workspace.index.findFirst('npc', record.npcId, file);
  if (npc === undefined) return undefined;
  const parts = findNpcParts(workspace, npc);
  return { ...parts, state: { file, record }, isSpare: parts.state?.record !== record };
}
