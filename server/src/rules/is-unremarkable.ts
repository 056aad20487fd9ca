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
  const [record] = file.records;
  if (file.rows === undefined || record === undefined) {
    return file.records.every(({ kind }) => kind === 'world' || kind === 'stat_package');
  }
  const { world } = workspace.worlds.resolve(file, record);
  if (world === undefined) return false;
  if (file.rows.length === 0) return true;
  const facts = workspace.factsOf(world.record);
  if (record.kind === 'npc') {
    return arePlain(file.rows, facts, true) && isStatePlain(workspace, file, record, facts);
  }
  if (record.kind !== 'npc_state' || !arePlain(file.rows, facts, false)) return false;
  return file.rows.every((row) => overridesRow(workspace, file, record, row) || arePlain([row], facts, true));
}

/** Says whether the NPC of a state has values under the same definition; else the state's are all there are. */
function overridesRow(
  workspace: Workspace,
  file: SourceFile,
  state: NpcStateRecord,
  row: NumberRow,
): boolean {
  if (state.npcId === undefined) return false;
  const [npc] = workspace.index.find('npc', state.npcId, file);
  return npc?.file.rows?.some(({ shape }) => shape.definitionId === row.shape.definitionId) ?? false;
}

/** What a state overrides stays plain when it puts numbers in place of numbers. */
function isStatePlain(workspace: Workspace, file: SourceFile, npc: NpcRecord, facts: WorldFacts): boolean {
  if (npc.id === undefined) return true;
  const [state] = workspace.index.find('npc_state', npc.id, file);
  if (state === undefined) return true;
  return state.file.rows !== undefined && arePlain(state.file.rows, facts, false);
}

function arePlain(rows: readonly NumberRow[], facts: WorldFacts, complete: boolean): boolean {
  for (const row of rows) {
    const check = getRowCheck(facts, row.shape);
    if (check === undefined || (complete && !check.isComplete) || !check.accepts(row)) return false;
  }
  return true;
}
