import type { JsonObject, JsonValue } from '../../base/json-value.ts';
import { expectObject } from '../values/expect-object.ts';
import { mapMembers } from '../values/map-members.ts';

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
export const migrateSessionRelationships = (relationships: JsonObject): MigratedRelationships => ({
  relationships: mapMembers(expectObject(relationships, 'Relationships'), (entity, entityKey) => {
    const members = new Map(Object.entries(expectObject(entity, `Relationship "${entityKey}"`)));
    renameMember(members, 'tierId', 'affinityTierId');
    renameMember(members, 'intimacyLevelId', 'levelId');
    return Object.fromEntries(members);
  }),
});

function renameMember(members: Map<string, JsonValue>, legacy: string, current: string): void {
  const value = members.get(legacy);
  if (value === undefined) return;
  members.delete(legacy);
  members.set(current, value);
}
