import { type JsonObject, ownMember } from '../base/json-value.ts';
import { clampToAxis } from './clamp-to-axis.ts';
import { combineAxes, combineSources } from './combine-numbers.ts';
import { expectNumber } from './expect-number.ts';
import { expectObject } from './expect-object.ts';
import { memberOr } from './member-or.ts';
import type { StatAxis } from './stat-definition.ts';
import type { DerivationFormula } from './stat-package.ts';

/** An axis of an active package, with the key and the id of its definition, which may differ in a package. */
export interface ActiveAxis {
  readonly key: string;
  readonly definitionId: string;
  readonly axis: StatAxis;
}

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
  values: JsonObject,
  axes: readonly ActiveAxis[],
): number | undefined {
  const { multi_source_strategy: strategy, weights, transform, offset = 0, normalize } = formula;
  const sources = Object.entries(formula.source_semantic_types).map(([key, type]) => ({
    weight: weights[key] ?? 0,
    found: axes
      .filter(({ axis }) => axis.semantic_type === type)
      .flatMap(({ definitionId, axis }) => {
        const stats = expectObject(memberOr(values, definitionId, {}), `Stats "${definitionId}"`);
        const value = ownMember(stats, axis.name);
        return value === undefined ? [] : { axis, value };
      }),
  }));
  if (sources.some(({ found }) => found.length === 0)) return undefined;
  const parts = sources.map(({ weight, found }) => {
    // The game fails only on values that the strategy looks at.
    const used = strategy === 'first' ? found.slice(0, 1) : found;
    const numbers = used.map(({ axis, value }) => ({
      value: expectNumber(value, `The value of axis "${axis.name}"`),
      weight: axis.semantic_weight,
    }));
    return { weight, value: combineAxes(strategy, numbers) };
  });
  const result = combineSources(transform, parts) + offset;
  return normalize === false ? result : clampToAxis(result, derivedRange);
}
