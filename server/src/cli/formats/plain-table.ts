import Table from 'cli-table3';
import type { Colors } from '../terminal.ts';

const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);

/** Nothing but spaces between cells. */
const PLAIN = {
  chars: { ...NO_LINES, mid: '', 'mid-mid': '', middle: ' ' },
  style: { 'padding-left': 1, 'padding-right': 0, head: [], border: [] },
};

/** The lines of a table without lines between its cells, set in a little; cells hold printable text only. */
export function formatPlainTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  colors: Colors,
): string[] {
  const table = new Table(PLAIN);
  table.push(header.map((head) => colors.dim(head)));
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => ` ${line.trimEnd()}`);
}
