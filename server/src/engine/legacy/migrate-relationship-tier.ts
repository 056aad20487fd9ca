import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { convertToFloat } from '../values/convert-to-float.ts';
import { memberOr } from '../values/member-or.ts';
import { quoteText } from '../values/quote-text.ts';

/**
 * The tier on `affinity` that a legacy relationship tier becomes (docs/stat-system.md, 5.1): its id and bounds, a
 * missing `min` as 0; labels and all else are lost. Not yet checked, so it may be no valid tier.
 *
 * @throws StatEngineError `not-a-number` for a bound that is text without a number.
 */
export const migrateRelationshipTier = (legacy: JsonValue): JsonValue =>
  isJsonObject(legacy)
    ? {
        id: memberOr(legacy, 'id', null),
        axis_name: 'affinity',
        min: readBound(memberOr(legacy, 'min', 0), 'min'),
        max: readBound(memberOr(legacy, 'max', null), 'max'),
      }
    : legacy;

/** Here text is read as values are, not as a config is. */
const readBound = (bound: JsonValue, key: string): JsonValue =>
  typeof bound === 'string' ? convertToFloat(bound, quoteText(key)) : bound;
