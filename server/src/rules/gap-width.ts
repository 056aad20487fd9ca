import { countDecimals } from '../base/count-decimals.ts';
import type { PreparedAxis } from '../engine/config/prepare-definition.ts';

/** Says whether a value of an axis fits between the end of one tier and the start of the next. */
export type GapJudge = (end: number, start: number) => boolean;

/**
 * The judge of the gaps on an axis: a value fits in that lies a whole number of `step`s from the lower end of the axis;
 * where no step is known, one with as many decimals as the bounds of the tiers.
 */
export function makeGapJudge(prepared: PreparedAxis, step: number | undefined): GapJudge {
  const { min_value: origin } = prepared.axis;
  if (step !== undefined) {
    return (end, start) => holdsStep(end, start, step, Number.isFinite(origin) ? origin : 0);
  }
  const scale = 10 ** countMostDecimals(prepared);
  return (end, start) => Math.round((start - end) * scale) > 1;
}

/** How many decimals the bounds of an axis' tiers are written with at most. */
export function countMostDecimals({ tiers }: Pick<PreparedAxis, 'tiers'>): number {
  let decimals = 0;
  for (const { min, max } of tiers)
    decimals = Math.max(decimals, countDecimals(min), countDecimals(max ?? 0));
  return decimals;
}

/** Says whether a value that lies a whole number of steps from `origin` fits between the two. */
function holdsStep(end: number, start: number, step: number, origin: number): boolean {
  // A hair's breadth keeps 0.1 + 0.2 from lying beside 0.3.
  const hair = 1e-9;
  const next = origin + (Math.floor((end - origin) / step + hair) + 1) * step;
  return next < start - hair * step;
}
