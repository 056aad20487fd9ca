import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { expectObject } from './expect-object.ts';
import { isEmptyValue } from './is-empty-value.ts';
import { listItems } from './list-items.ts';
import { migrateIntimacyLevel } from './migrate-intimacy-level.ts';
import { migrateRelationshipTier } from './migrate-relationship-tier.ts';
import { readOrThrow } from './read-or-throw.ts';
import { readStatsConfig } from './read-stats-config.ts';
import type { WorldStatsConfig } from './stat-definition.ts';

const relationshipAxes = [
  { name: 'affinity', display_name: 'Affinity', description: 'Overall fondness and attraction' },
  { name: 'trust', display_name: 'Trust', description: 'Reliability and confidence' },
  { name: 'chemistry', display_name: 'Chemistry', description: 'Physical and emotional compatibility' },
  { name: 'tension', display_name: 'Tension', description: 'Unresolved emotional energy' },
];

/**
 * Says whether the game migrates this world's meta: it has a legacy section, whatever its value, and no `stats_config`
 * member at all (docs/stat-system.md, 5.1).
 *
 * @throws StatEngineError `not-an-object` when the meta is no object.
 */
export function needsMigration(meta: JsonObject): boolean {
  const members = expectObject(meta, 'World meta');
  const legacy = Object.hasOwn(members, 'relationship_schemas') || Object.hasOwn(members, 'intimacy_schema');
  return legacy && !Object.hasOwn(members, 'stats_config');
}

/**
 * The `stats_config` that legacy world meta becomes (docs/stat-system.md, 5.1), exactly as the game does it: tiers from
 * the schema `default` only, all levels of priority 0. Looks at the legacy sections alone.
 *
 * @throws StatEngineError where the game's migration fails; there is no partial result.
 */
export function migrateWorldMeta(meta: JsonObject): WorldStatsConfig {
  const members = expectObject(meta, 'World meta');
  const schemas = ownMember(members, 'relationship_schemas');
  const intimacy = ownMember(members, 'intimacy_schema');
  const migrates = !isEmptyValue(schemas) || !isEmptyValue(intimacy);
  const definitions = migrates ? { relationships: migrateDefinition(schemas, intimacy) } : {};
  return readOrThrow(readStatsConfig, { definitions }, 'invalid-config');
}

function migrateDefinition(schemas: JsonValue | undefined, intimacy: JsonValue | undefined): JsonObject {
  const tiers = findSection(schemas, 'default', 'relationship_schemas') ?? [];
  const levels = findSection(intimacy, 'levels', 'intimacy_schema') ?? [];
  return {
    id: 'relationships',
    display_name: 'Relationships',
    description: 'NPC relationship tracking with affinity, trust, chemistry, and tension',
    axes: relationshipAxes,
    tiers: listItems(tiers, 'The tiers').map(migrateRelationshipTier),
    levels: listItems(levels, 'The levels').map(migrateIntimacyLevel),
  };
}

// An empty section, and one without the member, counts as absent; only then does the game look at the section's type.
function findSection(section: JsonValue | undefined, member: string, name: string): JsonValue | undefined {
  if (isEmptyValue(section)) return undefined;
  const named = typeof section === 'string' || Array.isArray(section);
  if (named && !section.includes(member)) return undefined;
  return ownMember(expectObject(section, `"${name}"`), member);
}
