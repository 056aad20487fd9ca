import * as l10n from '@vscode/l10n';
import type { EffectiveStats } from '../effective/effective-stats.ts';
import { findValueProvenance } from '../effective/find-value-provenance.ts';
import type { AxisProvenance, EntityProvenance } from '../effective/provenance.ts';
import type { FileRecord, WorldRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { describeFailedLevel, describeLevel } from './describe-level.ts';
import { describeLayer, listOrigins } from './describe-origin.ts';
import { describePathFrom } from './describe-path.ts';
import { describeAxisValue, describeValue } from './describe-value.ts';
import { escapeMarkdown } from './markdown.ts';

/** The longest message of the engine that is shown, in characters. */
const SENTENCE = 400;

/** Effective stats with their provenance. */
export interface ExplainedStats {
  readonly effective: EffectiveStats;
  readonly provenance: EntityProvenance;
}

/** The members that a table shows: all axes in definition order; of raw stats, all members. */
export function listAxes({ effective, provenance }: ExplainedStats): [name: string, AxisProvenance][] {
  const { raw, definition } = effective;
  const names =
    raw === undefined && definition !== undefined
      ? definition.axes.map(({ axis }) => axis.name)
      : Object.keys(provenance.values);
  return names.flatMap((name) => {
    const axis = findValueProvenance(provenance, name);
    return axis === undefined ? [] : [[name, axis]];
  });
}

/** What the cells of `renderAxisCells` are. */
export function titleAxisCells(): string[] {
  return [l10n.t('Axis'), l10n.t('Value'), l10n.t('Tier'), l10n.t('From')];
}

/** What an NPC or session is called at the beginning of a page: `NPC 12`, `Session`. */
export function titleEntity({
  kind,
  id,
}: Pick<FileRecord, 'kind'> & { readonly id?: number | undefined }): string {
  if (kind === 'session') return id === undefined ? l10n.t('Session') : l10n.t('Session {0}', id);
  return id === undefined ? l10n.t('NPC') : l10n.t('NPC {0}', id);
}

/** The cells axis, value, tier and origin of one row, in Markdown, as seen from `file`. */
export function renderAxisCells(name: string, axis: AxisProvenance, file: SourceFile): string[] {
  return [
    escapeMarkdown(name),
    escapeMarkdown(describeAxisValue(axis)),
    axis.tier === undefined ? '' : escapeMarkdown(axis.tier.id),
    renderOrigin(axis, file),
  ];
}

/** The level of an entity and why higher ones do not apply, in Markdown lines; none for a definition without levels. */
export function renderLevel({ level }: EntityProvenance, limit: number): string[] {
  if (level === undefined) return [];
  const title = l10n.t('Level: **{0}**', describeLevel(level, escapeMarkdown));
  if (level.failed.length === 0) return [title];
  const shown = level.failed
    .slice(0, limit)
    .map((failed) => `- ${describeFailedLevel(failed, escapeMarkdown)}`);
  const left = level.failed.length - shown.length;
  const reason = level.id === undefined ? l10n.t('No level applies:') : l10n.t('Higher levels do not apply:');
  return [title, '', reason, '', ...shown, ...(left > 0 ? [`- ${l10n.t('… and {0} more', left)}`] : [])];
}

/** Why the stats are as written, in Markdown; empty when the game computes them. */
export function renderRaw({ raw }: EntityProvenance): string {
  return raw === undefined ? '' : escapeMarkdown(raw.message, SENTENCE);
}

/** What a world is called, in Markdown: `Harbour Town (7)`; without a name, its file. */
export function renderWorld(world: Indexed<WorldRecord> | undefined, file: SourceFile): string {
  if (world === undefined) return l10n.t('no world');
  const { id, name } = world.record;
  const label = name ?? describePathFrom(file, world.file.uri);
  return l10n.t('world {0}{1}', escapeMarkdown(label), id === undefined ? '' : ` (${id})`);
}

function renderOrigin(axis: AxisProvenance, file: SourceFile): string {
  const origins = listOrigins(axis);
  const { source, overrides } = axis;
  if (source !== undefined && source.uri !== file.uri) {
    origins[0] = `${origins[0]} (${escapeMarkdown(describePathFrom(file, source.uri))})`;
  }
  const [overridden] = overrides;
  if (overridden !== undefined) {
    origins.push(
      l10n.t(
        'over {0} {1}',
        describeLayer(overridden.layer),
        escapeMarkdown(describeValue(overridden.value)),
      ),
    );
  }
  return origins.join(', ');
}
