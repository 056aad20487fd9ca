import { type JsonValue, ownMember } from '../../base/json-value.ts';
import { clampToAxis } from '../computing/clamp-to-axis.ts';
import type { StatAxis } from '../config/stat-definition.ts';
import { expectNumber } from '../values/expect-number.ts';
import { expectObject } from '../values/expect-object.ts';
import { combineAxes, combineSources } from './combine-numbers.ts';
import type { DerivationFormula } from './stat-package.ts';

/** An axis of an active package. */
export type ActiveAxis = StatAxis & {
  /** The key of its definition in the package. */
  readonly key: string;
  /** The id of its definition, which in a package may differ from the key. */
  readonly owner: string;
};

// Not the range of the target axis: the game always clamps derived values to these.
const derivedRange = { min_value: 0, max_value: 100 };

/**
 * The value of a formula, or undefined when one of its semantic types has no axis with a value
 * (docs/stat-system.md, 4.2). `values` are stats by definition id, taken as they are, unclamped.
 *
 * @throws StatEngineError when a value it needs is no number.
 */
export function computeFormula(
  formula: DerivationFormula,
  values: ReadonlyMap<string, JsonValue>,
  axes: readonly ActiveAxis[],
): number | undefined {
  const { multi_source_strategy: strategy, weights, transform, offset = 0, normalize } = formula;
  const sources = Object.entries(formula.source_semantic_types).map(([key, type]) => ({
    weight: (ownMember(weights, key) ?? 0) as number,
    found: axes.flatMap((axis) => {
      const stats = values.get(axis.owner);
      if (axis.semantic_type !== type || stats === undefined) return [];
      const value = ownMember(expectObject(stats, `Stats "${axis.owner}"`), axis.name);
      return value === undefined ? [] : { axis, value };
    }),
  }));
  if (sources.some(({ found }) => found.length === 0)) return undefined;
  const parts = sources.map(({ weight, found }) => {
    // The game fails only on values that the strategy looks at.
    const used = strategy === 'first' ? found.slice(0, 1) : found;
    const numbers = used.map(({ axis, value }) => ({
      value: expectNumber(value, `Axis "${axis.name}"`),
      weight: axis.semantic_weight,
    }));
    return { weight, value: combineAxes(strategy, numbers) };
  });
  const result = combineSources(transform, parts) + offset;
  return normalize === false ? result : clampToAxis(result, derivedRange);
}
