import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import { RENAMED_KEYS } from '../effective/effective-session.ts';
import { normalizePrepared } from '../engine/normalize-prepared.ts';
import type { PreparedDefinition } from '../engine/prepare-definition.ts';
import type { SessionRecord } from '../model/records.ts';
import type { MigrationPlan } from './migration-plan.ts';

/**
 * Moves a session's legacy `relationships` to `stats.relationships` (docs/stat-system.md, 5.2). `tierId` becomes
 * `affinityTierId` and `intimacyLevelId` becomes `levelId`, over any that are there, and both get what the game computes
 * under `definition`; one for which it computes nothing is dropped. Without a definition they keep their values.
 */
export function planSessionRelationships(
  record: SessionRecord,
  definition: PreparedDefinition | undefined,
): MigrationPlan {
  const legacy = record.relationships;
  if (legacy === undefined || legacy.value === null) return { kind: 'nothing' };
  if (!isJsonObject(legacy.value)) return { kind: 'refused', reason: '"relationships" is no object' };
  const move = planMove(record, legacy.path);
  if (typeof move === 'string') return { kind: 'refused', reason: move };
  const entities: EntityPlan[] = [];
  for (const [key, entity] of Object.entries(legacy.value)) {
    if (!isJsonObject(entity)) {
      const found = entity === null ? 'null' : Array.isArray(entity) ? 'a list' : `a ${typeof entity}`;
      return {
        kind: 'refused',
        reason: `the entry ${JSON.stringify(key)} of "relationships" is ${found}, not an object`,
      };
    }
    entities.push(planEntity([...legacy.path, key], entity, definition));
  }
  const operations = [...entities.flatMap((entity) => entity.operations), ...move];
  return { kind: 'change', operations, summary: summarize(entities) };
}

/** How one entity's ids change. */
interface EntityPlan {
  readonly operations: readonly EditOperation[];
  readonly renamed: number;
  readonly recomputed: number;
  readonly dropped: number;
}

/** Brings the whole block to its new place; a string says why it cannot go there. */
function planMove(record: SessionRecord, from: JsonPath): EditOperation[] | string {
  const stats = record.stats;
  const statsPath: JsonPath = [...record.path, 'stats'];
  if (stats === undefined || stats.value === null) {
    return [
      ...(stats === undefined ? [] : [{ kind: 'remove', path: statsPath } as const]),
      { kind: 'wrap-value', path: from, key: 'relationships' },
      { kind: 'rename-key', path: from, key: 'stats' },
    ];
  }
  if (!isJsonObject(stats.value)) return '"stats" is no object';
  const move = { kind: 'move-member', path: from, into: statsPath, key: 'relationships' } as const;
  const current = ownMember(stats.value, 'relationships');
  if (current === undefined) return [move];
  if (current !== null && !isJsonObject(current)) return '"stats.relationships" is no object';
  if (current !== null && Object.keys(current).length > 0) {
    return 'it has both "relationships" and a "stats.relationships" that is not empty';
  }
  return [{ kind: 'remove', path: [...statsPath, 'relationships'] }, move];
}

function planEntity(
  path: JsonPath,
  entity: JsonObject,
  definition: PreparedDefinition | undefined,
): EntityPlan {
  const computed = definition && computeIds(entity, definition);
  const operations: EditOperation[] = [];
  const counts = { renamed: 0, recomputed: 0, dropped: 0 };
  for (const [legacy, current] of RENAMED_KEYS) {
    const stored = ownMember(entity, legacy);
    if (stored === undefined) continue;
    const value = computed === undefined ? stored : ownMember(computed, current);
    if (Object.hasOwn(entity, current)) operations.push({ kind: 'remove', path: [...path, current] });
    if (value === undefined) {
      operations.push({ kind: 'remove', path: [...path, legacy] });
      counts.dropped++;
      continue;
    }
    operations.push({ kind: 'rename-key', path: [...path, legacy], key: current });
    counts.renamed++;
    if (value === stored) continue;
    operations.push({ kind: 'replace-value', path: [...path, current], json: JSON.stringify(value) });
    counts.recomputed++;
  }
  return { operations, ...counts };
}

/** The ids that the game computes for an entity, whatever is stored. */
function computeIds(entity: JsonObject, definition: PreparedDefinition): JsonObject {
  const ids = new Set<string>(RENAMED_KEYS.flat());
  const values: [string, JsonValue][] = Object.entries(entity).filter(([key]) => !ids.has(key));
  return normalizePrepared(Object.fromEntries(values), definition);
}

function summarize(entities: readonly EntityPlan[]): string {
  const sum = (count: (entity: EntityPlan) => number) =>
    entities.reduce((total, entity) => total + count(entity), 0);
  const [renamed, recomputed, dropped] = [
    sum((entity) => entity.renamed),
    sum((entity) => entity.recomputed),
    sum((entity) => entity.dropped),
  ];
  const ids = (count: number) => `${count} ${count === 1 ? 'id' : 'ids'}`;
  return [
    `${entities.length} ${entities.length === 1 ? 'relationship' : 'relationships'} moved to stats`,
    ...(renamed > 0 ? [`${ids(renamed)} renamed`] : []),
    ...(recomputed > 0 ? [`${recomputed} of them computed anew`] : []),
    ...(dropped > 0 ? [`${ids(dropped)} dropped because the game computes none`] : []),
  ].join(', ');
}
