import * as l10n from '@vscode/l10n';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import type { StatAxis, StatTier } from '../../engine/config/stat-definition.ts';
import { findTierReach } from '../../regions/tier-reach.ts';
import { countMostDecimals, type GapJudge, makeGapJudge } from '../../rules/gap-width.ts';

/** A band for a new tier. */
export interface NewBand {
  readonly min: number;
  /** Null for no upper end. */
  readonly max: number | null;
  /** What it does, in a few words. */
  readonly what: string;
}

/**
 * The bands that close the gaps of an axis (docs/stat-system.md, 2.3): each from where the tier below ends to where the
 * one above begins, written as the others are, touching or one step apart. Behind the last tier also one as wide as that.
 */
export function listMissingBands(prepared: PreparedAxis, step: number | undefined): readonly NewBand[] {
  const { axis, tiers } = prepared;
  const reach = findTierReach(prepared);
  if (reach === undefined) return [];
  const isWide = makeGapJudge(prepared, step);
  const distance = findDistance(prepared, step, isWide);
  return reach.uncovered.flatMap(({ min, max }): readonly NewBand[] => {
    const below = tiers.findLast((tier) => tier.max !== null && tier.max <= min && tier.min <= min);
    const above = tiers.find((tier) => tier.min >= max);
    const end = below?.max ?? undefined;
    if (end !== undefined && above !== undefined && !isWide(end, above.min)) return [];
    const from = end === undefined || end < axis.min_value ? axis.min_value : round(end + distance);
    if (above !== undefined && above.min <= axis.max_value) {
      const to = round(above.min - distance);
      const what =
        end === undefined
          ? l10n.t('begins the range, up to {0}', above.id)
          : l10n.t('closes the gap below {0}', above.id);
      return to < from ? [] : [{ min: from, max: to, what }];
    }
    if (from > axis.max_value) return [];
    const next = below === undefined ? [] : listAsWide(below.min, from, axis.max_value, distance);
    return [reachEnd(axis, from, above), ...next];
  });
}

/** A band up to the end of the range; without an end it would overlap a tier that lies beyond. */
function reachEnd({ max_value }: StatAxis, min: number, beyond: StatTier | undefined): NewBand {
  const max = beyond === undefined ? null : max_value;
  return { min, max, what: l10n.t('up to the end of the range') };
}

/** A band as wide as the one below, when that leaves room for more. */
function listAsWide(before: number, from: number, limit: number, distance: number): readonly NewBand[] {
  const max = round(from + (from - before) - distance);
  return max > from && max < limit ? [{ min: from, max, what: l10n.t('as wide as the tier below') }] : [];
}

/** How far apart neighbouring tiers are written: 0 when they touch, else the step between two values. */
function findDistance(prepared: PreparedAxis, step: number | undefined, isWide: GapJudge): number {
  const { tiers } = prepared;
  const smallest = step ?? 10 ** -countMostDecimals(prepared);
  const isApart = tiers.some(({ max }, i) => {
    const next = tiers[i + 1];
    if (next === undefined || max === null) return false;
    const gap = next.min - max;
    return gap > 0 && !isWide(max, next.min);
  });
  const touches = tiers.some(({ max }, i) => max !== null && max === tiers[i + 1]?.min);
  // One that ends at .99 means the next to begin at the whole number.
  const endsShort = tiers.some(({ max }) => max !== null && /\.9+$/.test(String(max)));
  return (isApart || endsShort) && !touches ? smallest : 0;
}

/** Without the noise of binary fractions. */
function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
