import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import { migrateSessionRelationships } from '../engine/migrate-session-relationships.ts';
import { listCanonicalComponents } from '../model/canonical-components.ts';
import type { SessionRecord } from '../model/records.ts';
import { listStatBlocks } from '../model/stat-blocks.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffective } from './compute-effective.ts';
import type { EffectiveStats, StatLayer } from './effective-stats.ts';

/**
 * The effective stats of every entity of a session under every definition, in file order (spec section 2.9; all
 * definitions, not only relationships). A component of the session's object store replaces the entity's block whole;
 * legacy `relationships` are read as if migrated when `stats.relationships` is absent or empty.
 */
export function computeEffectiveSession(
  workspace: Workspace,
  session: Indexed<SessionRecord>,
): EffectiveStats[] {
  const world = workspace.worlds.resolve(session.file, session.record).world;
  return listSessionLayers(session).map(({ definitionId, entityKey, layer }) =>
    computeEffective(workspace, { definitionId, entityKey, world, layers: [layer], modifiers: [] }),
  );
}

/** One legacy entry with its computed keys under their current names (spec section 5.2). */
function migrateEntity(entityKey: string, value: JsonObject): JsonObject {
  const migrated = migrateSessionRelationships({ [entityKey]: value }).relationships;
  return migrated[entityKey] ?? value;
}

interface SessionLayer {
  readonly definitionId: string;
  readonly entityKey: string;
  readonly layer: StatLayer;
}

function listSessionLayers({ file, record }: Indexed<SessionRecord>): SessionLayer[] {
  const layers = new Map<string, SessionLayer>();
  for (const { definitionId, entityKey, legacy, path, value } of listStatBlocks(record)) {
    if (entityKey === undefined || !isJsonObject(value)) continue;
    const layer: StatLayer = legacy
      ? { layer: 'legacy', uri: file.uri, path, stats: migrateEntity(entityKey, value) }
      : { layer: 'session', uri: file.uri, path, stats: value };
    layers.set(JSON.stringify([definitionId, entityKey]), { definitionId, entityKey, layer });
  }
  for (const { definitionId, entityKey, path, value } of listCanonicalComponents(record)) {
    const layer: StatLayer = { layer: 'component', uri: file.uri, path, stats: value };
    layers.set(JSON.stringify([definitionId, entityKey]), { definitionId, entityKey, layer });
  }
  return [...layers.values()];
}
