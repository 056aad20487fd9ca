import * as l10n from '@vscode/l10n';
import {
  type EffectiveEntity,
  getEntityRecord,
  listEffectiveStats,
  listFileEntities,
} from '../effective/effective-entity.ts';
import { explainEffective } from '../effective/explain-effective.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath } from './describe-path.ts';
import { findEffectiveEntity } from './effective-stats.ts';
import { escapeMarkdown, renderTable } from './markdown.ts';
import {
  type ExplainedStats,
  listAxes,
  renderAxisCells,
  renderLevel,
  renderRaw,
  renderWorld,
  titleAxisCells,
  titleEntity,
} from './render-stats.ts';

/** How many levels that do not apply are explained per definition. */
const FAILED_LEVELS = 50;

/** The Markdown text that shows the effective stats of every NPC or session of a file; or why there are none. */
export function renderEffectiveDocument(workspace: Workspace, file: SourceFile | undefined): string {
  if (file === undefined) return `# ${l10n.t('Effective stats')}\n\n${l10n.t('This is no stat file.')}\n`;
  const entities = listFileEntities(workspace, file);
  if (entities.length === 0) {
    const reason = findEffectiveEntity(workspace, { uri: file.uri });
    const message = typeof reason === 'string' ? escapeMarkdown(reason, 400) : '';
    return `# ${escapeMarkdown(describePath(file.uri))}\n\n${message}\n`;
  }
  const lines = entities.flatMap((entity) => renderEntity(workspace, file, entity));
  return `${lines.join('\n').trimEnd()}\n`;
}

function renderEntity(workspace: Workspace, file: SourceFile, entity: EffectiveEntity): string[] {
  const { file: home, record } = getEntityRecord(entity);
  const title = titleEntity(record);
  const name = record.kind === 'npc' && record.name !== undefined ? `${escapeMarkdown(record.name)}, ` : '';
  const { world } = workspace.worlds.resolve(home, record);
  const all = listEffectiveStats(workspace, entity);
  return [
    `# ${name}${title}`,
    '',
    l10n.t(
      'In {0}. Read-only: this is what the game computes from the files as they are now.',
      renderWorld(world, file),
    ),
    '',
    ...(all.length === 0 ? [l10n.t('No stats.'), ''] : []),
    ...all.flatMap((effective) =>
      renderStats({ effective, provenance: explainEffective(workspace, effective) }, file),
    ),
  ];
}

function renderStats(stats: ExplainedStats, file: SourceFile): string[] {
  const { effective, provenance } = stats;
  const { definitionId, entityKey } = effective;
  const name = escapeMarkdown(definitionId);
  const rows = listAxes(stats).map(([name, axis]) => renderAxisCells(name, axis, file));
  return [
    `## ${entityKey === undefined ? name : l10n.t('{0} of {1}', name, escapeMarkdown(entityKey))}`,
    '',
    ...(rows.length === 0 ? [l10n.t('No values.')] : renderTable(titleAxisCells(), rows)),
    '',
    ...(provenance.raw === undefined ? renderLevel(provenance, FAILED_LEVELS) : [renderRaw(provenance)]),
    '',
  ];
}
