import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { copyMembers } from './copy-members.ts';
import { expectObject } from './expect-object.ts';

/** A session's migrated `stats`: entity stats under `relationships`, by entity key. */
export type MigratedRelationships = {
  readonly relationships: { readonly [entityKey: string]: JsonObject };
};

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
    const renamed = copyMembers(expectObject(entity, `Relationship "${entityKey}"`));
    renameMember(renamed, 'tierId', 'affinityTierId');
    renameMember(renamed, 'intimacyLevelId', 'levelId');
    setOwnMember(migrated, entityKey, renamed);
  }
  return { relationships: migrated };
}

function renameMember(entity: Record<string, JsonValue>, legacy: string, current: string): void {
  const value = entity[legacy];
  if (value === undefined) return;
  delete entity[legacy];
  entity[current] = value;
}
