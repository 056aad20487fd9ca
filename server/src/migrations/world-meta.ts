import { isJsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { migrateWorldMeta, needsMigration } from '../engine/migrate-world-meta.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { WorldRecord } from '../model/records.ts';
import type { MigrationPlan } from './migration-plan.ts';

/**
 * Adds the `stats_config` that the game makes of a world's legacy sections (docs/stat-system.md, 5.1). The sections stay
 * beside it, as in the game. `indent` is one level of indentation; the empty string writes on one line.
 */
export function planWorldMeta({ meta }: WorldRecord, indent: string): MigrationPlan {
  if (meta === undefined || !needsMigration(meta.value)) return { kind: 'nothing' };
  try {
    const config = migrateWorldMeta(meta.value);
    const json = JSON.stringify(omitNulls(config), null, indent);
    const [definition] = Object.values(config.definitions);
    const made =
      definition === undefined
        ? 'without definitions, for the legacy sections are empty'
        : `with ${count(definition.tiers, 'tier')} and ${count(definition.levels, 'level')}`;
    return {
      kind: 'change',
      operations: [{ kind: 'insert-member', path: meta.path, key: 'stats_config', json }],
      summary: `stats_config added ${made}`,
    };
  } catch (error) {
    if (!(error instanceof StatEngineError)) throw error;
    return {
      kind: 'refused',
      reason: `the game cannot migrate this world: ${error.message.replaceAll('\n', '; ')}`,
    };
  }
}

function count(items: readonly unknown[], name: string): string {
  return `${items.length} ${name}${items.length === 1 ? '' : 's'}`;
}

/** `value` without members that are null: they mean the same as none, and not every reader of configs takes them. */
function omitNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(omitNulls);
  if (!isJsonObject(value)) return value;
  const kept: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member !== null) setOwnMember(kept, key, omitNulls(member));
  }
  return kept;
}
