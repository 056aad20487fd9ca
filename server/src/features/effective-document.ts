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
} from './render-stats.ts';

/** How many levels that do not apply are explained per definition. */
const FAILED_LEVELS = 50;

/** The Markdown text that shows the effective stats of every NPC or session of a file; or why there are none. */
export function renderEffectiveDocument(workspace: Workspace, file: SourceFile | undefined): string {
  if (file === undefined) return '# Effective stats\n\nThis is no stat file.\n';
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
  const label = record.kind === 'session' ? 'Session' : 'NPC';
  const title = record.id === undefined ? label : `${label} ${record.id}`;
  const name = record.kind === 'npc' && record.name !== undefined ? `${escapeMarkdown(record.name)}, ` : '';
  const { world } = workspace.worlds.resolve(home, record);
  const all = listEffectiveStats(workspace, entity);
  return [
    `# ${name}${title}`,
    '',
    `In ${renderWorld(world, file)}. Read-only: this is what the game computes from the files as they are now.`,
    '',
    ...(all.length === 0 ? ['No stats.', ''] : []),
    ...all.flatMap((effective) =>
      renderStats({ effective, provenance: explainEffective(workspace, effective) }, file),
    ),
  ];
}

function renderStats(stats: ExplainedStats, file: SourceFile): string[] {
  const { effective, provenance } = stats;
  const { definitionId, entityKey } = effective;
  const entity = entityKey === undefined ? '' : ` of ${escapeMarkdown(entityKey)}`;
  const rows = listAxes(stats).map(([name, axis]) => renderAxisCells(name, axis, file));
  return [
    `## ${escapeMarkdown(definitionId)}${entity}`,
    '',
    ...(rows.length === 0 ? ['No values.'] : renderTable(['Axis', 'Value', 'Tier', 'From'], rows)),
    '',
    ...(provenance.raw === undefined ? renderLevel(provenance, FAILED_LEVELS) : [renderRaw(provenance)]),
    '',
  ];
}
