import { listDiffLines, summarizeDiff } from '../../features/effective-diff/describe-diff.ts';
import type { EffectiveDiff, EntityDiff } from '../../features/effective-diff/effective-diff.ts';
import { escapeUnprintable } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';
import { formatPlainTable } from './plain-table.ts';

const HEADER = ['stat', 'before', 'after', 'caused by'];

/**
 * The differences for people: per entity what changed, from what to what, and the files that made it so; then a line that
 * sums up. Of what was added or removed one line each.
 */
export function formatDiffTable({ entities, summary }: EffectiveDiff, colors: Colors): string {
  const line = summarizeDiff(summary);
  const last = entities.length === 0 ? colors.green(`N${line.slice(1)}`) : colors.bold(line);
  return `${[...entities.map((entity) => formatEntity(entity, colors)), last].join('\n\n')}\n`;
}

function formatEntity({ entity, name, path, change, definitions }: EntityDiff, colors: Colors): string {
  const what = [entity, ...(name === undefined ? [] : [name])].join(' ');
  const place = entity === path ? '' : `, ${path}`;
  const heading = colors.bold(escapeUnprintable(`${what}${place}`));
  if (change === 'added') return `${heading} ${colors.green('added')}`;
  if (change === 'removed') return `${heading} ${colors.red('removed')}`;
  const rows = definitions.flatMap((definition) =>
    listDiffLines(definition).map(({ stat, before, after }) =>
      [stat, before, after, definition.causedBy.join(', ')].map(escapeUnprintable),
    ),
  );
  return [heading, ...formatPlainTable(HEADER, rows, colors)].join('\n');
}
