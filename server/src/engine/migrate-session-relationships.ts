import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { expectObject } from './expect-object.ts';

/** A session's migrated `stats`: entity stats under `relationships`, by entity key. */
export type MigratedRelationships = {
  readonly relationships: { readonly [entityKey: string]: JsonObject };
};

const renamedMembers = [
  ['tierId', 'affinityTierId'],
  ['intimacyLevelId', 'levelId'],
] as const;

/**
 * The `stats` that a session's legacy `relationships` become (docs/stat-system.md, 5.2): every entity under
 * `relationships`, `tierId` renamed to `affinityTierId` and `intimacyLevelId` to `levelId`. Values are not touched.
 * Not idempotent: migrated stats would be nested once more.
 *
 * @throws StatEngineError `not-an-object` when the argument or one of its entries is no object.
 */
export function migrateSessionRelationships(relationships: JsonObject): MigratedRelationships {
  const migrated: Record<string, JsonObject> = {};
  for (const [entityKey, entity] of Object.entries(expectObject(relationships, 'Relationships'))) {
    setOwnMember(migrated, entityKey, renameMembers(expectObject(entity, `Relationship "${entityKey}"`)));
  }
  return { relationships: migrated };
}

function renameMembers(entity: JsonObject): JsonObject {
  const renamed: Record<string, JsonValue> = { ...entity };
  for (const [legacy, current] of renamedMembers) {
    const value = renamed[legacy];
    if (value === undefined || !Object.hasOwn(renamed, legacy)) continue;
    delete renamed[legacy];
    renamed[current] = value;
  }
  return renamed;
}
