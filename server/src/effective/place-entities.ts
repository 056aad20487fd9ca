import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffectiveNpc, findNpcParts, listNpcDefinitions } from './effective-npc.ts';
import { computeEffectiveEntity } from './effective-session.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { SessionEntities } from './session-entities.ts';
import type { WorldCensus } from './world-census.ts';

/** The places in the census of its world that an NPC, or the entities of a session, are counted at. */
export function placeEntities(
  workspace: Workspace,
  census: WorldCensus,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
): readonly number[] {
  return record.kind === 'npc'
    ? placeNpc(workspace, census, { file, record })
    : placeSession(workspace, census, { file, record });
}

/** Nothing modifies the entities of a session, so that what is written tells their places; thousands may be in it. */
function placeSession(
  workspace: Workspace,
  census: WorldCensus,
  session: Indexed<SessionRecord>,
): readonly number[] {
  const slots: number[] = [];
  for (const entity of SessionEntities.of(workspace).list(session)) {
    const { definitionId, layer } = entity;
    const slotsOf = census.findSlots(definitionId);
    if (slotsOf === undefined) continue;
    if (slotsOf.readsWritten) census.placeStats(definitionId, layer.stats, false, slots);
    else placeAll(census, [computeEffectiveEntity(workspace, session, entity)], false, slots);
  }
  return slots;
}

function placeNpc(workspace: Workspace, census: WorldCensus, npc: Indexed<NpcRecord>): readonly number[] {
  const parts = findNpcParts(workspace, npc);
  const { row } = npc.file;
  const override = parts.state?.file.row;
  const isPlain = parts.instance === undefined && (parts.state === undefined || override !== undefined);
  if (row !== undefined && isPlain && census.readsWritten) return census.placeRow(row, override);
  const all = listNpcDefinitions(parts)
    .filter((id) => census.findSlots(id) !== undefined)
    .map((id) => computeEffectiveNpc(workspace, parts, id));
  const slots: number[] = [];
  placeAll(census, all, true, slots);
  return slots;
}

function placeAll(
  census: WorldCensus,
  all: readonly EffectiveStats[],
  isNpc: boolean,
  slots: number[],
): void {
  for (const { definitionId, raw, stats } of all) {
    if (raw === undefined) census.placeStats(definitionId, stats, isNpc, slots);
  }
}
