import { describeFailedLevel, describeLevel } from '../../features/describe-level.ts';
import { escapeMarkdown, renderTable } from '../../features/markdown.ts';
import {
  describeIgnored,
  EFFECTIVE_COLUMNS,
  type EffectiveBlock,
  listEffectiveRows,
  type NameOf,
} from './effective-block.ts';

/**
 * Effective stats for a page or a comment in Markdown: who it is, then per definition (and entity, in a session) a table
 * of its axes, the level, and why each higher one does not apply.
 */
export function formatEffectiveMarkdown(
  heading: string,
  blocks: readonly EffectiveBlock[],
  nameOf: NameOf,
): string {
  const parts = blocks.map((block) => formatBlock(block, nameOf));
  if (parts.length === 0) parts.push('no stats');
  return `${[`### ${escapeText(heading)}`, ...parts].join('\n\n')}\n`;
}

/** Whole: a path that was cut would name another file. */
const escapeText = (text: string) => escapeMarkdown(text, Number.POSITIVE_INFINITY);

function formatBlock({ title, provenance }: EffectiveBlock, nameOf: NameOf): string {
  const { raw, level } = provenance;
  const parts = [`#### ${escapeText(title)}`];
  if (raw !== undefined) parts.push(`*${escapeText(raw.message)}*`);
  const rows = listEffectiveRows(provenance, nameOf).map((row) => row.map(escapeText));
  if (rows.length > 0) parts.push(renderTable(EFFECTIVE_COLUMNS, rows).join('\n'));
  const notes = describeIgnored(provenance, nameOf).map((words) => `- ${escapeText(words)}`);
  if (level !== undefined) {
    notes.push(`- level **${describeLevel(level, escapeText)}**`);
    notes.push(...level.failed.map((failed) => `- not ${describeFailedLevel(failed, escapeText)}`));
  }
  if (notes.length > 0) parts.push(notes.join('\n'));
  return parts.join('\n\n');
}
