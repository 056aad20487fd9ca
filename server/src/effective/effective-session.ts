import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import { findFailure } from '../engine/computing/find-failure.ts';
import { migrateSessionRelationships } from '../engine/legacy/migrate-session-relationships.ts';
import { expectObject } from '../engine/values/expect-object.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import { type CanonicalComponent, listCanonicalComponents } from '../model/canonical-components.ts';
import type { SessionRecord } from '../model/records.ts';
import { listStatBlocks, type StatBlock } from '../model/stat-blocks.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffective } from './compute-effective.ts';
import type { EffectiveStats, StatLayer, StatsFailure } from './effective-stats.ts';
import { findStatsFailure } from './find-stats-failure.ts';

/** The keys of legacy relationship entries that got another name: before and now (spec section 5.2). */
export const RENAMED_KEYS = [
  ['tierId', 'affinityTierId'],
  ['intimacyLevelId', 'levelId'],
] as const;

/**
 * The effective stats of every entity of a session under every definition, in file order (spec section 2.9; all
 * definitions, not only relationships). A component of the session's object store replaces the entity's block whole;
 * legacy `relationships` are read as if migrated when `stats.relationships` is absent or empty.
 */
export function computeEffectiveSession(
  workspace: Workspace,
  session: Indexed<SessionRecord>,
): EffectiveStats[] {
  return listSessionLayers(session).map((layer) => computeEffectiveEntity(workspace, session, layer));
}

/** The effective stats of one entity of a session. */
export function computeEffectiveEntity(
  workspace: Workspace,
  session: Indexed<SessionRecord>,
  { definitionId, entityKey, layer, replaced, failure }: SessionLayer,
): EffectiveStats {
  const { world } = workspace.worlds.resolve(session.file, session.record);
  return computeEffective(workspace, {
    definitionId,
    entityKey,
    world,
    layers: [layer],
    replaced,
    modifiers: [],
    failure,
  });
}

/** An entity of a session under one definition: the block that counts, and those that it replaces whole. */
export interface SessionLayer {
  readonly definitionId: string;
  readonly entityKey: string;
  readonly layer: StatLayer;
  readonly replaced: readonly StatLayer[];
  /** Why the game fails for every entity of the definition: one of them is no object. */
  readonly failure: StatsFailure | undefined;
}

/** The blocks of a session with what was made of each; undefined where that is none of the session's entities. */
export interface MadeLayers {
  readonly blocks: readonly StatBlock[];
  readonly ofBlocks: readonly (SessionLayer | undefined)[];
}

/**
 * What the blocks of a session are as entities. Of blocks that were there `before` an edit of the same file, it is the same
 * as then.
 */
export function makeSessionLayers(
  file: Pick<SourceFile, 'uri'>,
  blocks: readonly StatBlock[],
  before?: MadeLayers,
): MadeLayers {
  const ofBlocks = blocks.map((block, index) =>
    before?.blocks[index] === block ? before.ofBlocks[index] : toSessionLayer(block, file.uri),
  );
  return { blocks, ofBlocks };
}

/** The entities of a session under every definition, in file order; nothing is computed. */
export function listSessionLayers(
  { file, record }: Indexed<SessionRecord>,
  { ofBlocks } = makeSessionLayers(file, listStatBlocks(record)),
): readonly SessionLayer[] {
  const layers: SessionLayer[] = [];
  for (const layer of ofBlocks) if (layer !== undefined) layers.push(layer);
  const components = listCanonicalComponents(record);
  const all = components.length === 0 ? layers : putOver(layers, components, { file, record });
  return tellFailures(all);
}

/** The layers, each with what makes the game fail under its definition; nearly always nothing does. */
function tellFailures(layers: readonly SessionLayer[]): readonly SessionLayer[] {
  const failures = new Map<string, StatsFailure>();
  for (const { definitionId, failure } of layers) {
    if (failure !== undefined && !failures.has(definitionId)) failures.set(definitionId, failure);
  }
  if (failures.size === 0) return layers;
  return layers.map((layer) => ({ ...layer, failure: failures.get(layer.definitionId) }));
}

function toSessionLayer(
  { definitionId, entityKey, legacy, path, value }: StatBlock,
  uri: string,
): SessionLayer | undefined {
  if (entityKey === undefined) return undefined;
  const message = isJsonObject(value)
    ? undefined
    : findFailure(() => expectObject(value, `Entity ${quoteText(entityKey)}`));
  const failure = message === undefined ? undefined : { message, uri };
  const written = { uri, path, stats: isJsonObject(value) ? value : NO_STATS };
  const layer: StatLayer = legacy ? readLegacyLayer(written) : { layer: 'session', ...written };
  return { definitionId, entityKey, layer, replaced: NOTHING_REPLACED, failure };
}

const NO_STATS: JsonObject = {};

/** The layers with those of the object store in the place of those that they replace. */
function putOver(
  layers: readonly SessionLayer[],
  components: readonly CanonicalComponent[],
  { file, record }: Indexed<SessionRecord>,
): SessionLayer[] {
  const found = new Map(layers.map((each) => [nameLayer(each), each]));
  for (const { definitionId, entityKey, path, value } of components) {
    const name = nameLayer({ definitionId, entityKey });
    const before = found.get(name);
    const replaced = before === undefined ? NOTHING_REPLACED : [before.layer, ...before.replaced];
    found.set(name, {
      definitionId,
      entityKey,
      layer: { layer: 'component', uri: file.uri, path, stats: value },
      replaced,
      // It replaces what stands under its own key only: what holds no entities at all still fails.
      failure: findStatsFailure({ file, record }, definitionId),
    });
  }
  return [...found.values()];
}

/** What tells an entity under a definition from all others of its session. */
function nameLayer({ definitionId, entityKey }: Pick<SessionLayer, 'definitionId' | 'entityKey'>): string {
  return JSON.stringify([definitionId, entityKey]);
}

const NOTHING_REPLACED: readonly StatLayer[] = [];

/** A legacy block with its computed ids under their current keys (spec section 5.2). */
function readLegacyLayer(written: Omit<StatLayer, 'layer'>): StatLayer {
  const stats = migrateSessionRelationships({ entity: written.stats }).relationships.entity ?? {};
  const writtenKeys = new Map<string, string>();
  for (const [legacy, current] of RENAMED_KEYS) {
    if (Object.hasOwn(written.stats, legacy)) writtenKeys.set(current, legacy);
  }
  return { ...written, layer: 'legacy', stats, writtenKeys };
}
