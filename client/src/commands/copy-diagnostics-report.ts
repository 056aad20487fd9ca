import { type Extension, env, l10n, window } from 'vscode';
import type { WorkspaceCounts } from '../../../server/src/protocol/file-facts.ts';
import { REQUESTS } from '../../../server/src/protocol/methods.ts';
import { renderDiagnosticsReport } from '../diagnostics-report.ts';
import type { ServerConnection } from '../server-connection.ts';
import type { ServerWatch } from '../server-watch.ts';

/** Puts a report about the extension into the clipboard. It works without a server, too. */
export async function copyDiagnosticsReport(
  extension: Extension<unknown>,
  server: ServerConnection,
  watch: ServerWatch,
): Promise<void> {
  const counts = await server.ask<WorkspaceCounts>(REQUESTS.workspaceCounts, {}).catch(() => undefined);
  await env.clipboard.writeText(renderDiagnosticsReport({ extension, condition: watch.condition, counts }));
  void window.showInformationMessage(
    l10n.t('The report is in the clipboard: versions, settings and counts, no content and no paths.'),
  );
}
