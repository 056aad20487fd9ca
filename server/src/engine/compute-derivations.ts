import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { applyTransform } from './apply-transform.ts';
import { builtinPackages } from './builtin-packages.ts';
import { compareNumbers } from './compare-numbers.ts';
import { type ActiveAxis, computeFormula } from './compute-formula.ts';
import { copyMembers } from './copy-members.ts';
import { expectObject } from './expect-object.ts';
import { readDefinitions, registerPackages } from './register-packages.ts';
import type { DerivationCapability, StatPackage } from './stat-package.ts';

/** What a derivation run may be told besides values and packages. */
export interface DerivationOptions {
  /** The registered packages; the game's own when absent. */
  readonly packages?: readonly StatPackage[];
  /** Ids of derivations that must not run. */
  readonly excluded?: Iterable<string>;
  /** Ids of definitions that must not be derived; those of the values when absent or empty. */
  readonly alreadyComputed?: Iterable<string>;
}

const usualPriority = 50;
// What an axis has for its default when no active package knows it.
const neutralDefault = 50;

/**
 * Derives the stats of definitions that have no values out of those that have (docs/stat-system.md, 4).
 *
 * @param values Stats by definition id, taken as they are.
 * @param packageIds The active packages in order, by package id (`core.mood`), not definition id.
 * @returns Axis values and transform outputs by derived definition id, without tiers and levels.
 * @throws StatEngineError when stats are no object, a needed value no number, or a package's definition invalid.
 */
export function computeDerivations(
  values: JsonObject,
  packageIds: readonly string[],
  { packages = builtinPackages, excluded = [], alreadyComputed = [] }: DerivationOptions = {},
): Record<string, JsonObject> {
  const known = copyMembers(expectObject(values, 'Values'));
  const registered = registerPackages(packages);
  // A package listed twice offers its axes twice, which counts in sums.
  const active = packageIds.flatMap((id) => registered.get(id) ?? []);
  const axes = active
    .flatMap(readDefinitions)
    .flatMap(([key, definition]) =>
      definition.axes.map((axis) => ({ key, definitionId: definition.id, axis })),
    );
  const offered = new Set(axes.map(({ axis }) => axis.semantic_type || null));
  const skipped = new Set(excluded);
  const named = [...alreadyComputed];
  const computed = new Set(named.length > 0 ? named : Object.keys(known));
  const derived: Record<string, JsonObject> = {};
  const runnable = active
    .flatMap(({ derivation_capabilities: derivations = [] }) => derivations)
    .filter(({ id, enabled_by_default: enabled }) => enabled !== false && !skipped.has(id))
    .filter(({ from_semantic_types: needed }) => needed.every((type) => offered.has(type)))
    .sort((a, b) => compareNumbers(a.priority ?? usualPriority, b.priority ?? usualPriority));
  for (const capability of runnable) {
    const target = capability.to_stat_definition;
    if (computed.has(target)) continue;
    computed.add(target);
    const stats = derive(capability, known, axes);
    setOwnMember(derived, target, stats);
    // Later derivations build on earlier ones.
    setOwnMember(known, target, stats);
  }
  return derived;
}

function derive(
  { to_stat_definition: target, formulas = [], transforms = [] }: DerivationCapability,
  values: JsonObject,
  axes: readonly ActiveAxis[],
): JsonObject {
  const results = new Map<string, number>();
  for (const formula of formulas) {
    const name = formula.output_axis;
    const output = axes.find(({ key, axis }) => key === target && axis.name === name);
    const result = computeFormula(formula, values, axes) ?? output?.axis.default_value ?? neutralDefault;
    results.set(name, result);
  }
  const stats: Record<string, JsonValue> = {};
  for (const [name, result] of results) setOwnMember(stats, name, result);
  for (const rule of transforms) setOwnMember(stats, rule.output_key, applyTransform(rule, results));
  return stats;
}
