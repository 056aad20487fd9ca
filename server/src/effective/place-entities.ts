import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffectiveNpc, findNpcParts, listNpcDefinitions } from './effective-npc.ts';
import { computeEffectiveSession } from './effective-session.ts';
import type { EffectiveStats } from './effective-stats.ts';
import type { WorldCensus } from './world-census.ts';

/** The places in the census of its world that an NPC, or the entities of a session, are counted at. */
export function placeEntities(
  workspace: Workspace,
  census: WorldCensus,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
): readonly number[] {
  return record.kind === 'npc'
    ? placeNpc(workspace, census, { file, record })
    : placeEffective(census, computeEffectiveSession(workspace, { file, record }), false);
}

function placeNpc(workspace: Workspace, census: WorldCensus, npc: Indexed<NpcRecord>): readonly number[] {
  const parts = findNpcParts(workspace, npc);
  const { row } = npc.file;
  const override = parts.state?.file.row;
  const isPlain = parts.instance === undefined && (parts.state === undefined || override !== undefined);
  if (row !== undefined && isPlain) return census.placeRow(row, override);
  const all = listNpcDefinitions(parts).map((id) => computeEffectiveNpc(workspace, parts, id));
  return placeEffective(census, all, true);
}

function placeEffective(
  census: WorldCensus,
  all: readonly EffectiveStats[],
  isNpc: boolean,
): readonly number[] {
  const slots: number[] = [];
  for (const { definitionId, raw, stats } of all) {
    if (raw === undefined) census.placeStats(definitionId, stats, isNpc, slots);
  }
  return slots;
}
