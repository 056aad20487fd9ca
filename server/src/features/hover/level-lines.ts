import * as l10n from '@vscode/l10n';
import { dropNoise } from '../../base/drop-noise.ts';
import { findTestedValues } from '../../effective/find-tested-values.ts';
import type { FailedLevel } from '../../effective/provenance.ts';
import { describeFailedLevel, describeLevel } from '../describe-level.ts';
import { formatNumber } from '../format-number.ts';
import { escapeMarkdown } from '../markdown.ts';
import { toPlainText } from '../plain-text.ts';
import type { ExplainedStats } from '../render-stats.ts';
import { describeObstacle } from '../why/describe-obstacle.ts';
import { findWayToLevel, type LevelStep, type StepOf, type WayToLevel } from '../why/way-to-level.ts';
import type { PlaceLinks } from './place-links.ts';

/**
 * The level of an entity, and why it has no higher one: per level of higher priority the condition that fails, and the
 * smallest change that leads there. At most `limit` of these.
 */
export function renderLevelWays(
  { effective, provenance }: ExplainedStats,
  { limit, links, stepOf }: { readonly limit: number; readonly links: PlaceLinks; readonly stepOf: StepOf },
): string[] {
  const { level } = provenance;
  const { definition } = effective;
  if (level === undefined || definition === undefined) return [];
  const title = l10n.t('Level: {0}', `**${describeLevel(level, escapeMarkdown)}**`);
  if (level.failed.length === 0) return [title];
  const stats = findTestedValues(effective, definition);
  // Levels that failed are the first in testing order; ids may be there twice.
  const tested = level.failed.map((failed, index) => ({ failed, prepared: definition.levels[index] }));
  // The nearest comes first: the one that is tested last of those before.
  const shown = tested.slice(-limit).reverse();
  const lines = shown.map(({ failed, prepared }) => {
    const way = prepared && findWayToLevel(definition, { stats }, prepared, stepOf);
    return `- ${renderFailed(failed, links)}${renderWay(way)}`;
  });
  const left = level.failed.length - shown.length;
  const reason = level.id === undefined ? l10n.t('Why none?') : l10n.t('Why not a higher one?');
  return [title, '', reason, '', ...lines, ...(left > 0 ? [`- ${l10n.t('… and {0} more', left)}`] : [])];
}

function renderFailed(failed: FailedLevel, links: PlaceLinks): string {
  const words = describeFailedLevel(failed, escapeMarkdown);
  const name = escapeMarkdown(failed.id);
  return words.startsWith(name) ? `${links.toLabel(failed, name)}${words.slice(name.length)}` : words;
}

function renderWay(way: WayToLevel | undefined): string {
  if (way === undefined || way.kind === 'unknown') return '';
  if (way.kind !== 'steps')
    return `; ${l10n.t('no change leads there, for {0}', describeObstacle(way, escapeMarkdown))}`;
  return way.steps.length === 0 ? '' : ` → ${renderCode(way.steps.map(describeChange).join(', '))}`;
}

/** `trust +7`, `tension -3`; for a value that is missing, the whole value. */
function describeChange({ axis, now, needed }: LevelStep): string {
  const name = toPlainText(axis);
  if (now === undefined) return `${name} = ${formatNumber(needed)}`;
  return `${name} ${formatChange(needed - now)}`;
}

/** A change with its sign: `+7`, `-3`. */
export function formatChange(change: number): string {
  // The noise is that of the subtraction, and no value of the game.
  const text = formatNumber(dropNoise(change));
  return change > 0 ? `+${text}` : text;
}

/** Plain text as code in Markdown. */
export function renderCode(text: string): string {
  return `\`${text.replace(/`/g, "'")}\``;
}
