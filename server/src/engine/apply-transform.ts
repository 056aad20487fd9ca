import type { JsonValue } from '../base/json-value.ts';
import type { TransformRule, TransformTest } from './stat-package.ts';

/** The value a transform gives for derived axis values (docs/stat-system.md, 4.3); a missing axis counts as 0. */
export function applyTransform(rule: TransformRule, values: ReadonlyMap<string, number>): JsonValue {
  const first = rule.conditions.find(({ when }) =>
    Object.entries(when).every(([axisName, test]) => passesTest(test, values.get(axisName) ?? 0)),
  );
  return first === undefined ? rule.default : first.then;
}

function passesTest({ gte, gt, lte, lt, eq, between }: TransformTest, value: number): boolean {
  const [low, high] = between ?? [];
  // Each test is one that fails, because a value that is not a number fails none of them.
  return !(
    (gte !== null && value < gte) ||
    (gt !== null && value <= gt) ||
    (lte !== null && value > lte) ||
    (lt !== null && value >= lt) ||
    (eq !== null && value !== eq) ||
    (low !== undefined && high !== undefined && (value < low || value > high))
  );
}
