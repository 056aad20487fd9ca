import * as l10n from '@vscode/l10n';
import { quoteText } from '../values/quote-text.ts';
import { type ConfigPlace, childPlace, pointerOf, reportError } from './config-place.ts';
import type { Reading } from './read-object.ts';
import type { StatTier } from './stat-definition.ts';

/** A tier whose band could be read. */
interface PlacedTier {
  readonly id: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly place: ConfigPlace;
}

type TierBand = Reading<Pick<StatTier, 'id' | 'axis_name' | 'min' | 'max'>>;

/**
 * Reports tiers that overlap on one axis (docs/stat-system.md, 1.6): in the order of their `min`, a tier overlaps every
 * later one whose `min` lies below its own `max`. Each later tier is reported once, against the earlier one that reaches
 * highest. `place` is the list's.
 */
export function checkTierOverlaps(tiers: readonly (TierBand | undefined)[], place: ConfigPlace): void {
  const tiersByAxis = new Map<string, PlacedTier[]>();
  tiers.forEach((tier, index) => {
    const { id, axis_name: axis, min, max: authored } = tier ?? {};
    const max = authored === null ? Infinity : authored;
    // An inverted tier has an error of its own, and so has one with an unreadable part.
    if (axis === undefined || min === undefined || max === undefined || max < min) return;
    const axisTiers = tiersByAxis.get(axis) ?? [];
    tiersByAxis.set(axis, axisTiers);
    axisTiers.push({ id, min, max, place: childPlace(place, index) });
  });
  tiersByAxis.forEach(checkAxisTiers);
}

/** The tier in a message: `"friend" (40-70)`. */
const labelOf = ({ id, min, max }: PlacedTier): string =>
  `${quoteText(id)} (${max === Infinity ? l10n.t('{0} and up', min) : `${min}${min < 0 ? l10n.t(' to ') : '-'}${max}`})`;

function checkAxisTiers(tiers: PlacedTier[], axis: string): void {
  let highest: PlacedTier | undefined;
  for (const tier of tiers.sort((a, b) => a.min - b.min)) {
    if (highest && highest.max > tier.min) {
      reportError(
        childPlace(tier.place, 'min'),
        'tier/overlap',
        l10n.t('Tier {0} overlaps {1} on axis {2}', labelOf(tier), labelOf(highest), quoteText(axis)),
        { related: [{ pointer: pointerOf(highest.place), message: l10n.t('Tier {0}', labelOf(highest)) }] },
      );
    }
    if (tier.max > (highest?.max ?? -Infinity)) highest = tier;
  }
}
