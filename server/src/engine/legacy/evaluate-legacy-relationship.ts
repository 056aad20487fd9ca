import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { StatEngineError } from '../stat-engine-error.ts';
import { convertToFloat } from '../values/convert-to-float.ts';
import { isEmptyValue } from '../values/is-empty-value.ts';

/** Where a relationship stands: its tier on `affinity` and its level; undefined for none. */
export interface RelationshipStanding {
  readonly tierId: string | undefined;
  readonly levelId: string | undefined;
}

/** From here on up, beginning with the highest. */
const BUILT_IN_TIERS = [
  ['lover', 80],
  ['close_friend', 60],
  ['friend', 30],
  ['acquaintance', 10],
] as const;

/** The least affinity, chemistry and trust, beginning with the level that is tested first. */
const BUILT_IN_LEVELS = [
  ['very_intimate', 80, 80, 60],
  ['intimate', 60, 60, 40],
  ['deep_flirt', 40, 40, 20],
  ['light_flirt', 20, 20, -Infinity],
] as const;

interface RelationshipValues {
  readonly affinity: number;
  readonly trust: number;
  readonly chemistry: number;
  readonly tension: number;
}

/**
 * The tier and the level that the game gave a relationship before there were stats, by the legacy sections of the
 * world's meta (docs/stat-system.md, 5.1): levels from the last to the first, only four of the thresholds, its own
 * tiers and levels where a section is missing or spelled in a way it does not read. Undefined where it failed.
 */
export function evaluateLegacyRelationship(
  entity: JsonObject,
  meta: JsonObject,
): RelationshipStanding | undefined {
  try {
    const values: RelationshipValues = {
      affinity: readValue(entity, 'affinity'),
      trust: readValue(entity, 'trust'),
      chemistry: readValue(entity, 'chemistry'),
      tension: readValue(entity, 'tension'),
    };
    return { tierId: findTier(values.affinity, meta), levelId: findLevel(values, meta) };
  } catch (error) {
    if (error instanceof StatEngineError || error instanceof IncomparableError) return undefined;
    throw error;
  }
}

/** A bound that is no number, or an entry that is no object: the game broke off there. */
class IncomparableError extends Error {}

function readValue(entity: JsonObject, axis: string): number {
  const value = ownMember(entity, axis);
  return value === undefined ? 0 : convertToFloat(value, axis);
}

function findTier(affinity: number, meta: JsonObject): string | undefined {
  const value = clampToPercent(affinity);
  const section = ownMember(meta, 'relationship_schemas');
  const tiers = isJsonObject(section) ? ownMember(section, 'default') : undefined;
  if (!Array.isArray(tiers)) return BUILT_IN_TIERS.find(([, min]) => value >= min)?.[0] ?? 'stranger';
  const sorted = tiers
    .map((tier) => expectEntry(tier))
    .toSorted((a, b) => readBound(ownMember(a, 'min') ?? 0) - readBound(ownMember(b, 'min') ?? 0));
  return readId(sorted.find((tier) => holds(tier, value)));
}

function holds(tier: JsonObject, value: number): boolean {
  const min = ownMember(tier, 'min');
  if (min === undefined || value < readBound(min)) return false;
  const max = ownMember(tier, 'max');
  return max === undefined || value <= readBound(max);
}

function findLevel(values: RelationshipValues, meta: JsonObject): string | undefined {
  const section = ownMember(meta, 'intimacy_schema');
  const levels = isJsonObject(section) && !isEmptyValue(section) ? ownMember(section, 'levels') : undefined;
  if (!Array.isArray(levels)) return findBuiltInLevel(values);
  const matching = levels.findLast((level) => {
    const entry = expectEntry(level);
    const isReached = (axis: keyof RelationshipValues, key: string) => {
      const bound = ownMember(entry, key);
      return bound === undefined || clampToPercent(values[axis]) >= readBound(bound);
    };
    const tension = ownMember(entry, 'maxTension');
    return (
      isReached('affinity', 'minAffinity') &&
      isReached('trust', 'minTrust') &&
      isReached('chemistry', 'minChemistry') &&
      (tension === undefined || clampToPercent(values.tension) <= readBound(tension))
    );
  });
  return readId(matching);
}

function findBuiltInLevel({ affinity, chemistry, trust }: RelationshipValues): string | undefined {
  return BUILT_IN_LEVELS.find(
    ([, leastAffinity, leastChemistry, leastTrust]) =>
      affinity >= leastAffinity && chemistry >= leastChemistry && trust >= leastTrust,
  )?.[0];
}

function clampToPercent(value: number): number {
  return Math.max(0, Math.min(100, value));
}

function expectEntry(entry: JsonValue): JsonObject {
  if (!isJsonObject(entry)) throw new IncomparableError();
  return entry;
}

function readBound(bound: JsonValue): number {
  if (typeof bound !== 'number' && typeof bound !== 'boolean') throw new IncomparableError();
  return Number(bound);
}

function readId(entry: JsonValue | undefined): string | undefined {
  const id = isJsonObject(entry) ? ownMember(entry, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
