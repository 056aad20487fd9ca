import * as l10n from '@vscode/l10n';
import type { ShowText } from '../describe-level.ts';
import { formatNumber } from '../format-number.ts';
import type { WayToLevel } from './way-to-level.ts';

/** A reason why no change leads to a level. */
export type Obstacle = Exclude<WayToLevel, { readonly kind: 'steps' | 'unknown' }>;

/** Why no change leads to a level: `the definition has no axis luck`. */
export function describeObstacle(way: Obstacle, show: ShowText): string {
  if (way.kind === 'hidden')
    return l10n.t('wherever it holds, a level that the game tests earlier holds as well');
  if (way.kind === 'no-axis') return l10n.t('the definition has no axis {0}', show(way.axis));
  return l10n.t('{0} is always {1} to {2}', show(way.axis), formatNumber(way.min), formatNumber(way.max));
}
