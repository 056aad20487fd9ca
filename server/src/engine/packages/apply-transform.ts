import type { JsonValue } from '../../base/json-value.ts';
import type { TransformRule, TransformTest } from './stat-package.ts';

/** The value a transform gives for derived axis values (docs/stat-system.md, 4.3); a missing axis counts as 0. */
export function applyTransform(rule: TransformRule, values: ReadonlyMap<string, number>): JsonValue {
  const first = rule.conditions.find(({ when }) =>
    Object.entries(when).every(([axisName, test]) => passesTest(test, values.get(axisName) ?? 0)),
  );
  return first ? first.then : rule.default;
}

// What is not asked compares as not a number, with which every comparison fails.
function passesTest({ gte, gt, lte, lt, eq, between }: TransformTest, value: number): boolean {
  const [low, high] = between ?? [];
  return !(
    value < (gte ?? NaN) ||
    value <= (gt ?? NaN) ||
    value > (lte ?? NaN) ||
    value >= (lt ?? NaN) ||
    value !== (eq ?? value) ||
    (high !== undefined && (value < (low ?? NaN) || value > high))
  );
}
