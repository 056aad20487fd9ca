import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { memberOr } from '../values/member-or.ts';

const threshold = /^(min|max)(Affinity|Trust|Chemistry|Tension)$/;

/**
 * The level that a legacy intimacy level becomes (docs/stat-system.md, 5.1): one condition per axis with a threshold,
 * in the order of first appearance; everything but the id is lost. Not yet checked, so it may be no valid level.
 */
export function migrateIntimacyLevel(legacy: JsonValue): JsonValue {
  if (!isJsonObject(legacy)) return legacy;
  const conditions: Record<string, Record<string, JsonValue>> = {};
  for (const [key, value] of Object.entries(legacy)) {
    const [, side, axis] = threshold.exec(key) ?? [];
    if (!side || !axis || value === null) continue;
    const axisName = axis.toLowerCase();
    const other = conditions[axisName];
    conditions[axisName] = { ...other, type: other ? 'range' : side, [`${side}_value`]: value };
  }
  return { id: memberOr(legacy, 'id', null), conditions };
}
