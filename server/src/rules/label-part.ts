import type { StatAxis, StatTier } from '../engine/config/stat-definition.ts';
import { formatBand } from './format-band.ts';

/** A tier in a message: `"friend" (40-70)`. */
export function labelTier(tier: StatTier): string {
  return `${JSON.stringify(tier.id)} (${formatBand(tier)})`;
}

/** An axis in a message: `"affinity" (0-100)`. */
export function labelAxis({ name, min_value: min, max_value: max }: StatAxis): string {
  return `${JSON.stringify(name)} (${formatBand({ min, max })})`;
}
