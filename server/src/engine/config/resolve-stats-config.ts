import type { JsonObject } from '../../base/json-value.ts';
import { migrateWorldMeta, needsMigration } from '../legacy/migrate-world-meta.ts';
import { listBuiltinPackages } from '../packages/list-builtin-packages.ts';
import { memberOr } from '../values/member-or.ts';
import { readOrThrow } from './read-or-throw.ts';
import { readStatsConfig } from './read-stats-config.ts';
import type { WorldStatsConfig } from './stat-definition.ts';

/**
 * The config the game previews and narrates with (docs/stat-system.md, 5.4): migrated from legacy sections, else the
 * world's own `stats_config`, else the built-in `relationships` alone.
 *
 * @throws StatEngineError `invalid-config` when the world's own config is invalid, or where the migration fails.
 */
export function resolveStatsConfig(meta: JsonObject): WorldStatsConfig {
  if (needsMigration(meta)) return migrateWorldMeta(meta);
  // Of a package, which is no config, only the definitions are read.
  const builtin = listBuiltinPackages().find(({ id }) => id === 'core.relationships');
  return readOrThrow(readStatsConfig, memberOr(meta, 'stats_config', builtin ?? {}), 'config');
}
