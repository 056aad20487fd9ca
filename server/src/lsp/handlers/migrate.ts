import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { REQUESTS } from '../../protocol/methods.ts';
import type { MigrateParams, MigrateResult } from '../../protocol/migrations.ts';
import { type Handler, onRequest } from '../handler.ts';
import type { ServerContext } from '../server-context.ts';

/** `statLens/migrate`: plans the migration of a file and has the client apply it. */
export const migrate: Handler = {
  register: (context) =>
    onRequest(context, REQUESTS.migrate, ({ uri }: MigrateParams) => migrateFile(context, uri)),
};

async function migrateFile(context: ServerContext, uri: string): Promise<MigrateResult> {
  const { abilities, connection, documents, jobs, service } = context;
  if (!abilities.appliesEdits) {
    return {
      applied: false,
      message: l10n.t('Nothing was changed: this editor does not let a server edit files.'),
    };
  }
  // Before its world is read, a relationship seems to have none.
  await jobs.add(() => documents.applyChanges());
  const plan = await service.planMigration(uri);
  if (typeof plan === 'string') return { applied: false, message: plan };
  const edits = [...plan.textEdits];
  const target = documents.spell(plan.uri);
  const edit: WorkspaceEdit = abilities.versionsEdits
    ? { documentChanges: [{ textDocument: { uri: target, version: plan.version ?? null }, edits }] }
    : { changes: { [target]: edits } };
  const { applied, failureReason } = await connection.workspace.applyEdit({
    label: l10n.t('Migrate to stats'),
    edit,
  });
  if (applied) return { applied, message: plan.summary };
  const reason = failureReason ?? l10n.t('the editor refused the edit; the file may have changed meanwhile');
  return { applied, message: l10n.t('Nothing was changed: {0}.', reason) };
}
