import { type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { readOrThrow } from '../config/read-or-throw.ts';
import { readStatsConfig } from '../config/read-stats-config.ts';
import type { WorldStatsConfig } from '../config/stat-definition.ts';
import { expectList } from '../values/expect-list.ts';
import { expectObject } from '../values/expect-object.ts';
import { isEmptyValue } from '../values/is-empty-value.ts';
import { memberOr } from '../values/member-or.ts';
import { migrateIntimacyLevel } from './migrate-intimacy-level.ts';
import { migrateRelationshipTier } from './migrate-relationship-tier.ts';
import relationships from './migrated-relationships.json' with { type: 'json' };

const legacySections = ['relationship_schemas', 'intimacy_schema'];

/**
 * Says whether the game migrates this world's meta: it has a legacy section, whatever its value, and no `stats_config`
 * member at all (docs/stat-system.md, 5.1).
 *
 * @throws StatEngineError `not-an-object` when the meta is no object.
 */
export function needsMigration(meta: JsonObject): boolean {
  const members = expectObject(meta, 'Meta');
  const isMember = (key: string) => Object.hasOwn(members, key);
  return legacySections.some(isMember) && !isMember('stats_config');
}

/**
 * The `stats_config` that legacy world meta becomes (docs/stat-system.md, 5.1), exactly as the game does it: tiers from
 * the schema `default` only, all levels of priority 0. Looks at the legacy sections alone.
 *
 * @throws StatEngineError where the game's migration fails; there is no partial result.
 */
export function migrateWorldMeta(meta: JsonObject): WorldStatsConfig {
  const members = expectObject(meta, 'Meta');
  const [schemas, intimacy] = legacySections.map((section) => ownMember(members, section));
  const definitions =
    isEmptyValue(schemas) && isEmptyValue(intimacy)
      ? {}
      : {
          relationships: {
            ...relationships,
            tiers: listSection(schemas, 'default').map(migrateRelationshipTier),
            levels: listSection(intimacy, 'levels').map(migrateIntimacyLevel),
          },
        };
  return readOrThrow(readStatsConfig, { definitions }, 'config');
}

// An empty section, and one without the member, counts as absent; only then does the game look at the section's type.
function listSection(section: JsonValue | undefined, member: string): readonly JsonValue[] {
  const named = typeof section === 'string' || Array.isArray(section);
  if (isEmptyValue(section) || (named && !section.includes(member))) return [];
  return expectList(memberOr(expectObject(section, 'A legacy section'), member, []), `"${member}"`);
}
