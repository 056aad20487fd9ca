import { ownMember } from '../../base/json-value.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { findTierAmong } from '../../engine/computing/find-tier.ts';
import type { HintKind } from '../../protocol/switches.ts';
import { formatNumber } from '../format-number.ts';
import { toPlainText } from '../plain-text.ts';

/**
 * What stands behind a number: `expert`, its tier; or `→ 74 able`, the effective value with its tier, where the number is
 * not what counts. Undefined where there is nothing to say, as for what is no axis.
 */
export function describeHint(
  { raw, definition, stats }: EffectiveStats,
  key: string,
  written: number,
  isWanted: (kind: HintKind) => boolean,
): string | undefined {
  const axis = raw === undefined ? definition?.axisByName.get(key) : undefined;
  const value = ownMember(stats, key);
  if (axis === undefined || typeof value !== 'number') return undefined;
  const isOther = value !== written;
  // A tier behind a number that does not count would mislead without the one that does.
  if (isOther && !isWanted('effectiveValues')) return undefined;
  const tier = isWanted('tiers') ? findTierAmong(axis.tiers, value) : undefined;
  const words = [
    ...(isOther ? [`→ ${formatNumber(value)}`] : []),
    ...(tier === undefined ? [] : [toPlainText(tier.id)]),
  ];
  return words.length === 0 ? undefined : words.join(' ');
}
