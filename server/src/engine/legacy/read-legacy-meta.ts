import * as l10n from '@vscode/l10n';
import { checkTierOverlaps } from '../config/check-tier-overlaps.ts';
import { type ConfigPlace, reportError } from '../config/config-place.ts';
import { type Member, optionalText, readObject } from '../config/read-object.ts';
import { nullable, type Reader, readInteger, readList, readMap } from '../config/value-readers.ts';
import { quoteText } from '../values/quote-text.ts';
import { type LegacyItem, readLegacyItem, readPercent } from './read-legacy-item.ts';

type Items = readonly (LegacyItem | undefined)[] | null | undefined;
type ItemMap = { readonly [key: string]: Items } | null;

const percent: Member<number> = [readPercent];
const threshold: Member<number | null> = [nullable(readPercent), null];
const lowest: Member<number> = [readPercent, 0];
const highest: Member<number> = [readPercent, 100];

const readTierList = readList(readLegacyItem({ min: percent, max: threshold }));

const readTiers: Reader<Items> = (value, place) => {
  const tiers = readTierList(value, place);
  checkIds(tiers, place);
  // All of them lie on one axis, which ends at 100.
  const placed = tiers?.map(
    (tier) => tier && { ...tier, axis_name: 'affinity', max: tier.max === null ? 100 : tier.max },
  );
  checkTierOverlaps((placed ?? []) as Parameters<typeof checkTierOverlaps>[0], place);
  return tiers;
};

const readIntimacyLevel = readLegacyItem(
  { minAffinity: threshold, minTrust: threshold, minChemistry: threshold, maxTension: threshold },
  ({ id, ...thresholds }, place) => {
    if (Object.values(thresholds).some((value) => value !== null)) return;
    reportError(place, 'legacy/no-threshold', l10n.t('Level {0} has no threshold', quoteText(id as string)));
  },
);

const readIntimacy = readObject<{ levels: Items }>(
  { levels: [readList(readIntimacyLevel), []] },
  ({ levels }, place) => checkIds(levels, place),
);

const readGeneralMoods = readList(
  readLegacyItem({ valence_min: percent, valence_max: percent, arousal_min: percent, arousal_max: percent }),
);

const readIntimateMoods = readList(
  readLegacyItem({
    chemistry_min: lowest,
    chemistry_max: highest,
    trust_min: lowest,
    trust_max: highest,
    tension_min: lowest,
    tension_max: highest,
  }),
);

const readMoods = readObject<{ moods: Items; general: ItemMap; intimate: ItemMap }>(
  {
    moods: [nullable(readGeneralMoods), null],
    general: [nullable(readMap(readGeneralMoods)), null],
    intimate: [nullable(readMap(readIntimateMoods)), null],
  },
  ({ moods, general, intimate }, place) => {
    if (moods === null && general === null && intimate === null) {
      reportError(place, 'legacy/no-moods', l10n.t('"moods", "general" and "intimate" are missing'));
    }
    checkIds([...(moods ?? []), ...(general?.moods ?? []), ...(intimate?.moods ?? [])], place);
  },
);

const readBand = readLegacyItem({ min: percent, max: percent, label: optionalText });

const readBands = readObject<{ bands: Items }>({ bands: [readList(readBand)] }, ({ bands }, place) => {
  if (bands?.length === 0) reportError(place, 'legacy/no-bands', l10n.t('"bands" is empty'));
  checkIds(bands, place);
});

/** Reads the legacy sections of world meta (docs/stat-system.md, 1.9). */
export const readLegacyMeta: Reader<unknown> = readObject({
  schema_version: [readInteger, 1],
  relationship_schemas: [readMap(readTiers), {}],
  intimacy_schema: [nullable(readIntimacy), null],
  npc_mood_schema: [nullable(readMoods), null],
  reputation_schemas: [nullable(readMap(readBands)), null],
});

function checkIds(items: Items, place: ConfigPlace): void {
  const seen = new Set<unknown>();
  for (const { id } of items?.filter((item) => item !== undefined) ?? []) {
    if (id !== undefined && seen.has(id)) {
      reportError(place, 'legacy/duplicate-id', l10n.t('The id {0} exists twice', quoteText(String(id))));
    }
    seen.add(id);
  }
}
