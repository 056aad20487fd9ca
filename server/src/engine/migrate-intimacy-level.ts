import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import { convertToFloat } from './convert-to-float.ts';
import { expectObject } from './expect-object.ts';
import { StatEngineError } from './stat-engine-error.ts';

const threshold = /^(min|max)(Affinity|Trust|Chemistry|Tension)$/;

/** The bounds on one axis, as far as the legacy level has them. */
interface Bounds {
  min?: number;
  max?: number;
}

/**
 * The level that a legacy intimacy level becomes (docs/stat-system.md, 5.1): one condition per axis with a threshold,
 * in the order of first appearance, priority 0. Unknown members are lost.
 *
 * @throws StatEngineError when the level is no object or has no id, or when a threshold is no number.
 */
export function migrateIntimacyLevel(legacy: JsonValue): JsonObject {
  const level = expectObject(legacy, 'An intimacy level');
  const boundsByAxis = new Map<string, Bounds>();
  for (const [key, value] of Object.entries(level)) {
    const [, side, axis] = threshold.exec(key) ?? [];
    if (axis === undefined || value === null) continue;
    const bounds = boundsByAxis.get(axis.toLowerCase()) ?? {};
    bounds[side === 'min' ? 'min' : 'max'] = convertToFloat(value, `"${key}"`);
    boundsByAxis.set(axis.toLowerCase(), bounds);
  }
  const id = ownMember(level, 'id');
  if (id === undefined) throw new StatEngineError('missing-member', 'An intimacy level lacks "id"');
  const conditions = Object.fromEntries([...boundsByAxis].map(([axis, bounds]) => [axis, condition(bounds)]));
  return { id, conditions };
}

function condition({ min, max }: Bounds): JsonObject {
  if (min === undefined) return { type: 'max', max_value: max ?? null };
  return max === undefined
    ? { type: 'min', min_value: min }
    : { type: 'range', min_value: min, max_value: max };
}
