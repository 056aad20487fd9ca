import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { clampToAxis } from './clamp-to-axis.ts';
import { convertToFloat } from './convert-to-float.ts';
import type { AxisInput } from './definition-input.ts';
import { rangeMembers } from './read-axis.ts';
import { readObject } from './read-object.ts';
import { readOrThrow } from './read-or-throw.ts';
import type { StatAxis } from './stat-definition.ts';

type AxisRange = Pick<StatAxis, 'min_value' | 'max_value'>;

const readRange = readObject<AxisRange>(rangeMembers);

/**
 * `value` moved into the range of `axis`, 0 to 100 unless it says otherwise (docs/stat-system.md, 2.1).
 *
 * @throws StatEngineError `not-a-number` for a value without a number, `invalid-definition` for a bound without one.
 */
export const clampValue = (value: JsonValue, axis: Partial<AxisInput> | JsonObject): number =>
  clampToAxis(convertToFloat(value, 'The value'), readOrThrow<AxisRange>(readRange, axis));
