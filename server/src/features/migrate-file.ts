import * as l10n from '@vscode/l10n';
import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../base/text-edit.ts';
import { isChanged } from '../migrations/compare-outcome.ts';
import { MigratedWorlds } from '../migrations/migrated-worlds.ts';
import { type MigrationOptions, USUAL_MIGRATION } from '../migrations/plan-record.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath } from './describe-path.ts';
import { countNotes, tellNotes } from './migration-report.ts';
import { planFileMigration } from './plan-file-migration.ts';
import { toTextEdits } from './to-text-edits.ts';

/** What migrating a file's legacy data changes. Nothing has been changed yet. */
export interface PlannedMigration {
  readonly uri: string;
  /** The editor's version of the text that the edits refer to; undefined when it was read from disk. */
  readonly version: number | undefined;
  /** The change, by offsets. */
  readonly edits: readonly TextEdit[];
  /** The same change, by lines and columns. */
  readonly textEdits: readonly LspTextEdit[];
  /** The whole text after the change. */
  readonly newText: string;
  /** One sentence for people. */
  readonly summary: string;
}

/** Plans the migration of all legacy data in a file; a string says why nothing can or need be done. All or nothing. */
export async function planMigration(
  workspace: Workspace,
  file: SourceFile,
  options: MigrationOptions = USUAL_MIGRATION,
): Promise<PlannedMigration | string> {
  const name = describePath(file.uri);
  const located = await workspace.locate(file.uri);
  if (located === undefined)
    return l10n.t('{0} cannot be read: {1}.', name, file.refusal?.message ?? l10n.t('it is gone'));
  const { init, closeGaps } = options;
  const includes = (uri: string) => uri === file.uri;
  const worlds = new MigratedWorlds(workspace, { init, closeGaps, includes });
  const plan = planFileMigration(workspace, file, located, { options, worlds });
  if (plan.kind === 'refused') {
    const { place, reason } = plan;
    return l10n.t(
      'Nothing was changed: {0}.',
      place === undefined ? l10n.t('in {0}, {1}', name, reason) : `${name}:${place}: ${reason}`,
    );
  }
  if (plan.kind === 'nothing') {
    const [left] = plan.notes;
    return left === undefined
      ? l10n.t('Nothing to migrate: {0} holds no legacy data.', name)
      : l10n.t('Nothing was changed: in {0}, {1}.', name, left.message);
  }
  const { notes, outcomes, summary } = plan;
  const changed = outcomes.filter(isChanged).length;
  const outcome = changed === 0 ? '' : l10n.t('; {0} of {1} change tier or level', changed, outcomes.length);
  const told = tellNotes(countNotes(notes)).map((text) => `; ${text}`);
  return {
    uri: file.uri,
    version: file.version,
    edits: plan.edits,
    textEdits: toTextEdits(located, plan.edits),
    newText: plan.newText,
    summary: l10n.t('Migrated {0}: {1}{2}.', name, summary, outcome + told.join('')),
  };
}
