import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { readSession } from '../model/read-entities.ts';
import type { SessionRecord, WorldRecord } from '../model/records.ts';
import { OutcomeComparer } from './compare-outcome.ts';
import { countThings } from './count-things.ts';
import {
  type ComparedOutcome,
  type MigrationNote,
  type MigrationPlan,
  NOTHING_TO_MIGRATE,
} from './migration-plan.ts';
import { planEntityIds } from './plan-entity-ids.ts';
import { isNpcKey } from './unit-scale.ts';

/** A world and its sessions as they were at one moment. They are copies, so no other file knows them. */
export interface Snapshot {
  readonly world: WorldRecord;
  readonly sessions: readonly SessionRecord[];
}

/** The snapshots in a scenario file: of its one record or of each of a list. */
export function readSnapshots(value: unknown): readonly Snapshot[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => readSnapshot(entry, [index]));
  return readSnapshot(value, []);
}

function readSnapshot(value: unknown, path: JsonPath): Snapshot[] {
  if (!isJsonObject(value)) return [];
  const inner = ownMember(value, 'snapshot');
  if (isJsonObject(inner)) return readSnapshot(inner, [...path, 'snapshot']);
  return [{ world: readWorld(value, path), sessions: readSessions(value, path) }];
}

function readWorld(snapshot: JsonObject, path: JsonPath): WorldRecord {
  const written = ownMember(snapshot, 'world_meta');
  const meta = isJsonObject(written) ? { path: [...path, 'world_meta'], value: written } : undefined;
  const config = meta && ownMember(meta.value, 'stats_config');
  return {
    kind: 'world',
    path,
    id: undefined,
    name: undefined,
    meta,
    config:
      meta && config !== undefined ? { path: [...meta.path, 'stats_config'], value: config } : undefined,
  };
}

function readSessions(snapshot: JsonObject, path: JsonPath): SessionRecord[] {
  const list = ownMember(snapshot, 'sessions');
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) =>
    isJsonObject(entry) ? [readSession(entry, [...path, 'sessions', index])] : [],
  );
}

/**
 * In a snapshot, `relationships` are the current format and stay where they are. Ids under their old names show that they
 * were taken from a game on the old one: these are brought up, and nothing else is.
 */
export function planSnapshotSession(
  session: SessionRecord,
  definition: PreparedDefinition | undefined,
  meta: JsonObject,
): MigrationPlan {
  const { relationships } = session;
  if (relationships === undefined || !isJsonObject(relationships.value)) return NOTHING_TO_MIGRATE;
  const plans = Object.entries(relationships.value).flatMap(([key, entity]) => {
    if (!isJsonObject(entity)) return [];
    const renaming =
      definition === undefined ? { kind: 'rename' as const } : { kind: 'recompute' as const, definition };
    return [planEntityIds([...relationships.path, key], entity, isNpcKey(key) ? renaming : { kind: 'drop' })];
  });
  const operations = plans.flatMap((plan) => plan.operations);
  if (operations.length === 0) return NOTHING_TO_MIGRATE;
  const message = l10n.t('"relationships" of a snapshot are the current format and stay where they are');
  const kept: MigrationNote = { kind: 'kept', path: relationships.path, message };
  const count = plans.filter((plan) => plan.operations.length > 0).length;
  return {
    kind: 'change',
    operations,
    summary: l10n.t('ids of {0} in a snapshot brought up', countThings(count, 'relationship')),
    notes: [kept, ...plans.flatMap((plan) => plan.notes)],
    outcomes: compareSnapshotSession(session, definition, meta),
  };
}

/**
 * Compares everyone in a session of a snapshot: by `meta`, the meta of the world in there, under the old game, and under
 * `definition`.
 */
export function compareSnapshotSession(
  { relationships }: SessionRecord,
  definition: PreparedDefinition | undefined,
  meta: JsonObject,
): readonly ComparedOutcome[] {
  if (definition === undefined || !isJsonObject(relationships?.value)) return [];
  const { path } = relationships;
  const comparer = new OutcomeComparer(meta, definition);
  return Object.entries(relationships.value).flatMap(([key, entity]) =>
    isNpcKey(key) && isJsonObject(entity)
      ? [comparer.compare({ path: [...path, key], key, before: entity, makeAfter: () => entity })]
      : [],
  );
}
