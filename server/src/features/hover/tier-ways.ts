import * as l10n from '@vscode/l10n';
import type { PreparedAxis } from '../../engine/config/prepare-definition.ts';
import { findNearestValue } from '../../regions/nearest-value.ts';
import { findTierReach } from '../../regions/tier-reach.ts';
import { describeInterval } from '../describe-value.ts';
import { formatNumber } from '../format-number.ts';
import { escapeMarkdown } from '../markdown.ts';
import { formatChange } from './level-lines.ts';

/** A tier, and the nearest value on the axis that gets it. */
export interface TierWay {
  readonly id: string;
  readonly min: number;
  readonly max: number | null;
  readonly needed: number;
}

/** The next tier up and the next one down from a value, each with the nearest value that gets it. */
export function findTierWays(
  prepared: PreparedAxis,
  value: number,
  step: number,
): { readonly up: TierWay | undefined; readonly down: TierWay | undefined } {
  const origin = Number.isFinite(prepared.axis.min_value) ? prepared.axis.min_value : 0;
  const ways = (findTierReach(prepared)?.tiers ?? []).flatMap(({ tier, values }) => {
    const needed =
      findNearestValue(values, value, { origin, step }) ?? findNearestValue(values, value, undefined);
    const { id, min, max } = tier;
    return needed === undefined || needed === value ? [] : [{ id, min, max, needed }];
  });
  const pick = (candidates: readonly TierWay[]) =>
    candidates.toSorted((a, b) => Math.abs(a.needed - value) - Math.abs(b.needed - value))[0];
  return {
    up: pick(ways.filter(({ needed }) => needed > value)),
    down: pick(ways.filter(({ needed }) => needed < value)),
  };
}

/** The ways to the next tiers in Markdown lines: `next tier expert at 80 (+10): 80 to 100`. */
export function renderTierWays(prepared: PreparedAxis, value: number, step: number): string[] {
  const { up, down } = findTierWays(prepared, value, step);
  const describe = ({ id, min, max, needed }: TierWay) => [
    escapeMarkdown(id),
    formatNumber(needed),
    formatChange(needed - value),
    describeInterval(min, max),
  ];
  return [
    ...(up === undefined ? [] : [l10n.t('next tier up {0} at {1} ({2}): {3}', ...describe(up))]),
    ...(down === undefined ? [] : [l10n.t('next tier down {0} at {1} ({2}): {3}', ...describe(down))]),
  ];
}
