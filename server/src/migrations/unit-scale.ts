import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  ownMember,
  setOwnMember,
} from '../base/json-value.ts';

/** The axes that saved games in the old format had. */
export const LEGACY_AXES = ['affinity', 'trust', 'chemistry', 'tension'] as const;

/**
 * Says whether relationships are written on a scale from 0 to 1, or from -1 to 1 (docs/stat-system.md, 5.2): all values
 * of people (`npc:12`) lie there, and one at least is no whole number.
 */
export function hasUnitScale(relationships: JsonObject): boolean {
  let hasFraction = false;
  for (const key of Object.keys(relationships)) {
    const entity = relationships[key];
    if (!isNpcKey(key) || !isJsonObject(entity)) continue;
    for (const axis of LEGACY_AXES) {
      const value = ownMember(entity, axis);
      if (typeof value !== 'number') continue;
      // Most files are told at their first value.
      if (Math.abs(value) > 1) return false;
      hasFraction ||= !Number.isInteger(value);
    }
  }
  return hasFraction;
}

/** The same for values of a personality; words do not count. */
export function hasUnitTraits(values: readonly JsonValue[]): boolean {
  return areUnits(values.filter((value) => typeof value === 'number'));
}

function areUnits(values: readonly number[]): boolean {
  return values.some((value) => !Number.isInteger(value)) && values.every((value) => Math.abs(value) <= 1);
}

/** Says whether the key of a session's entity names an NPC, whom the game gave tiers and levels: `npc:12`. */
export function isNpcKey(key: string): boolean {
  return /^npc:-?\d+$/.test(key);
}

/** The same number on a scale to 100. 0.29 times 100 is not quite 29 in binary. */
export function scaleToPercent(value: number): number {
  return Number((value * 100).toPrecision(12));
}

/** An entity with its axis values on a scale to 100. */
export function rescaleEntity(entity: JsonObject): JsonObject {
  const scaled: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(entity)) {
    const isAxis = (LEGACY_AXES as readonly string[]).includes(key);
    setOwnMember(scaled, key, isAxis && typeof value === 'number' ? scaleToPercent(value) : value);
  }
  return scaled;
}
