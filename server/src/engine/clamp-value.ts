import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { clampToAxis } from './clamp-to-axis.ts';
import { convertToFloat } from './convert-to-float.ts';
import type { AxisInput } from './definition-input.ts';
import { optional, readObject } from './read-object.ts';
import { readOrThrow } from './read-or-throw.ts';
import type { StatAxis } from './stat-definition.ts';
import { readFloat } from './value-readers.ts';

type AxisRange = Pick<StatAxis, 'min_value' | 'max_value'>;

const readRange = readObject<AxisRange>({
  min_value: optional(readFloat, 0),
  max_value: optional(readFloat, 100),
});

/**
 * `value` moved into the range of `axis`, 0 to 100 unless it says otherwise (docs/stat-system.md, 2.1).
 *
 * @throws StatEngineError `not-a-number` for a value without a number, `invalid-definition` for a bound without one.
 */
export function clampValue(value: JsonValue, axis: Partial<AxisInput> | JsonObject): number {
  return clampToAxis(
    convertToFloat(value, 'The value'),
    readOrThrow<AxisRange>(readRange, axis, 'definition'),
  );
}
