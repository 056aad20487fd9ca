import { isJsonObject } from '../base/json-value.ts';
import { findMember } from '../model/read-member.ts';
import type { CharacterInstanceRecord, Located, NpcRecord, NpcStateRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { collectModifiers } from './collect-modifiers.ts';
import { computeEffective } from './compute-effective.ts';
import type { EffectiveStats, LayerKind, LocatedModifier, StatLayer } from './effective-stats.ts';
import { findStatsFailure } from './find-stats-failure.ts';

/** The records that together make one NPC. */
export interface NpcParts {
  readonly npc: Indexed<NpcRecord>;
  readonly instance: Indexed<CharacterInstanceRecord> | undefined;
  readonly state: Indexed<NpcStateRecord> | undefined;
}

/** Finds what belongs to an NPC: its character instance and its runtime state. Of several states the first counts. */
export function findNpcParts(workspace: Workspace, npc: Indexed<NpcRecord>): NpcParts {
  const { id, instanceId } = npc.record;
  const [state] = id === undefined ? [] : workspace.index.find('npc_state', id, npc.file);
  const [instance] =
    instanceId === undefined ? [] : workspace.index.find('character_instance', instanceId, npc.file);
  return { npc, instance, state };
}

/** The ids of all definitions an NPC has values or modifiers under, in the order of their first appearance. */
export function listNpcDefinitions({ npc, instance, state }: NpcParts): string[] {
  const ids = new Set<string>();
  for (const entry of [npc, state, instance]) {
    for (const id of keysOf(entry?.record.stats)) ids.add(id);
  }
  for (const bearer of listBearers({ npc, state })) {
    for (const id of keysOf(bearer.record.metadata))
      if (collectModifiers([bearer], id).length > 0) ids.add(id);
  }
  return [...ids];
}

/** With more definitions than this, the keys of an NPC are likely to be fewer. */
const MOST_PROBED = 100;

/** The ids of those `definitions` that an NPC has values or modifiers under: it may have any number of other keys. */
export function findNpcDefinitions(
  parts: NpcParts,
  definitions: ReadonlyMap<string, unknown>,
): readonly string[] {
  if (definitions.size > MOST_PROBED) return listNpcDefinitions(parts).filter((id) => definitions.has(id));
  const { npc, instance, state } = parts;
  const stats = [npc, state, instance].map((entry) => entry?.record.stats?.value).filter(isJsonObject);
  const isHeld = (id: string) =>
    stats.some((all) => Object.hasOwn(all, id)) || collectNpcModifiers(parts, id).length > 0;
  return [...definitions.keys()].filter(isHeld);
}

/** The modifiers that apply to an NPC under a definition: its own, then those of its state. */
export function collectNpcModifiers(parts: Bearers, definitionId: string): LocatedModifier[] {
  return collectModifiers(listBearers(parts), definitionId);
}

type Bearers = Pick<NpcParts, 'npc' | 'state'>;

function listBearers({ npc, state }: Bearers): readonly Indexed<NpcRecord | NpcStateRecord>[] {
  return state === undefined ? [npc] : [npc, state];
}

function keysOf(located: Located | undefined): string[] {
  return isJsonObject(located?.value) ? Object.keys(located.value) : [];
}

/**
 * The effective stats of an NPC under one definition: character instance < NPC base < NPC state < modifiers of NPC
 * and state, then clamp, tiers and level (spec section 2.8; the instance layer is an extension of Stat Lens).
 */
export function computeEffectiveNpc(
  workspace: Workspace,
  parts: NpcParts,
  definitionId: string,
): EffectiveStats {
  const { npc, instance, state } = parts;
  const layers = [
    layerOf('instance', instance, definitionId),
    layerOf('base', npc, definitionId),
    layerOf('runtime', state, definitionId),
  ].filter((layer) => layer !== undefined);
  return computeEffective(workspace, {
    definitionId,
    entityKey: undefined,
    world: workspace.worlds.resolve(npc.file, npc.record).world,
    layers,
    modifiers: collectNpcModifiers(parts, definitionId),
    failure:
      findStatsFailure(npc, definitionId) ??
      findStatsFailure(state, definitionId) ??
      findStatsFailure(instance, definitionId),
  });
}

function layerOf(
  layer: LayerKind,
  entry: Indexed<NpcRecord | NpcStateRecord | CharacterInstanceRecord> | undefined,
  definitionId: string,
): StatLayer | undefined {
  const stats = entry?.record.stats;
  if (entry === undefined || stats === undefined || !isJsonObject(stats.value)) return undefined;
  const block = findMember(stats.value, stats.path, definitionId);
  if (block === undefined || !isJsonObject(block.value)) return undefined;
  return { layer, uri: entry.file.uri, path: block.path, stats: block.value };
}
