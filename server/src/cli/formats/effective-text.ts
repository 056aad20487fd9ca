import { describeFailedLevel, describeLevel } from '../../features/describe-level.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';
import {
  describeIgnored,
  EFFECTIVE_COLUMNS,
  type EffectiveBlock,
  listEffectiveRows,
  type NameOf,
} from './effective-block.ts';
import { formatPlainTable } from './plain-table.ts';

/**
 * Effective stats for people: per definition (and entity, in a session) a table of axis, value, tier, the file and layer
 * it comes from and what happened on the way, then the level and why each higher one does not apply.
 */
export function formatEffectiveText(
  heading: string,
  blocks: readonly EffectiveBlock[],
  nameOf: NameOf,
  colors: Colors,
): string {
  const parts = blocks.map((block) => formatBlock(block, nameOf, colors));
  if (parts.length === 0) parts.push('no stats');
  return `${[colors.bold(escapeUnprintable(heading)), ...parts].join('\n\n')}\n`;
}

function formatBlock({ title, provenance }: EffectiveBlock, nameOf: NameOf, colors: Colors): string {
  const { raw, level } = provenance;
  const lines = [colors.bold(escapeUnprintable(title))];
  if (raw !== undefined) lines.push(`  ${colors.yellow(escapeUnprintable(raw.message))}`);
  const rows = listEffectiveRows(provenance, nameOf).map((row) => row.map(escapeUnprintable));
  if (rows.length > 0) lines.push(...formatPlainTable(EFFECTIVE_COLUMNS, rows, colors));
  for (const words of describeIgnored(provenance, nameOf)) {
    lines.push(`  ${colors.yellow(escapeUnprintable(words))}`);
  }
  if (level !== undefined) {
    lines.push(`  level ${colors.bold(escapeUnprintable(describeLevel(level, String)))}`);
    for (const failed of level.failed) {
      lines.push(colors.dim(escapeUnprintable(`    not ${describeFailedLevel(failed, String)}`)));
    }
  }
  return lines.join('\n');
}
