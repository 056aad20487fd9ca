import type { NpcRecord, NpcStateRecord } from '../model/records.ts';
import type { NumberRow } from '../workspace/number-rows.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { getRowCheck, type WorldFacts } from '../workspace/world-facts.ts';

/**
 * Says whether no rule about entity values can have anything to say about a file, because it has a world, every value in
 * it is a number on a known axis, in its range and in a tier, none is missing, and none stands elsewhere. Nearly all files of a game are like that, and one
 * pass over their numbers is far cheaper than all the rules; whoever fails here is only looked at more closely.
 */
export function isUnremarkable(workspace: Workspace, file: SourceFile): boolean {
  const { row, records } = file;
  const [record] = records;
  if (row === undefined || record === undefined) {
    return records.every(({ kind }) => kind === 'world' || kind === 'stat_package');
  }
  const { world } = workspace.worlds.resolve(file, record);
  if (world === undefined) return false;
  if (row.shape.blocks.length === 0) return true;
  const facts = workspace.factsOf(world.record);
  const incomplete = findIncomplete(row, facts);
  if (incomplete === undefined) return false;
  if (record.kind === 'npc') return incomplete.length === 0 && isStatePlain(workspace, file, record, facts);
  return record.kind === 'npc_state' && overridesAll(workspace, file, record, incomplete);
}

/** The definitions for which a row of plain values lacks an axis; undefined when the row holds more than plain values. */
function findIncomplete(row: NumberRow, facts: WorldFacts): readonly string[] | undefined {
  const check = getRowCheck(facts, row.shape);
  return check?.accepts(row) ? check.incomplete : undefined;
}

/** Says whether the NPC of a state has values under all these definitions; else the state's are all there are. */
function overridesAll(
  workspace: Workspace,
  file: SourceFile,
  state: NpcStateRecord,
  definitionIds: readonly string[],
): boolean {
  if (definitionIds.length === 0) return true;
  if (state.npcId === undefined) return false;
  const [npc] = workspace.index.find('npc', state.npcId, file);
  const row = npc?.file.row;
  return row !== undefined && definitionIds.every((id) => row.shape.definitionIds.has(id));
}

/** What a state overrides stays plain when it puts numbers in place of numbers. */
function isStatePlain(workspace: Workspace, file: SourceFile, npc: NpcRecord, facts: WorldFacts): boolean {
  if (npc.id === undefined) return true;
  const [state] = workspace.index.find('npc_state', npc.id, file);
  if (state === undefined) return true;
  const { row } = state.file;
  return row !== undefined && findIncomplete(row, facts) !== undefined;
}
