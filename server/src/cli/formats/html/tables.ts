import type { Severity } from '../../../base/problem.ts';
import type { CheckedFile } from '../../reporting/check-report.ts';
import { countSeverities } from '../../reporting/count-severities.ts';
import { escapeText } from './escape-text.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** How often each code occurs, and in how many files; the most frequent first. */
export function renderRuleTable(files: readonly CheckedFile[]): string {
  const rules = new Map<string, { severity: Severity; count: number; files: number }>();
  for (const { problems } of files) {
    for (const code of new Set(problems.map((problem) => problem.code))) {
      const own = problems.filter((problem) => problem.code === code);
      const rule = rules.get(code) ?? { severity: own[0]?.severity ?? 'error', count: 0, files: 0 };
      rules.set(code, { ...rule, count: rule.count + own.length, files: rule.files + 1 });
    }
  }
  if (rules.size === 0) return '';
  const rows = [...rules]
    .sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1))
    .map(
      ([code, rule]) =>
        `<tr><td>${escapeText(code)}</td><td class="${rule.severity}">${rule.severity}</td><td>${rule.count}</td><td>${rule.files}</td></tr>`,
    );
  return renderTable('Problems per rule', ['rule', 'severity', 'problems', 'files'], rows);
}

/** How many problems of each severity each file has, the worst first; files without any are left out. */
export function renderFileTable(files: readonly CheckedFile[]): string {
  const counted = files
    .filter(({ problems }) => problems.length > 0)
    .map((file) => ({ file, counts: countSeverities(file.problems) }))
    .sort((a, b) => SEVERITIES.reduce((order, name) => order || b.counts[name] - a.counts[name], 0));
  if (counted.length === 0) return '';
  const rows = counted.map(({ file: { path, kind }, counts }) => {
    const cells = SEVERITIES.map((severity) => `<td>${counts[severity]}</td>`).join('');
    return `<tr><td>${escapeText(path)}</td><td>${escapeText(kind)}</td>${cells}</tr>`;
  });
  return renderTable('Problems per file', ['file', 'kind', 'errors', 'warnings', 'information'], rows);
}

/** Every problem with its place; the field above filters them where scripts may run. */
export function renderProblems(files: readonly CheckedFile[]): string {
  const rows = files.flatMap(({ path, problems }) =>
    problems.map(({ range: { start }, severity, message, code }) => {
      const place = `${path}:${start.line + 1}:${start.character + 1}`;
      return `<tr><td>${escapeText(place)}</td><td class="${severity}">${severity}</td><td>${escapeText(message)}</td><td>${escapeText(code)}</td></tr>`;
    }),
  );
  if (rows.length === 0) return '';
  const filter =
    '<label class="filter" hidden>Filter <input type="search" data-filter="problems" placeholder="a file, a rule or a word"></label>';
  return renderTable('Problems', ['place', 'severity', 'problem', 'rule'], rows, { filter, id: 'problems' });
}

function renderTable(
  title: string,
  heads: readonly string[],
  rows: readonly string[],
  { filter = '', id = '' }: { readonly filter?: string; readonly id?: string } = {},
): string {
  const name = id === '' ? '' : ` id="${id}"`;
  const head = `<thead><tr>${heads.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>`;
  return `<section><h2>${title}</h2>${filter}\n<table${name}>${head}<tbody>\n${rows.join('\n')}\n</tbody></table></section>`;
}
