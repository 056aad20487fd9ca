import * as l10n from '@vscode/l10n';
import type { FailedCondition, FailedLevel, LevelProvenance } from '../effective/provenance.ts';
import { formatNumber } from './format-number.ts';

/** Makes text of a file fit to be shown: `escapeMarkdown` in Markdown, `toPlainText` elsewhere. */
export type ShowText = (text: string) => string;

/** The level in a few words: `battle_ready`, `none`; with the axes without a value that helped to decide it. */
export function describeLevel({ id, missing }: LevelProvenance, show: ShowText): string {
  if (id === undefined) return l10n.t('none');
  if (missing.length === 0) return show(id);
  const axes = missing.map((axis) => show(axis)).join(', ');
  return `${show(id)} (${l10n.t('without a value, so taken as 0: {0}', axes)})`;
}

/** Why a level does not apply: `champion (priority 20): strength 90 is below 95`. */
export function describeFailedLevel({ id, priority, failed }: FailedLevel, show: ShowText): string {
  return `${show(id)} (${l10n.t('priority {0}', formatNumber(priority))}): ${describeFailure(failed, show)}`;
}

function describeFailure(failed: FailedCondition, show: ShowText): string {
  const { axis, actual, missing } = failed;
  const subject = missing
    ? l10n.t('{0} has no value, and 0', show(axis))
    : `${show(axis)} ${formatNumber(actual)}`;
  return `${subject} ${describeMiss(failed)}`;
}

function describeMiss({ type, min_value, max_value, actual }: FailedCondition): string {
  const misses = type === 'max' || (type === 'range' && min_value !== null && actual >= min_value);
  return misses
    ? l10n.t('is above {0}', formatBound(max_value))
    : l10n.t('is below {0}', formatBound(min_value));
}

function formatBound(bound: number | null): string {
  return bound === null ? l10n.t('a bound that is not given') : formatNumber(bound);
}
