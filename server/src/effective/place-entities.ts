import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffectiveNpc, findNpcParts, listNpcDefinitions } from './effective-npc.ts';
import { computeEffectiveEntity, type SessionLayer } from './effective-session.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { SessionEntities } from './session-entities.ts';
import type { WorldCensus } from './world-census.ts';

/** The places in the census of its world that an NPC, or the entities of a session, are counted at. */
export function placeEntities(
  workspace: Workspace,
  census: WorldCensus,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
): readonly number[] {
  if (record.kind === 'npc') return placeNpc(workspace, census, { file, record });
  const session = { file, record };
  const layers = SessionEntities.of(workspace).list(session);
  return layers.flatMap((layer) => placeLayer(workspace, census, session, layer));
}

/** Where the entities of a record were counted, one list for each. */
export interface PlacedEntities {
  readonly census: WorldCensus;
  /** The entities of a session; none for an NPC. */
  readonly layers: readonly SessionLayer[];
  readonly places: readonly (readonly number[])[];
}

/** The places of each entity. Those of a session's entities are the same as `before` where the entities are. */
export function placeEach(
  workspace: Workspace,
  census: WorldCensus,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
  before: PlacedEntities | undefined,
): PlacedEntities {
  if (record.kind === 'npc') {
    return { census, layers: NO_LAYERS, places: [placeNpc(workspace, census, { file, record })] };
  }
  const session = { file, record };
  const layers = SessionEntities.of(workspace).list(session);
  const known = before?.census === census ? before : undefined;
  const places = layers.map((layer, index) =>
    known !== undefined && known.layers[index] === layer
      ? (known.places[index] ?? NOWHERE)
      : placeLayer(workspace, census, session, layer),
  );
  return { census, layers, places };
}

const NO_LAYERS: readonly SessionLayer[] = [];

/** Nothing modifies the entities of a session, so that nearly always what is written tells their places. */
function placeLayer(
  workspace: Workspace,
  census: WorldCensus,
  session: Indexed<SessionRecord>,
  entity: SessionLayer,
): readonly number[] {
  const { definitionId, layer } = entity;
  const definition = census.findSlots(definitionId);
  if (definition === undefined) return NOWHERE;
  const slots: number[] = [];
  if (definition.readsWritten) census.placeStats(definitionId, layer.stats, false, slots);
  else placeAll(census, [computeEffectiveEntity(workspace, session, entity)], false, slots);
  return slots;
}

const NOWHERE: readonly number[] = [];

function placeNpc(workspace: Workspace, census: WorldCensus, npc: Indexed<NpcRecord>): readonly number[] {
  const parts = findNpcParts(workspace, npc);
  const { row } = npc.file;
  const override = parts.state?.file.row;
  const isPlain = parts.instance === undefined && (parts.state === undefined || override !== undefined);
  if (row !== undefined && isPlain && census.readsWritten) return census.placeRow(row, override);
  const ids = listNpcDefinitions(parts, (id) => census.findSlots(id) !== undefined);
  const all = ids.map((id) => computeEffectiveNpc(workspace, parts, id));
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
