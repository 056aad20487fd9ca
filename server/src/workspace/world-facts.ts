import { isJsonObject } from '../base/json-value.ts';
import { migrateWorldMeta, needsMigration } from '../engine/migrate-world-meta.ts';
import { type PreparedDefinition, prepareCompleteDefinition } from '../engine/prepare-definition.ts';
import type { WorldStatsConfig } from '../engine/stat-definition.ts';
import { type StatsConfigError, validateStatsConfig } from '../engine/validate-stats-config.ts';
import type { WorldRecord } from '../model/records.ts';
import type { RowShape } from './number-rows.ts';
import { RowCheck } from './row-check.ts';

/** What the game makes of one world's stats_config (spec section 5.3). */
export interface WorldFacts {
  /** Where the config comes from: written, migrated on the fly from the legacy sections, or nowhere. */
  readonly source: 'config' | 'migrated' | 'none';
  /** Why the game refuses the config; empty when it accepts it. Pointers start at the config. */
  readonly errors: readonly StatsConfigError[];
  /** The config as the game reads it; undefined when there is none or the game refuses it. */
  readonly config: WorldStatsConfig | undefined;
  /** The config's definitions by id, ready for the engine; empty when there is no config. */
  readonly definitions: ReadonlyMap<string, PreparedDefinition>;
  /** The checks for blocks of numbers, by shape; made when first asked for (see `getRowCheck`). */
  readonly rowChecks: Map<RowShape, RowCheck | undefined>;
}

/** What the world thinks of blocks of this shape; undefined when they need a closer look. */
export function getRowCheck({ rowChecks, definitions }: WorldFacts, shape: RowShape): RowCheck | undefined {
  const known = rowChecks.get(shape);
  if (known !== undefined || rowChecks.has(shape)) return known;
  const check = RowCheck.make(shape, definitions);
  rowChecks.set(shape, check);
  return check;
}

const NO_DEFINITIONS: ReadonlyMap<string, PreparedDefinition> = new Map();

/** Works out the facts of one world. A legacy world is read as the game does it: migrated in passing. */
export function readWorldFacts(world: WorldRecord): WorldFacts {
  if (world.config !== undefined) {
    const { errors, config } = validateStatsConfig(world.config.value);
    return { source: 'config', errors, config, definitions: prepareAll(config), rowChecks: new Map() };
  }
  const meta = world.meta?.value;
  if (meta !== undefined && isJsonObject(meta) && needsMigration(meta)) return readMigrated(meta);
  return { source: 'none', errors: [], config: undefined, definitions: NO_DEFINITIONS, rowChecks: new Map() };
}

function readMigrated(meta: Parameters<typeof migrateWorldMeta>[0]): WorldFacts {
  try {
    const config = migrateWorldMeta(meta);
    return { source: 'migrated', errors: [], config, definitions: prepareAll(config), rowChecks: new Map() };
  } catch {
    // The game's own migration raises on such files and then behaves as if nothing were configured.
    return {
      source: 'migrated',
      errors: [],
      config: undefined,
      definitions: NO_DEFINITIONS,
      rowChecks: new Map(),
    };
  }
}

function prepareAll(config: WorldStatsConfig | undefined): ReadonlyMap<string, PreparedDefinition> {
  if (config === undefined) return NO_DEFINITIONS;
  return new Map(
    Object.entries(config.definitions).map(([id, definition]) => [id, prepareCompleteDefinition(definition)]),
  );
}
