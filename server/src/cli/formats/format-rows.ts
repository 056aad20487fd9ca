import { escapeUnprintable } from '../escape-unprintable.ts';
import type { Colors } from '../terminal.ts';
import { formatJson } from './format-json.ts';

/** How rows can be printed. */
export const LIST_FORMATS = ['table', 'json', 'csv'] as const;

/** One of them. */
export type ListFormat = (typeof LIST_FORMATS)[number];

/** What one column comes to in one row. */
export type Cell = readonly [column: string, value: boolean | number | string | null];

/** Rows that all have the same columns, of which there may be none. */
export interface ListedRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows that all have the same columns, for people, for programs or for spreadsheets. */
export async function formatRows(
  { columns, rows }: ListedRows,
  format: ListFormat,
  colors: Colors,
): Promise<string> {
  const values = rows.map((row) => row.map(([, value]) => value));
  if (format === 'json') {
    return formatJson({ version: 1, columns, rows: rows.map((row) => Object.fromEntries(row)) });
  }
  if (format === 'csv') {
    const { stringify } = await import('csv-stringify/sync');
    // A spreadsheet would take a name such as =1+1 for a formula.
    return stringify([columns, ...values], { escape_formulas: true, cast: { boolean: String } });
  }
  if (rows.length === 0) return '';
  const { formatPlainTable } = await import('./plain-table.ts');
  const cells = values.map((row) =>
    row.map((value) => escapeUnprintable(value === null ? '' : String(value))),
  );
  return `${formatPlainTable(columns.map(escapeUnprintable), cells, colors).join('\n')}\n`;
}
