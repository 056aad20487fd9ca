import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';

/**
 * A spelling of the old sections that was in use and that the game's code never read (docs/stat-system.md, 1.9):
 *
 * - `table`: `{ "default": { "tiers": [{ id, affinity_min, affinity_max }] } }`, levels with `affinity_min`;
 * - `map`: `{ stranger: { min, max } }` and `{ none: { min_affinity } }`, names to bounds without any list.
 */
export type LegacySpelling = 'table' | 'map';

/** The spelling of `relationship_schemas` that the game does not read; undefined when it reads it, or it is something else. */
export function readTierSpelling(section: JsonValue | undefined): LegacySpelling | undefined {
  if (!isJsonObject(section)) return undefined;
  const usual = ownMember(section, 'default');
  if (isJsonObject(usual) && Array.isArray(ownMember(usual, 'tiers'))) return 'table';
  return isMapOf(section, (tier) => Object.hasOwn(tier, 'min') || Object.hasOwn(tier, 'max'))
    ? 'map'
    : undefined;
}

/** The spelling of `intimacy_schema` that the game does not read; undefined when it reads it, or it is something else. */
export function readLevelSpelling(section: JsonValue | undefined): LegacySpelling | undefined {
  if (!isJsonObject(section)) return undefined;
  const levels = ownMember(section, 'levels');
  if (Array.isArray(levels)) {
    return levels.some((level) => isJsonObject(level) && listMisspelled(level).length > 0)
      ? 'table'
      : undefined;
  }
  return levels === undefined && isMapOf(section, (level) => listMisspelled(level).length > 0)
    ? 'map'
    : undefined;
}

/** The thresholds of a level in a spelling that the game does not read, with the one that it reads. */
export function listMisspelled(level: JsonObject): readonly (readonly [written: string, read: string])[] {
  return Object.keys(level).flatMap((key) => {
    const [, axisFirst, sideLast, sideFirst, axisLast] = THRESHOLD.exec(key) ?? [];
    const axis = axisFirst ?? axisLast;
    const side = sideLast ?? sideFirst;
    if (axis === undefined || side === undefined) return [];
    return [[key, `${side}${axis.charAt(0).toUpperCase()}${axis.slice(1)}`] as const];
  });
}

const THRESHOLD =
  /^(?:(affinity|trust|chemistry|tension)_(min|max)|(min|max)_(affinity|trust|chemistry|tension))$/;

/** Says whether the section is nothing but names to objects, of which one at least is told by `isTelling`. */
function isMapOf(section: JsonObject, isTelling: (entry: JsonObject) => boolean): boolean {
  const entries = Object.values(section);
  return entries.every(isJsonObject) && entries.some(isTelling);
}
