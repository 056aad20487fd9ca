import * as l10n from '@vscode/l10n';
import type { StatTier } from '../engine/config/stat-definition.ts';

/** The bounds of a tier for people: `40-70`, `-10 to 20`, `60 and up`. */
export function formatBand({ min, max }: Pick<StatTier, 'min' | 'max'>): string {
  if (max === null) return l10n.t('{0} and up', min);
  return min < 0 || max < 0 ? l10n.t('{0} to {1}', min, max) : `${min}-${max}`;
}
