import * as l10n from '@vscode/l10n';
import { describeRawBriefly } from '../../effective/describe-raw.ts';
import { explainEffective } from '../../effective/explain-effective.ts';
import { capLines, escapeMarkdown, renderTable } from '../markdown.ts';
import {
  type ExplainedStats,
  listAxes,
  renderAxisCells,
  renderRaw,
  renderWorld,
  titleAxisCells,
} from '../render-stats.ts';
import { listOccurrencesAt } from '../symbols/occurrence-at.ts';
import { makeStepOf } from '../why/make-step-of.ts';
import { findHoveredStats } from './find-hovered-stats.ts';
import type { HoverContext } from './hover-context.ts';
import { renderLevelWays } from './level-lines.ts';
import { linkTo, PlaceLinks } from './place-links.ts';

/** How many axes and how many failed levels are shown. */
const AXES = 22;
const FAILED_LEVELS = 8;

/** On the key of one stat block: the entity's effective stats under that definition, and how the level was found. */
export async function describeStatBlock(context: HoverContext): Promise<readonly string[] | undefined> {
  const hovered = findHoveredStats(context);
  if (hovered === undefined || hovered.member !== undefined) return undefined;
  const { effective } = hovered;
  const { workspace, file } = context;
  const stats = { effective, provenance: explainEffective(workspace, effective) };
  const failed = stats.provenance.level?.failed.slice(-FAILED_LEVELS) ?? [];
  const links = await PlaceLinks.find(workspace, file, failed);
  const stepOf = makeStepOf(workspace, effective);
  const lines = renderBlock(stats, context, renderLevelWays(stats, { limit: FAILED_LEVELS, links, stepOf }));
  return [...lines, ...renderNamedNpcs(context)];
}

/** Whom the key of a session's entity names. */
function renderNamedNpcs({ workspace, file, path, part }: HoverContext): string[] {
  const symbols = listOccurrencesAt(workspace, file, path, part).flatMap((occurrence) => occurrence.symbols);
  const npcs = symbols
    .filter(({ kind }) => kind === 'npc')
    .flatMap(({ name }) => workspace.index.find('npc', Number(name), file)[0] ?? []);
  const names = npcs.map(({ file: home, record }) =>
    linkTo(home.uri, escapeMarkdown(record.name ?? l10n.t('NPC {0}', String(record.id)))),
  );
  return names.length === 0 ? [] : ['', l10n.t('Stands for {0}', names.join(l10n.t(' and ')))];
}

function renderBlock(stats: ExplainedStats, { file }: HoverContext, levels: readonly string[]): string[] {
  const { effective, provenance } = stats;
  const { definitionId, entityKey, world } = effective;
  const name = entityKey === undefined ? definitionId : l10n.t('{0} of {1}', definitionId, entityKey);
  const state = describeRawBriefly(effective);
  const rows = listAxes(stats).map(([axis, value]) => renderAxisCells(axis, value, file));
  const table = renderTable(titleAxisCells(), rows);
  const more = (left: number) => `| ${l10n.t('… {0} more', left)} | | | |`;
  return [
    `**${escapeMarkdown(name)}** · ${renderWorld(world, file)}${state === undefined ? '' : ` · ${escapeMarkdown(state)}`}`,
    '',
    ...(rows.length === 0 ? [l10n.t('no values')] : capLines(table, AXES + 2, more)),
    '',
    ...(provenance.raw === undefined ? levels : [renderRaw(provenance)]),
  ];
}
