import * as l10n from '@vscode/l10n';
import { ownMember } from '../../base/json-value.ts';
import { findEntityOfRecord, listEffectiveStats } from '../../effective/effective-entity.ts';
import type { EffectiveStats, LayerKind } from '../../effective/effective-stats.ts';
import { explainEffective } from '../../effective/explain-effective.ts';
import type { FileRecord } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { toPlainText } from '../plain-text.ts';
import { summarizeEffective } from '../summarize-effective.ts';
import { findBlockStats } from './find-block-stats.ts';
import type { LensSubject } from './lens-place.ts';

/** How many definitions one line shows. */
const LONGEST = 8;

/** The effective stats of a stat block in one line, or why there are none. */
export function describeBlock(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
  subject: LensSubject,
): string {
  const entity = findEntityOfRecord(workspace, file, record);
  const effective = entity && findBlockStats(workspace, entity, subject);
  const isMissing = entity === undefined || effective?.raw === 'no-world';
  // Until all files were read once, nobody can say that there is no world or no NPC.
  if (isMissing && !workspace.isComplete) return describeReading();
  if (entity === undefined) return describeMissingNpc(record);
  if (effective === undefined) return l10n.t('no values');
  return summarizeEffective(effective, explainEffective(workspace, effective), homeLayer(record, subject));
}

/** The levels of an NPC: `attributes battle_ready, relationships no level`. */
export function describeLevels(workspace: Workspace, file: SourceFile, record: FileRecord): string {
  const entity = findEntityOfRecord(workspace, file, record);
  const all = entity === undefined ? [] : listEffectiveStats(workspace, entity);
  const isHomeless = all.length === 0 || all.some(({ raw }) => raw === 'no-world');
  if (isHomeless && !workspace.isComplete) return describeReading();
  const levels = all.flatMap(nameLevel);
  if (levels.length === 0) return l10n.t('no levels');
  const shown = levels.slice(0, LONGEST).join(', ');
  return levels.length > LONGEST ? `${shown}, ${l10n.t('… {0} more', levels.length - LONGEST)}` : shown;
}

function nameLevel({ raw, definition, definitionId, stats }: EffectiveStats): string[] {
  if (raw !== undefined || definition === undefined || definition.levels.length === 0) return [];
  const id = ownMember(stats, 'levelId');
  return [`${toPlainText(definitionId)} ${typeof id === 'string' ? toPlainText(id) : l10n.t('no level')}`];
}

function homeLayer(record: FileRecord, { legacy }: LensSubject): LayerKind {
  if (record.kind === 'npc') return 'base';
  if (record.kind === 'npc_state') return 'runtime';
  return legacy ? 'legacy' : 'session';
}

function describeMissingNpc(record: FileRecord): string {
  const id = record.kind === 'npc_state' ? record.npcId : undefined;
  return id === undefined ? l10n.t('no npc_id') : l10n.t('no NPC with the id {0}', id);
}

/** What is said while the files of a project are being read. */
export function describeReading(): string {
  return l10n.t('reading the project…');
}
