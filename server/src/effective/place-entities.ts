import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffectiveNpc, findNpcDefinitions, findNpcParts } from './effective-npc.ts';
import { computeEffectiveEntity, type SessionLayer } from './effective-session.ts';
import type { EffectiveStats } from './effective-stats.ts';
import { SessionEntities } from './session-entities.ts';
import type { WorldCensus } from './world-census.ts';

/** Where the entities of a record were counted, one list for each. */
export interface PlacedEntities {
  readonly census: WorldCensus;
  /** The entities of a session; none for an NPC. */
  readonly layers: readonly SessionLayer[];
  readonly places: readonly (readonly number[])[];
}

/**
 * The places in the census of its world that an NPC, or each entity of a session, is counted at. Those of a session's entities
 * are the same as `before` where the entities are; of the others `onPlaced` hears.
 */
export function placeEach(
  workspace: Workspace,
  census: WorldCensus,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
  before: PlacedEntities | undefined,
  onPlaced?: (index: number) => void,
): PlacedEntities {
  if (record.kind === 'npc') {
    const slots = placeNpc(workspace, census, { file, record });
    onPlaced?.(0);
    return { census, layers: NO_LAYERS, places: [slots] };
  }
  const session = { file, record };
  const layers = SessionEntities.of(workspace).list(session);
  const known = before?.census === census ? before : undefined;
  const places = layers.map((layer, index) => {
    if (known !== undefined && known.layers[index] === layer) return known.places[index] ?? NOWHERE;
    const slots = placeLayer(workspace, census, session, layer);
    onPlaced?.(index);
    return slots;
  });
  return { census, layers, places };
}

/** Counts out those of a file who were counted before, and in those who are to be counted now; most stay. */
export function countChange(before: readonly PlacedEntities[], after: readonly PlacedEntities[]): void {
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [was, is] = [before[i], after[i]];
    const isSameWorld = was?.census === is?.census;
    for (let k = 0; k < Math.max(was?.places.length ?? 0, is?.places.length ?? 0); k++) {
      const [out, into] = [was?.places[k], is?.places[k]];
      if (isSameWorld && out === into) continue;
      if (out !== undefined) was?.census.count(out, -1);
      if (into !== undefined) is?.census.count(into, 1);
    }
  }
}

const NO_LAYERS: readonly SessionLayer[] = [];

/** Nothing modifies the entities of a session, so that what is written tells their places, unless it may be too large a number. */
function placeLayer(
  workspace: Workspace,
  census: WorldCensus,
  session: Indexed<SessionRecord>,
  entity: SessionLayer,
): readonly number[] {
  const { definitionId, layer, failure } = entity;
  const definition = census.findSlots(definitionId);
  if (definition === undefined || failure !== undefined) return NOWHERE;
  const slots: number[] = [];
  const readsWritten = definition.readsWritten && session.file.syntaxProblems.length === 0;
  if (readsWritten) census.placeStats(definitionId, layer.stats, false, slots);
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
  const ids = findNpcDefinitions(parts, census.definitions);
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
