import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { convertToFloat } from './convert-to-float.ts';
import { expectObject } from './expect-object.ts';
import { memberOr } from './member-or.ts';

/**
 * The tier on `affinity` that a legacy relationship tier becomes (docs/stat-system.md, 5.1): its id and bounds, a
 * missing `min` as 0; labels and all else are lost.
 *
 * @throws StatEngineError when the tier is no object or a bound no number.
 */
export function migrateRelationshipTier(legacy: JsonValue): JsonObject {
  const tier = expectObject(legacy, 'A relationship tier');
  const max = memberOr(tier, 'max', null);
  return {
    id: memberOr(tier, 'id', null),
    axis_name: 'affinity',
    min: convertToFloat(memberOr(tier, 'min', 0), '"min"'),
    max: max === null ? null : convertToFloat(max, '"max"'),
  };
}
