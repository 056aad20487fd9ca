import { BASELINE_VERSION, type BaselineEntry } from '../workspace/baseline.ts';

/**
 * The text of a baseline: one line for each place, sorted, and all of one form, so that it reads as a list and two
 * branches that change different lines merge by themselves. The same entries give the same bytes.
 */
export function formatBaseline(entries: readonly BaselineEntry[], eol: string): string {
  const lines = entries.toSorted(compareEntries).map((entry) => `    ${formatEntry(entry)},`);
  return [
    '{',
    `  "version": ${BASELINE_VERSION},`,
    '  "problems": [',
    ...lines,
    '    null',
    '  ]',
    '}',
    '',
  ].join(eol);
}

function formatEntry({ file, code, at, count }: BaselineEntry): string {
  const members = [`"file": ${JSON.stringify(file)}`, `"code": ${JSON.stringify(code)}`];
  members.push(`"at": ${JSON.stringify(at)}`);
  if (count !== 1) members.push(`"count": ${count}`);
  return `{ ${members.join(', ')} }`;
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.file, b.file) || compare(a.code, b.code) || compare(a.at, b.at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
