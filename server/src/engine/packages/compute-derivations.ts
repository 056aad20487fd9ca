import type { JsonObject, JsonValue } from '../../base/json-value.ts';
import { expectObject } from '../values/expect-object.ts';
import { applyTransform } from './apply-transform.ts';
import { blamePackages } from './blame-packages.ts';
import { type ActiveAxis, computeFormula } from './compute-formula.ts';
import { listBuiltinPackages } from './list-builtin-packages.ts';
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
 * @throws StatEngineError when stats are no object, a needed value no number, a package's definition invalid, or a
 * package without what its derivations need (`invalid-package`).
 */
export const computeDerivations = (
  values: JsonObject,
  packageIds: readonly string[],
  { packages = listBuiltinPackages(), excluded = [], alreadyComputed = [] }: DerivationOptions = {},
): Record<string, JsonObject> =>
  blamePackages(() => {
    const known = new Map(Object.entries(expectObject(values, 'Values')));
    const registered = registerPackages(packages);
    // A package listed twice offers its axes twice, which counts in sums.
    const active = packageIds.flatMap((id) => registered.get(id) ?? []);
    const axes = active
      .flatMap(readDefinitions)
      .flatMap(([key, { id: owner, axes: own }]) => own.map((axis) => ({ ...axis, key, owner })));
    const offered = new Set(axes.map((axis) => axis.semantic_type || null));
    const skipped = new Set(excluded);
    const named = new Set(alreadyComputed);
    const computed = named.size > 0 ? named : new Set(known.keys());
    const derived = new Map<string, JsonObject>();
    const capabilities = active
      .flatMap(({ derivation_capabilities: derivations = [] }) => derivations)
      .sort((a, b) => (a.priority ?? usualPriority) - (b.priority ?? usualPriority));
    for (const capability of capabilities) {
      const target = capability.to_stat_definition;
      if (
        capability.enabled_by_default === false ||
        skipped.has(capability.id) ||
        computed.has(target) ||
        !capability.from_semantic_types.every((type) => offered.has(type))
      ) {
        continue;
      }
      const stats = derive(capability, target, known, axes);
      computed.add(target);
      derived.set(target, stats);
      // Later derivations build on earlier ones.
      known.set(target, stats);
    }
    return Object.fromEntries(derived);
  });

function derive(
  { formulas = [], transforms = [] }: DerivationCapability,
  target: string,
  values: ReadonlyMap<string, JsonValue>,
  axes: readonly ActiveAxis[],
): JsonObject {
  const results = new Map<string, number>();
  for (const formula of formulas) {
    const name = formula.output_axis;
    const output = axes.find((axis) => axis.key === target && axis.name === name);
    results.set(name, computeFormula(formula, values, axes) ?? output?.default_value ?? neutralDefault);
  }
  return Object.fromEntries<JsonValue>([
    ...results,
    ...transforms.map((rule) => [rule.output_key, applyTransform(rule, results)] as const),
  ]);
}
