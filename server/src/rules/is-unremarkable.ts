import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import { findTierAmong } from '../engine/find-tier.ts';
import type { PreparedDefinition } from '../engine/prepare-definition.ts';
import type { FileRecord, NpcRecord, NpcStateRecord } from '../model/records.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Says whether no rule about entity values can have anything to say about a file, because every value in it is a number
 * on a known axis, in its range and in a tier, and none is missing. Nearly all files of a game are like that, and one
 * pass over their numbers is far cheaper than all the rules; whoever fails here is only looked at more closely.
 */
export function isUnremarkable(workspace: Workspace, file: SourceFile): boolean {
  for (const record of file.records) if (!isPlainRecord(workspace, file, record)) return false;
  return file.value === undefined || file.records.length > 0;
}

function isPlainRecord(workspace: Workspace, file: SourceFile, record: FileRecord): boolean {
  if (record.kind === 'world' || record.kind === 'stat_package') return true;
  if (record.kind !== 'npc' && record.kind !== 'npc_state')
    return record.stats === undefined && record.kind !== 'session';
  if (record.metadata !== undefined) return false;
  if (record.stats === undefined) return true;
  const { world } = workspace.worlds.resolve(file, record);
  if (world === undefined) return false;
  const { definitions } = workspace.factsOf(world.record);
  if (record.kind === 'npc_state') {
    return isPlainStats(record, definitions, false) && isOverBase(workspace, file, record);
  }
  return isPlainStats(record, definitions, true) && isPlainState(workspace, file, record, definitions);
}

/** Says whether the NPC itself has every block of its state; if not, the state answers for what is missing. */
function isOverBase(workspace: Workspace, file: SourceFile, { npcId, stats }: NpcStateRecord): boolean {
  if (npcId === undefined || !isJsonObject(stats?.value)) return false;
  const base = workspace.index.find('npc', npcId, file)[0]?.record.stats?.value;
  if (!isJsonObject(base)) return false;
  for (const id in stats.value) if (!isJsonObject(base[id])) return false;
  return true;
}

/** What a state overrides stays plain when it puts numbers in place of numbers. */
function isPlainState(
  workspace: Workspace,
  file: SourceFile,
  npc: NpcRecord,
  definitions: ReadonlyMap<string, PreparedDefinition>,
): boolean {
  if (npc.id === undefined) return true;
  const [state] = workspace.index.find('npc_state', npc.id, file);
  if (state === undefined) return true;
  return state.record.metadata === undefined && isPlainStats(state.record, definitions, false);
}

function isPlainStats(
  { stats }: NpcRecord | NpcStateRecord,
  definitions: ReadonlyMap<string, PreparedDefinition>,
  complete: boolean,
): boolean {
  if (stats === undefined) return true;
  if (!isJsonObject(stats.value)) return false;
  for (const id in stats.value) {
    const definition = definitions.get(id);
    const block = stats.value[id];
    if (definition === undefined || !isJsonObject(block) || !isPlainBlock(block, definition, complete))
      return false;
  }
  return true;
}

function isPlainBlock(
  block: JsonObject,
  { axes, axisByName }: PreparedDefinition,
  complete: boolean,
): boolean {
  let seen = 0;
  for (const key in block) {
    const prepared = axisByName.get(key);
    const value = block[key];
    if (prepared === undefined || typeof value !== 'number') return false;
    const { axis, tiers } = prepared;
    if (!(value >= axis.min_value && value <= axis.max_value)) return false;
    if (tiers.length > 0 && findTierAmong(tiers, value) === undefined) return false;
    seen++;
  }
  return !complete || seen === axes.length;
}
