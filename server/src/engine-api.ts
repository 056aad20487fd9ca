// biome-ignore-all lint/performance/noBarrelFile: this file is the public face of the engine and nothing else.

/**
 * The stat engine of the game for other programs: `import { normalizeEntityStats } from 'stat-lens/engine'`.
 *
 * Pure functions without dependencies, for Node and browsers. Nothing is mutated. Wherever the game fails instead of
 * giving an answer a `StatEngineError` is thrown; the validators never throw. docs/stat-system.md has the rules.
 */

export type { JsonObject, JsonValue } from './base/json-value.ts';
export { applyStatModifiers } from './engine/apply-stat-modifiers.ts';
export { type BuiltinPackage, builtinPackages } from './engine/builtin-packages.ts';
export { clampValue } from './engine/clamp-value.ts';
export { computeDerivations, type DerivationOptions } from './engine/compute-derivations.ts';
export { computeLevel } from './engine/compute-level.ts';
export { computeTier } from './engine/compute-tier.ts';
export type { ConfigError, RelatedPointer } from './engine/config-error.ts';
export type {
  AxisInput,
  ConditionInput,
  DefinitionInput,
  LevelInput,
  TierInput,
} from './engine/definition-input.ts';
export { getLevelOrder } from './engine/get-level-order.ts';
export { getTierOrder } from './engine/get-tier-order.ts';
export { initializeEntityStats } from './engine/initialize-entity-stats.ts';
export { type MergedById, mergeById } from './engine/merge-by-id.ts';
export { mergeEntityStats } from './engine/merge-entity-stats.ts';
export { type MergedWorldConfig, mergeWorldConfig } from './engine/merge-world-config.ts';
export {
  type MigratedRelationships,
  migrateSessionRelationships,
} from './engine/migrate-session-relationships.ts';
export { migrateWorldMeta, needsMigration } from './engine/migrate-world-meta.ts';
export type { ModifiersByAxis } from './engine/modify-stats.ts';
export { normalizeAllStats } from './engine/normalize-all-stats.ts';
export { normalizeEntityStats } from './engine/normalize-entity-stats.ts';
export { normalizePrepared } from './engine/normalize-prepared.ts';
export {
  type AxisCondition,
  type PreparedAxis,
  type PreparedDefinition,
  type PreparedLevel,
  prepareDefinition,
} from './engine/prepare-definition.ts';
export { type ModifierLists, resolveEntityStats } from './engine/resolve-entity-stats.ts';
export { resolvePrepared } from './engine/resolve-prepared.ts';
export { resolveStatsConfig } from './engine/resolve-stats-config.ts';
export type {
  Modifier,
  StatAxis,
  StatCondition,
  StatConditionType,
  StatDefinition,
  StatLevel,
  StatTier,
  WorldStatsConfig,
} from './engine/stat-definition.ts';
export { StatEngineError, type StatEngineErrorKind } from './engine/stat-engine-error.ts';
export type {
  CombineStrategy,
  DerivationCapability,
  DerivationFormula,
  StatPackage,
  TransformCondition,
  TransformRule,
  TransformTest,
} from './engine/stat-package.ts';
export {
  type StatsConfigError,
  type StatsConfigErrorCode,
  type StatsConfigValidation,
  validateStatsConfig,
} from './engine/validate-stats-config.ts';
