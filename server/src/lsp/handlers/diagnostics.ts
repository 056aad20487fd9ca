import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { type Handler, onRequest } from '../handler.ts';
import { PullDiagnostics } from '../pull-diagnostics.ts';
import { PushDiagnostics } from '../push-diagnostics.ts';
import { diagnosticsOutdated } from '../response-errors.ts';
import type { ServerContext } from '../server-context.ts';
import { answerWorkspaceDiagnostics } from '../workspace-diagnostics.ts';

/**
 * `textDocument/diagnostic` and `workspace/diagnostic` for clients that ask, `textDocument/publishDiagnostics` for
 * the others; never both.
 */
export const diagnostics: Handler = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'stat-lens',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register: (context) => {
    const delivery = context.abilities.pullsDiagnostics
      ? registerPull(context)
      : new PushDiagnostics({ ...context, onError: context.reportError });
    context.changes.onBatch((batch) => delivery.deliver(batch));
  },
};

function registerPull(context: ServerContext): PullDiagnostics {
  const canRefresh = context.abilities.refreshesDiagnostics;
  const pull = new PullDiagnostics({ ...context, canRefresh, onError: context.reportError });
  onRequest(context, 'textDocument/diagnostic', (params: DocumentDiagnosticParams) =>
    answerDocumentDiagnostic(pull, params),
  );
  answerWorkspaceDiagnostics(context, pull);
  return pull;
}

async function answerDocumentDiagnostic(
  pull: PullDiagnostics,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const resultId = pull.resultIdOf(uri);
  if (resultId === previousResultId) return { kind: 'unchanged', resultId };
  const report = await pull.report(uri);
  if (report !== undefined) return report;
  throw diagnosticsOutdated();
}
