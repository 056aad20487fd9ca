import { checkTierOverlaps } from './check-tier-overlaps.ts';
import { type ConfigPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type LegacyItem, readLegacyItem, readPercent } from './read-legacy-item.ts';
import { optional, optionalText, readMembers, required } from './read-members.ts';
import { nullable, type Reader, readInteger, readList, readMap } from './value-readers.ts';

type Items = readonly (LegacyItem | undefined)[] | null | undefined;

const percent = required(readPercent);
const threshold = optional(nullable(readPercent), null);
const lowest = optional(readPercent, 0);
const highest = optional(readPercent, 100);

const readTier = readLegacyItem({ min: percent, max: threshold });
const readBand = readLegacyItem({ min: percent, max: percent, label: optionalText });
const readGeneralMood = readLegacyItem({
  valence_min: percent,
  valence_max: percent,
  arousal_min: percent,
  arousal_max: percent,
});
const readIntimateMood = readLegacyItem({
  chemistry_min: lowest,
  chemistry_max: highest,
  trust_min: lowest,
  trust_max: highest,
  tension_min: lowest,
  tension_max: highest,
});

const readThresholds = readLegacyItem({
  minAffinity: threshold,
  minTrust: threshold,
  minChemistry: threshold,
  maxTension: threshold,
});

const readTiers: Reader<Items> = (value, place) => {
  const tiers = readList(readTier)(value, place);
  checkIds(tiers, place);
  checkTierOverlaps((tiers ?? []) as Parameters<typeof checkTierOverlaps>[0], place, 100);
  return tiers;
};

const readLevel: Reader<LegacyItem> = (value, place) => {
  const level = readThresholds(value, place);
  const { id, ...thresholds } = level ?? {};
  if (level && Object.values(thresholds).every((value) => value === null)) {
    reportError(place, 'legacy/no-threshold', `Level ${quoteText(id as string)} has no threshold`);
  }
  return level;
};

const readIntimacy: Reader<unknown> = (value, place) => {
  const schema = readMembers<{ levels: Items }>(value, place, { levels: optional(readList(readLevel), []) });
  checkIds(schema?.levels, place);
  return schema;
};

const readMoods: Reader<unknown> = (value, place) => {
  const schema = readMembers<{ moods: Items; general: MoodMap; intimate: MoodMap }>(value, place, {
    moods: optional(nullable(readList(readGeneralMood)), null),
    general: optional(nullable(readMap(readList(readGeneralMood))), null),
    intimate: optional(nullable(readMap(readList(readIntimateMood))), null),
  });
  const { moods, general, intimate } = schema ?? {};
  if (moods === null && general === null && intimate === null) {
    reportError(place, 'legacy/no-moods', 'There are neither "moods" nor "general" nor "intimate" ones');
  }
  checkIds([...(moods ?? []), ...(general?.moods ?? []), ...(intimate?.moods ?? [])], place);
  return schema;
};

type MoodMap = { readonly [key: string]: Items } | null;

const readBands: Reader<unknown> = (value, place) => {
  const schema = readMembers<{ bands: Items }>(value, place, { bands: required(readList(readBand)) });
  if (schema?.bands?.length === 0) reportError(place, 'legacy/no-bands', '"bands" is empty');
  checkIds(schema?.bands, place);
  return schema;
};

/** Reads the legacy sections of world meta (docs/stat-system.md, 1.9). */
export const readLegacyMeta: Reader<unknown> = (value, place) =>
  readMembers(value, place, {
    schema_version: optional(readInteger, 1),
    relationship_schemas: optional(readMap(readTiers), {}),
    intimacy_schema: optional(nullable(readIntimacy), null),
    npc_mood_schema: optional(nullable(readMoods), null),
    reputation_schemas: optional(nullable(readMap(readBands)), null),
  });

function checkIds(items: Items, place: ConfigPlace): void {
  const seen = new Set<unknown>();
  for (const item of items ?? []) {
    if (seen.has(item?.id ?? seen)) {
      reportError(place, 'legacy/duplicate-id', `The id ${quoteText(item?.id as string)} exists twice`);
    }
    seen.add(item?.id);
  }
}
