import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { clampToAxis } from './clamp-to-axis.ts';
import { combineSources, combineWeighted, type WeightedNumber } from './combine-numbers.ts';
import { describeValue } from './describe-value.ts';
import { expectObject } from './expect-object.ts';
import { findNumber } from './find-number.ts';
import type { StatAxis } from './stat-definition.ts';
import { StatEngineError } from './stat-engine-error.ts';
import type { DerivationFormula, StatPackage } from './stat-package.ts';

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
  active: readonly StatPackage[],
): number | undefined {
  const { multi_source_strategy: strategy, weights, transform, offset, normalize } = formula;
  const sources: { readonly key: string; readonly axes: AxisSource[] }[] = [];
  for (const [key, semanticType] of Object.entries(formula.source_semantic_types)) {
    const axes = findSources(semanticType, values, active);
    if (axes.length === 0) return undefined;
    sources.push({ key, axes });
  }
  const parts = sources.map(({ key, axes }): WeightedNumber => {
    // Values that a strategy never looks at may be anything.
    const needed = strategy === 'first' ? axes.slice(0, 1) : axes;
    return { value: combineSources(needed.map(weighSource), strategy), weight: weights[key] ?? 0 };
  });
  const result = combineWeighted(parts, transform) + offset;
  return normalize ? clampToAxis(result, derivedRange) : result;
}

function findSources(semanticType: string, values: JsonObject, active: readonly StatPackage[]): AxisSource[] {
  return active
    .flatMap((statPackage) => Object.values(statPackage.definitions))
    .flatMap((definition) =>
      definition.axes.flatMap((axis) => {
        if (axis.semantic_type !== semanticType) return [];
        const stats = ownMember(values, definition.id);
        if (stats === undefined) return [];
        const value = ownMember(expectObject(stats, `The stats of "${definition.id}"`), axis.name);
        return value === undefined ? [] : [{ axis, value }];
      }),
    );
}

function weighSource({ axis, value }: AxisSource): WeightedNumber {
  const number = findNumber(value);
  if (number !== undefined) return { value: number, weight: axis.semantic_weight };
  const message = `The value of axis "${axis.name}" must be a number, not ${describeValue(value)}`;
  throw new StatEngineError('not-a-number', message);
}
