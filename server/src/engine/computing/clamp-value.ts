import type { JsonObject, JsonValue } from '../../base/json-value.ts';
import type { AxisInput } from '../config/definition-input.ts';
import { rangeMembers } from '../config/read-axis.ts';
import { readObject } from '../config/read-object.ts';
import { readOrThrow } from '../config/read-or-throw.ts';
import type { StatAxis } from '../config/stat-definition.ts';
import { convertToFloat } from '../values/convert-to-float.ts';
import { clampToAxis } from './clamp-to-axis.ts';

type AxisRange = Pick<StatAxis, 'min_value' | 'max_value'>;

const readRange = readObject<AxisRange>(rangeMembers);

/**
 * `value` moved into the range of `axis`, 0 to 100 unless it says otherwise (docs/stat-system.md, 2.1).
 *
 * @throws StatEngineError `not-a-number` for a value without a number, `invalid-definition` for a bound without one.
 */
export const clampValue = (value: JsonValue, axis: Partial<AxisInput> | JsonObject): number =>
  clampToAxis(convertToFloat(value, 'The value'), readOrThrow<AxisRange>(readRange, axis));
