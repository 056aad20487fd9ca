import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { memberOr } from './member-or.ts';

/**
 * The tier on `affinity` that a legacy relationship tier becomes (docs/stat-system.md, 5.1): its id and bounds, a
 * missing `min` as 0; labels and all else are lost. Not yet checked, so it may be no valid tier.
 */
export function migrateRelationshipTier(legacy: JsonValue): JsonValue {
  if (!isJsonObject(legacy)) return legacy;
  const [id, min, max] = [
    memberOr(legacy, 'id', null),
    memberOr(legacy, 'min', 0),
    memberOr(legacy, 'max', null),
  ];
  return { id, axis_name: 'affinity', min, max };
}
