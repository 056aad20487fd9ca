import { isJsonObject } from '../base/json-value.ts';
import { migrateSessionRelationships } from '../engine/migrate-session-relationships.ts';
import { listCanonicalComponents } from '../model/canonical-components.ts';
import type { SessionRecord } from '../model/records.ts';
import { listStatBlocks } from '../model/stat-blocks.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffective } from './compute-effective.ts';
import type { EffectiveStats, StatLayer } from './effective-stats.ts';

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
  { definitionId, entityKey, layer, replaced }: SessionLayer,
): EffectiveStats {
  const { world } = workspace.worlds.resolve(session.file, session.record);
  return computeEffective(workspace, {
    definitionId,
    entityKey,
    world,
    layers: [layer],
    replaced,
    modifiers: [],
  });
}

/** An entity of a session under one definition: the block that counts, and those that it replaces whole. */
export interface SessionLayer {
  readonly definitionId: string;
  readonly entityKey: string;
  readonly layer: StatLayer;
  readonly replaced: readonly StatLayer[];
}

/** The entities of a session under every definition, in file order; nothing is computed. */
export function listSessionLayers({ file, record }: Indexed<SessionRecord>): SessionLayer[] {
  const found = new Map<string, SessionLayer>();
  const add = (definitionId: string, entityKey: string, layer: StatLayer) => {
    const key = JSON.stringify([definitionId, entityKey]);
    const before = found.get(key);
    const replaced = before === undefined ? [] : [before.layer, ...before.replaced];
    found.set(key, { definitionId, entityKey, layer, replaced });
  };
  for (const { definitionId, entityKey, legacy, path, value } of listStatBlocks(record)) {
    if (entityKey === undefined || !isJsonObject(value)) continue;
    const layer = { uri: file.uri, path, stats: value };
    add(definitionId, entityKey, legacy ? readLegacyLayer(layer) : { ...layer, layer: 'session' });
  }
  for (const { definitionId, entityKey, path, value } of listCanonicalComponents(record)) {
    add(definitionId, entityKey, { layer: 'component', uri: file.uri, path, stats: value });
  }
  return [...found.values()];
}

/** A legacy block with its computed ids under their current keys (spec section 5.2). */
function readLegacyLayer(written: Omit<StatLayer, 'layer'>): StatLayer {
  const stats = migrateSessionRelationships({ entity: written.stats }).relationships.entity ?? {};
  const writtenKeys = new Map<string, string>();
  for (const [legacy, current] of RENAMED_KEYS) {
    if (Object.hasOwn(written.stats, legacy)) writtenKeys.set(current, legacy);
  }
  return { ...written, layer: 'legacy', stats, writtenKeys };
}
