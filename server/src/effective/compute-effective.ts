import type { JsonObject } from '../base/json-value.ts';
import { mergeEntityStats } from '../engine/computing/merge-entity-stats.ts';
import { normalizePrepared } from '../engine/computing/normalize-prepared.ts';
import { resolvePrepared } from '../engine/computing/resolve-prepared.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { WorldRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type {
  EffectiveStats,
  LocatedModifier,
  RawReason,
  StatLayer,
  StatsFailure,
} from './effective-stats.ts';
import { findOversizedValue } from './find-oversized-value.ts';
import { groupModifiers } from './group-modifiers.ts';

/** What the pipeline starts from. */
export interface EffectiveInput {
  readonly definitionId: string;
  readonly entityKey: string | undefined;
  readonly world: Indexed<WorldRecord> | undefined;
  /** Weakest first. */
  readonly layers: readonly StatLayer[];
  /** Blocks that count no more, nearest first. */
  readonly replaced?: readonly StatLayer[];
  readonly modifiers: readonly LocatedModifier[];
  /** Why the game fails before it looks at any value: something stands where it needs an object. */
  readonly failure: StatsFailure | undefined;
}

/**
 * Runs the game's pipeline for one entity and definition: merge the layers, then modifiers, clamp, tiers and level
 * (spec section 2.8). Without a world, config or definition the merge is returned raw, and `raw` says why.
 */
export function computeEffective(workspace: Workspace, input: EffectiveInput): EffectiveStats {
  const merged = input.layers.reduce<JsonObject>((base, layer) => mergeEntityStats(base, layer.stats), {});
  const found = findDefinition(workspace, input.world, input.definitionId);
  const { failure, ...rest } = input;
  const shared = { ...rest, replaced: input.replaced ?? [], merged, brokenIn: undefined };
  if (typeof found === 'string') {
    return { ...shared, definition: undefined, raw: found, failure: undefined, stats: merged };
  }
  const failed = { ...shared, definition: found, raw: 'not-computable', stats: merged } as const;
  if (failure !== undefined) return { ...failed, failure: failure.message, brokenIn: failure.uri };
  const oversized = findOversizedValue(workspace, shared, found);
  if (oversized !== undefined) return { ...failed, failure: oversized };
  try {
    const stats = applyDefinition(merged, found, input.modifiers);
    return { ...shared, definition: found, raw: undefined, failure: undefined, stats };
  } catch (error) {
    if (!(error instanceof StatEngineError)) throw error;
    return { ...failed, failure: error.message };
  }
}

/** The definition that applies in `world`, or why none does. */
export function findDefinition(
  workspace: Workspace,
  world: Indexed<WorldRecord> | undefined,
  definitionId: string,
): PreparedDefinition | RawReason {
  if (world === undefined) return 'no-world';
  if (world.record.isBroken) return 'world-broken';
  const facts = workspace.factsOf(world.record);
  if (facts.config === undefined) return facts.source === 'none' ? 'no-config' : 'config-refused';
  return facts.definitions.get(definitionId) ?? 'no-definition';
}

/**
 * Modifiers, clamp, tiers and level of merged stats under a definition (spec section 2.8).
 *
 * @throws StatEngineError when a modifier or base value is no number.
 */
export function applyDefinition(
  merged: JsonObject,
  definition: PreparedDefinition,
  modifiers: readonly LocatedModifier[],
): JsonObject {
  if (modifiers.length === 0) return normalizePrepared(merged, definition);
  return resolvePrepared(merged, definition, groupModifiers(modifiers));
}
