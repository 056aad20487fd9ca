import type { PreparedAxis } from '../engine/config/prepare-definition.ts';

/** Values from the first to the second, both included. */
type Interval = readonly [low: number, high: number];

/** Says whether every value that lay in the range of an axis and in one of its tiers, if it had any, still does. */
export function acceptsNoLess(after: PreparedAxis, before: PreparedAxis): boolean {
  const now = listAccepted(after);
  return listAccepted(before).every(([low, high]) => now.some((each) => each[0] <= low && high <= each[1]));
}

/** The values in the range of an axis and in one of its tiers, if it has any; what overlaps or touches is one interval. */
function listAccepted({
  axis: { min_value: min, max_value: max },
  tiers,
}: PreparedAxis): readonly Interval[] {
  if (tiers.length === 0) return [[min, max]];
  const accepted: Interval[] = [];
  // They come in the order of their lower bounds.
  for (const tier of tiers) {
    const low = Math.max(tier.min, min);
    const high = Math.min(tier.max ?? Number.POSITIVE_INFINITY, max);
    if (low > high) continue;
    const last = accepted.at(-1);
    if (last !== undefined && low <= last[1]) accepted.splice(-1, 1, [last[0], Math.max(last[1], high)]);
    else accepted.push([low, high]);
  }
  return accepted;
}
