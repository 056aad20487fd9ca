import * as l10n from '@vscode/l10n';
import {
  type EffectiveEntity,
  findEntityOfRecord,
  getEntityRecord,
  listEffectiveStats,
} from '../../effective/effective-entity.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { explainEffective } from '../../effective/explain-effective.ts';
import { describeLevel } from '../describe-level.ts';
import { capLines, escapeMarkdown, renderTable } from '../markdown.ts';
import {
  type ExplainedStats,
  listAxes,
  renderAxisCells,
  renderRaw,
  renderWorld,
  titleAxisCells,
  titleEntity,
} from '../render-stats.ts';
import { summarizeEffective } from '../summarize-effective.ts';
import { HOVER_LINES, type HoverContext } from './hover-context.ts';

/** How many entities of a session are shown. */
const ENTITIES = 30;

/** The longest summary of one entity, in characters. */
const SUMMARY = 400;

/** Members that stand for the whole entity: the name or number it goes by, and its stats. */
const WHOLE_KEYS: ReadonlySet<unknown> = new Set(['name', 'npc_id', 'stats']);

/** On an NPC's name or on the key of its stats: a table of every definition. On a session's stats: every entity. */
export function describeWholeEntity(context: HoverContext): readonly string[] | undefined {
  const entity = findEntityOfRecord(context.workspace, context.file, context.record);
  if (entity === undefined) return undefined;
  const all = () => listEffectiveStats(context.workspace, entity);
  if (entity.kind === 'session') return describeSession(context, entity, all);
  const [key, ...deeper] = context.steps;
  if (!WHOLE_KEYS.has(key) || deeper.length > 0) return undefined;
  return render(context, entity, renderNpcTable(context, all()));
}

function describeSession(
  context: HoverContext,
  entity: EffectiveEntity,
  all: () => readonly EffectiveStats[],
): string[] | undefined {
  const [key, definitionId, ...deeper] = context.steps;
  if (context.part !== 'key' || deeper.length > 0) return undefined;
  if (key === 'stats') {
    const wanted = all().filter((stats) => definitionId === undefined || stats.definitionId === definitionId);
    return render(context, entity, renderSessionTable(context, wanted));
  }
  if (key !== 'relationships' || definitionId !== undefined) return undefined;
  const legacy = all().filter(({ layers }) => layers.some(({ layer }) => layer === 'legacy'));
  return render(context, entity, renderSessionTable(context, legacy));
}

function render(
  { workspace, file }: HoverContext,
  entity: EffectiveEntity,
  table: readonly string[],
): string[] {
  const { record } = getEntityRecord(entity);
  const name =
    record.kind === 'npc' && record.name !== undefined ? `**${escapeMarkdown(record.name)}** · ` : '';
  const id = titleEntity(record);
  const { world } = workspace.worlds.resolve(getEntityRecord(entity).file, record);
  const more = (left: number) => `| ${l10n.t('… {0} more lines', left)} | | | | |`;
  const shown = table.length === 0 ? [l10n.t('no values')] : capLines(table, HOVER_LINES - 2, more);
  return [`${name}${id} · ${renderWorld(world, file)}`, '', ...shown];
}

function renderNpcTable({ workspace, file }: HoverContext, all: readonly EffectiveStats[]): string[] {
  const rows = all.flatMap((effective) => {
    const stats = { effective, provenance: explainEffective(workspace, effective) };
    return renderRows(stats, (name, axis) => renderAxisCells(name, axis, file));
  });
  return rows.length === 0 ? [] : renderTable([l10n.t('Definition'), ...titleAxisCells()], rows);
}

function renderRows(
  stats: ExplainedStats,
  toCells: (name: string, axis: Parameters<typeof renderAxisCells>[1]) => string[],
): string[][] {
  const { effective, provenance } = stats;
  const rows = listAxes(stats)
    .filter(([, axis]) => axis.value !== undefined)
    .map(([name, axis]) => ['', ...toCells(name, axis)]);
  if (provenance.level !== undefined) {
    rows.push(['', `*${l10n.t('level')}*`, describeLevel(provenance.level, escapeMarkdown), '', '']);
  }
  if (provenance.raw !== undefined)
    rows.push(['', `*${l10n.t('as written')}*`, '', '', renderRaw(provenance)]);
  const [first] = rows;
  if (first !== undefined) first[0] = escapeMarkdown(effective.definitionId);
  return rows;
}

function renderSessionTable({ workspace }: HoverContext, all: readonly EffectiveStats[]): string[] {
  // Only what is shown is worked out: a session may hold thousands of entities.
  const rows = all.slice(0, ENTITIES).map((effective) => {
    const home = effective.layers[0]?.layer === 'legacy' ? 'legacy' : 'session';
    const summary = summarizeEffective(effective, explainEffective(workspace, effective), home);
    const names = [effective.definitionId, effective.entityKey ?? ''];
    return [...names.map((name) => escapeMarkdown(name)), escapeMarkdown(summary, SUMMARY)];
  });
  if (all.length > ENTITIES) rows.push([l10n.t('… {0} more', all.length - ENTITIES), '', '']);
  return rows.length === 0
    ? []
    : renderTable([l10n.t('Definition'), l10n.t('Entity'), l10n.t('Effective stats')], rows);
}
