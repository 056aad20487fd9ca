// biome-ignore-all lint/performance/noBarrelFile: this file is the public face of the engine and nothing else.

/**
 * The stat engine of the game for other programs: `import { normalizeEntityStats } from 'stat-lens/engine'`.
 *
 * Pure functions without dependencies, for Node and browsers. Nothing is mutated. Wherever the game fails instead of
 * giving an answer a `StatEngineError` is thrown; the validators never throw. docs/stat-system.md has the rules.
 */

export type { JsonObject, JsonValue } from './base/json-value.ts';
export { applyStatModifiers } from './engine/computing/apply-stat-modifiers.ts';
export { clampValue } from './engine/computing/clamp-value.ts';
export { computeLevel } from './engine/computing/compute-level.ts';
export { computeTier } from './engine/computing/compute-tier.ts';
export { getLevelOrder } from './engine/computing/get-level-order.ts';
export { getTierOrder } from './engine/computing/get-tier-order.ts';
export { initializeEntityStats } from './engine/computing/initialize-entity-stats.ts';
export { mergeEntityStats } from './engine/computing/merge-entity-stats.ts';
export type { ModifiersByAxis } from './engine/computing/modify-stats.ts';
export { normalizeAllStats } from './engine/computing/normalize-all-stats.ts';
export { normalizeEntityStats } from './engine/computing/normalize-entity-stats.ts';
export { normalizePrepared } from './engine/computing/normalize-prepared.ts';
export { type ModifierLists, resolveEntityStats } from './engine/computing/resolve-entity-stats.ts';
export { resolvePrepared } from './engine/computing/resolve-prepared.ts';
export type { ConfigError, RelatedPointer } from './engine/config/config-error.ts';
export type {
  AxisInput,
  ConditionInput,
  DefinitionInput,
  LevelInput,
  TierInput,
} from './engine/config/definition-input.ts';
export { type MergedById, mergeById } from './engine/config/merge-by-id.ts';
export { type MergedWorldConfig, mergeWorldConfig } from './engine/config/merge-world-config.ts';
export {
  type AxisCondition,
  type PreparedAxis,
  type PreparedDefinition,
  type PreparedLevel,
  prepareDefinition,
} from './engine/config/prepare-definition.ts';
export { resolveStatsConfig } from './engine/config/resolve-stats-config.ts';
export type {
  Modifier,
  StatAxis,
  StatCondition,
  StatConditionType,
  StatDefinition,
  StatLevel,
  StatTier,
  WorldStatsConfig,
} from './engine/config/stat-definition.ts';
export {
  type StatsConfigError,
  type StatsConfigErrorCode,
  type StatsConfigValidation,
  validateStatsConfig,
} from './engine/config/validate-stats-config.ts';
export {
  type MigratedRelationships,
  migrateSessionRelationships,
} from './engine/legacy/migrate-session-relationships.ts';
export { migrateWorldMeta, needsMigration } from './engine/legacy/migrate-world-meta.ts';
export { type BuiltinPackage, builtinPackages } from './engine/packages/builtin-packages.ts';
export { computeDerivations, type DerivationOptions } from './engine/packages/compute-derivations.ts';
export type {
  CombineStrategy,
  DerivationCapability,
  DerivationFormula,
  StatPackage,
  TransformCondition,
  TransformRule,
  TransformTest,
} from './engine/packages/stat-package.ts';
export { StatEngineError, type StatEngineErrorKind } from './engine/stat-engine-error.ts';
