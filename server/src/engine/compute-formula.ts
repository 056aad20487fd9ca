import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { clampToAxis } from './clamp-to-axis.ts';
import { combineNumbers, sumNumbers } from './combine-numbers.ts';
import { expectNumber } from './expect-number.ts';
import { expectObject } from './expect-object.ts';
import type { RegisteredPackage } from './register-packages.ts';
import type { StatAxis } from './stat-definition.ts';
import type { DerivationFormula } from './stat-package.ts';

// Not the range of the target axis: the game always clamps derived values to these.
const derivedRange = { min_value: 0, max_value: 100 };

/** An axis and the value an entity has for it, not yet known to be a number. */
interface AxisSource {
  readonly axis: StatAxis;
  readonly value: JsonValue;
}

/**
 * The value of a formula, or undefined when one of its semantic types has no axis with a value
 * (docs/stat-system.md, 4.2). `values` are stats by definition id, taken as they are, unclamped.
 *
 * @throws StatEngineError when a value it needs is no number.
 */
export function computeFormula(
  formula: DerivationFormula,
  values: JsonObject,
  active: readonly RegisteredPackage[],
): number | undefined {
  const keys = Object.entries(formula.source_semantic_types);
  const sources = keys.map(([, type]) => findSources(type, values, active));
  if (sources.some((axes) => axes.length === 0)) return undefined;
  const parts = keys.map(([key], index) => ({
    value: combineSources(sources[index] ?? [], formula.multi_source_strategy),
    weight: formula.weights[key] ?? 0,
  }));
  const products = parts.map(({ value, weight }) => value * weight);
  const total = sumNumbers(parts.map(({ weight }) => Math.abs(weight)));
  const result = combineNumbers(formula.transform, parts, products, total) + (formula.offset ?? 0);
  return formula.normalize === false ? result : clampToAxis(result, derivedRange);
}

function findSources(
  semanticType: string,
  values: JsonObject,
  active: readonly RegisteredPackage[],
): AxisSource[] {
  return active
    .flatMap(({ definitions }) => [...definitions.values()])
    .flatMap(({ id, axes }) =>
      axes.flatMap((axis) => {
        const stats = axis.semantic_type === semanticType ? ownMember(values, id) : undefined;
        const value =
          stats === undefined ? stats : ownMember(expectObject(stats, `Stats "${id}"`), axis.name);
        return value === undefined ? [] : [{ axis, value }];
      }),
    );
}

function combineSources(sources: readonly AxisSource[], strategy: DerivationFormula['transform']): number {
  // The game fails only on values that the strategy looks at.
  const parts = sources.slice(0, strategy === 'first' ? 1 : undefined).map(({ axis, value }) => ({
    value: expectNumber(value, `The value of axis "${axis.name}"`),
    weight: axis.semantic_weight,
  }));
  const numbers = parts.map(({ value }) => value);
  return combineNumbers(strategy, parts, numbers, sumNumbers(parts.map(({ weight }) => weight)));
}
