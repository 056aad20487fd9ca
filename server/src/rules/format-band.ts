import type { StatTier } from '../engine/stat-definition.ts';

/** The bounds of a tier for people: `40-70`, `-10 to 20`, `60 and up`. */
export function formatBand({ min, max }: Pick<StatTier, 'min' | 'max'>): string {
  if (max === null) return `${min} and up`;
  return min < 0 || max < 0 ? `${min} to ${max}` : `${min}-${max}`;
}
