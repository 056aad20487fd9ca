import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { applyTransform } from './apply-transform.ts';
import { builtinPackages } from './builtin-packages.ts';
import { computeFormula } from './compute-formula.ts';
import { expectObject } from './expect-object.ts';
import { registerPackages } from './register-packages.ts';
import { selectDerivations } from './select-derivations.ts';
import type { DerivationCapability, StatPackage } from './stat-package.ts';

/** What a derivation run may be told besides values and packages. */
export interface DerivationOptions {
  /** The registered packages; the game's own when absent. */
  readonly packages?: readonly (StatPackage | JsonObject)[];
  /** Ids of derivations that must not run. */
  readonly excluded?: Iterable<string>;
  /** Ids of definitions that must not be derived; those of the values when absent or empty. */
  readonly alreadyComputed?: Iterable<string>;
}

// What an axis has for its default when no active package knows it.
const neutralDefault = 50;

/**
 * Derives the stats of definitions that have no values out of those that have (docs/stat-system.md, 4).
 *
 * @param values Stats by definition id, taken as they are.
 * @param packageIds The active packages in order, by package id (`core.mood`), not definition id.
 * @returns Axis values and transform outputs by derived definition id, without tiers and levels.
 * @throws StatEngineError when stats are no object, a needed value no number, or a package invalid.
 */
export function computeDerivations(
  values: JsonObject,
  packageIds: readonly string[],
  options: DerivationOptions = {},
): Record<string, JsonObject> {
  const given = expectObject(values, 'The values');
  const registered = registerPackages(options.packages ?? builtinPackages);
  // A package listed twice offers its axes twice, which counts in sums.
  const active = packageIds.flatMap((id) => registered.get(id) ?? []);
  const computed = new Set(options.alreadyComputed ?? []);
  if (computed.size === 0) for (const id of Object.keys(given)) computed.add(id);
  const derived: Record<string, JsonObject> = {};
  for (const capability of selectDerivations(active, new Set(options.excluded ?? []))) {
    const target = capability.to_stat_definition;
    if (computed.has(target)) continue;
    computed.add(target);
    setOwnMember(derived, target, derive(capability, { ...given, ...derived }, active));
  }
  return derived;
}

function derive(
  capability: DerivationCapability,
  values: JsonObject,
  active: readonly StatPackage[],
): JsonObject {
  const axes = new Map<string, number>();
  for (const formula of capability.formulas) {
    const value = computeFormula(formula, values, active);
    const axis = formula.output_axis;
    axes.set(axis, value ?? findDefault(capability.to_stat_definition, axis, active));
  }
  const stats: Record<string, JsonValue> = {};
  for (const [axis, value] of axes) setOwnMember(stats, axis, value);
  for (const rule of capability.transforms) setOwnMember(stats, rule.output_key, applyTransform(rule, axes));
  return stats;
}

function findDefault(definitionId: string, axisName: string, active: readonly StatPackage[]): number {
  for (const { definitions } of active) {
    const definition = Object.hasOwn(definitions, definitionId) ? definitions[definitionId] : undefined;
    const axis = definition?.axes.find(({ name }) => name === axisName);
    if (axis !== undefined) return axis.default_value;
  }
  return neutralDefault;
}
