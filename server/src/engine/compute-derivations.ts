import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import { applyTransform } from './apply-transform.ts';
import { builtinPackages } from './builtin-packages.ts';
import { computeFormula } from './compute-formula.ts';
import { expectObject } from './expect-object.ts';
import { type RegisteredPackage, registerPackages } from './register-packages.ts';
import { selectDerivations } from './select-derivations.ts';
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
  const given = expectObject(values, 'Values');
  const registered = registerPackages(packages);
  // A package listed twice offers its axes twice, which counts in sums.
  const active = packageIds.flatMap((id) => registered.get(id) ?? []);
  const named = [...alreadyComputed];
  const computed = new Set(named.length > 0 ? named : Object.keys(given));
  const derived: Record<string, JsonObject> = {};
  for (const capability of selectDerivations(active, new Set(excluded))) {
    const target = capability.to_stat_definition;
    if (computed.has(target)) continue;
    computed.add(target);
    setOwnMember(derived, target, derive(capability, { ...given, ...derived }, active));
  }
  return derived;
}

function derive(
  { to_stat_definition: target, formulas = [], transforms = [] }: DerivationCapability,
  values: JsonObject,
  active: readonly RegisteredPackage[],
): JsonObject {
  const axes = new Map<string, number>();
  for (const formula of formulas) {
    const name = formula.output_axis;
    const axis = active
      .flatMap(({ definitions }) => definitions.get(target)?.axes ?? [])
      .find((candidate) => candidate.name === name);
    axes.set(name, computeFormula(formula, values, active) ?? axis?.default_value ?? neutralDefault);
  }
  const stats: Record<string, JsonValue> = {};
  for (const [axis, value] of axes) setOwnMember(stats, axis, value);
  for (const rule of transforms) setOwnMember(stats, rule.output_key, applyTransform(rule, axes));
  return stats;
}
