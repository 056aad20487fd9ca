import type { AxisDistribution } from '../../../query/distributions.ts';
import { collectDistributions } from '../../../query/distributions.ts';
import { listEntityRows } from '../../../query/list-entity-rows.ts';
import type { Workspace } from '../../../workspace/workspace.ts';
import { countOf } from '../../count-of.ts';
import { capitalize, describeSummary } from '../check-text.ts';
import type { ReportInput } from '../report-input.ts';
import { drawDistribution } from './chart.ts';
import { escapeText } from './escape-text.ts';
import { wrapPage } from './page.ts';
import { renderFileTable, renderProblems, renderRuleTable } from './tables.ts';

/** More charts than this make a page that nobody looks through; those with the most NPCs are shown. */
const MOST_CHARTS = 60;

/** What the page is made from: the report, and the project for the charts. */
export interface HtmlInput extends ReportInput {
  readonly workspace: Workspace;
}

/**
 * The report as one page that needs nothing else: totals, problems per rule and per file, and how the effective values of all
 * NPCs spread over axes and tiers. All of it can be read without JavaScript, which only filters.
 */
export function formatHtml(input: HtmlInput): string {
  const { report, version } = input;
  const parts = [
    `<h1>Stat Lens</h1>\n<p class="summary">${escapeText(capitalize(describeSummary(report.summary)))}</p>`,
    renderTotals(input),
    renderRuleTable(report.files),
    renderFileTable(report.files),
    renderProblems(report.files),
    renderCharts(input),
    `<footer>Stat Lens ${escapeText(version)}</footer>`,
  ];
  return wrapPage(parts.filter((part) => part !== '').join('\n'));
}

function renderTotals({ report: { summary } }: ReportInput): string {
  const totals: readonly (readonly [string, string, number])[] = [
    ['files', 'files', summary.files],
    ['error', 'errors', summary.errors],
    ['warning', 'warnings', summary.warnings],
    ['information', 'information', summary.information],
  ];
  const cells = totals.map(
    ([name, label, count]) => `<div class="total ${name}"><b>${count}</b> ${label}</div>`,
  );
  return `<div class="totals">${cells.join('')}</div>`;
}

function renderCharts({ workspace, nameOf }: HtmlInput): string {
  const files = [...workspace.files()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const all = collectDistributions(listEntityRows({ workspace, files, nameOf }, 'npcs'));
  if (all.length === 0) return '';
  const shown = all.toSorted((a, b) => b.values.length - a.values.length).slice(0, MOST_CHARTS);
  const left = all.length - shown.length;
  const more = left === 0 ? '' : `<p>${left} more axes, with fewer NPCs, are not shown.</p>`;
  const figures = all.filter((each) => shown.includes(each)).map(renderFigure);
  const heading =
    '<h2>Effective values of NPCs</h2>\n<p>What the game computes, per axis, with the tiers.</p>';
  return `<section>${heading}\n<div class="charts">${figures.join('\n')}</div>\n${more}</section>`;
}

function renderFigure(distribution: AxisDistribution): string {
  const { world, definitionId, axis, values, tiers } = distribution;
  const where = world === null ? '' : `, world ${world}`;
  const title = `${definitionId}.${axis.axis.name}${where}: ${countOf(values.length, 'NPC')}`;
  const words = [...tiers].map(([id, count]) => `${id} ${count}`);
  const counts = words.length === 0 ? '' : `<small>${escapeText(words.join(', '))}</small>`;
  return `<figure><figcaption>${escapeText(title)}${counts}</figcaption>\n${drawDistribution(distribution)}</figure>`;
}
