import { isJsonObject } from '../base/json-value.ts';
import { mergeWorldConfig } from '../engine/config/merge-world-config.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { WorldStatsConfig } from '../engine/config/stat-definition.ts';
import type { StatsConfigError, StatsConfigErrorCode } from '../engine/config/validate-stats-config.ts';
import { migrateWorldMeta, needsMigration } from '../engine/legacy/migrate-world-meta.ts';
import type { StatPackage } from '../engine/packages/stat-package.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { WorldRecord } from '../model/records.ts';
import type { RowShape } from './number-rows.ts';
import { RowCheck } from './row-check.ts';
import { WorldMemory } from './world-memory.ts';

/** What the game makes of one world's stats_config (spec section 5.3). */
export interface WorldFacts {
  /**
   * Where the config comes from: written, migrated on the fly from the legacy sections, merged out of packages and what
   * is written (spec section 3.2), or nowhere.
   */
  readonly source: 'config' | 'migrated' | 'overlay' | 'none';
  /** The packages that an overlay lies over, as they were given; undefined for all other sources. */
  readonly packages?: readonly StatPackage[];
  /** Why the game refuses the config; empty when it accepts it. Pointers start at the config (see `validateConfig`). */
  readonly errors: readonly StatsConfigError[];
  /** The config as the game reads it; undefined when there is none or the game refuses it. */
  readonly config: WorldStatsConfig | undefined;
  /** The config's definitions by id, ready for the engine; empty when there is no config. */
  readonly definitions: ReadonlyMap<string, PreparedDefinition>;
  /** The checks for blocks of numbers, by shape; made when first asked for (see `getRowCheck`). */
  readonly rowChecks: Map<RowShape, RowCheck | undefined>;
}

/**
 * What the world thinks of blocks of this shape; undefined when they need a closer look. `before` are the facts of the world
 * as it was before an edit.
 */
export function getRowCheck(
  { rowChecks, definitions }: WorldFacts,
  shape: RowShape,
  before?: WorldFacts,
): RowCheck | undefined {
  const known = rowChecks.get(shape);
  if (known !== undefined || rowChecks.has(shape)) return known;
  const check = RowCheck.make(shape, definitions, before?.rowChecks.get(shape));
  rowChecks.set(shape, check);
  return check;
}

const NO_DEFINITIONS: ReadonlyMap<string, PreparedDefinition> = new Map();

/**
 * Works out the facts of one world; one in broken JSON is refused, for what is missing may be in the part that nobody could read. A legacy world is read as the game does it: migrated in passing. With `packages` the
 * stats_config is an overlay over their definitions. What `memory` knows of its parts is not worked out again.
 */
export function readWorldFacts(
  world: WorldRecord,
  packages?: readonly StatPackage[],
  memory = new WorldMemory(),
): WorldFacts {
  const facts = readFacts(world, packages, memory);
  return world.isBroken ? { ...facts, config: undefined, definitions: NO_DEFINITIONS } : facts;
}

function readFacts(
  world: WorldRecord,
  packages: readonly StatPackage[] | undefined,
  memory: WorldMemory,
): WorldFacts {
  if (packages !== undefined) return readOverlaid(world, packages, memory);
  if (world.config !== undefined) {
    const { errors, config } = memory.validate(world.config.value);
    return {
      source: 'config',
      errors,
      config,
      definitions: prepareAll(config, memory),
      rowChecks: new Map(),
    };
  }
  const meta = world.meta?.value;
  if (meta !== undefined && isJsonObject(meta) && needsMigration(meta)) return readMigrated(meta, memory);
  return { source: 'none', errors: [], config: undefined, definitions: NO_DEFINITIONS, rowChecks: new Map() };
}

function readOverlaid(
  { config: written }: WorldRecord,
  packages: readonly StatPackage[],
  memory: WorldMemory,
): WorldFacts {
  const rowChecks = new Map<RowShape, RowCheck | undefined>();
  try {
    const meta = written === undefined ? {} : { stats_config: written.value };
    const { config } = mergeWorldConfig(meta, packages);
    const definitions = prepareAll(config, memory);
    return { source: 'overlay', packages, errors: [], config, definitions, rowChecks };
  } catch (error) {
    if (!(error instanceof StatEngineError)) throw error;
    const errors = listOverlayErrors(error);
    return { source: 'overlay', packages, errors, config: undefined, definitions: NO_DEFINITIONS, rowChecks };
  }
}

/** Why the merge failed, at the definition of the overlay: what is wrong deeper inside may be the package's. */
function listOverlayErrors({ errors, message }: StatEngineError): readonly StatsConfigError[] {
  if (errors.length === 0) return [{ code: 'config/not-an-object', pointer: '', fact: message, message }];
  return errors.map((error) => ({
    code: error.code as StatsConfigErrorCode,
    pointer: error.pointer.split('/').slice(0, 3).join('/'),
    fact: error.fact,
    message: error.message,
  }));
}

function readMigrated(meta: Parameters<typeof migrateWorldMeta>[0], memory: WorldMemory): WorldFacts {
  try {
    const config = migrateWorldMeta(meta);
    return {
      source: 'migrated',
      errors: [],
      config,
      definitions: prepareAll(config, memory),
      rowChecks: new Map(),
    };
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

function prepareAll(
  config: WorldStatsConfig | undefined,
  memory: WorldMemory,
): ReadonlyMap<string, PreparedDefinition> {
  if (config === undefined) return NO_DEFINITIONS;
  return new Map(
    Object.entries(config.definitions).map(([id, definition]) => [id, memory.prepare(definition)]),
  );
}
