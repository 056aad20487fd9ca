import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { memberOr } from './member-or.ts';

/**
 * The tier on `affinity` that a legacy relationship tier becomes (docs/stat-system.md, 5.1): its id and bounds, a
 * missing `min` as 0; labels and all else are lost. Not yet checked, so it may be no valid tier.
 */
export const migrateRelationshipTier = (legacy: JsonValue): JsonValue =>
  isJsonObject(legacy)
    ? {
        id: memberOr(legacy, 'id', null),
        axis_name: 'affinity',
        min: memberOr(legacy, 'min', 0),
        max: memberOr(legacy, 'max', null),
      }
    : legacy;
