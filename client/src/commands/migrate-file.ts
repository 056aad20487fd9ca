import { window } from 'vscode';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import type { MigrateParams, MigrateResult } from '../../../server/src/protocol/migrations.ts';
import type { ServerConnection } from '../server-connection.ts';
import { migrateWithConsent } from './migrate-many.ts';
import { offerReport } from './offer-report.ts';
import { findTargetFile } from './target-file.ts';

/**
 * Migrates the legacy data of a file, unsaved and undone by one step, and says what came of it. Where there are several
 * things to migrate, a picker asks which; where it gives somebody another tier or level, the refactor preview asks first.
 */
export async function migrateFile(server: ServerConnection, named?: unknown): Promise<void> {
  const file = findTargetFile(named);
  if (file === undefined) return;
  // An edit of a file that nobody sees would go unnoticed, and unsaved.
  await window.showTextDocument(file, { preview: false });
  const planned = await migrateWithConsent(server, file);
  if (planned === undefined) return;
  const params: MigrateParams = { uri: file.toString() };
  const { applied, message } = await server.ask<MigrateResult>(REQUESTS.migrate, params);
  const { needsPerson, report } = planned;
  const show = applied ? window.showInformationMessage : window.showWarningMessage;
  void offerReport(message, show, needsPerson ? async () => report : undefined);
}
