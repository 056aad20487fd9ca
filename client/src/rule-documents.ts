import { type Disposable, l10n, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';
import { REQUESTS, RULE_SCHEME, type RulePageParams } from '../../server/src/protocol.ts';
import type { ServerConnection } from './server-connection.ts';

/** The read-only documents about codes, which the links of diagnostics lead to. They need no network. */
export class RuleDocuments implements TextDocumentContentProvider, Disposable {
  readonly #server: ServerConnection;
  readonly #registration: Disposable;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#registration = workspace.registerTextDocumentContentProvider(RULE_SCHEME, this);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params: RulePageParams = { code: uri.path.replace(/^\/|\.md$/g, '') };
    try {
      return await this.#server.ask<string>(REQUESTS.rulePage, params);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `${l10n.t('The page cannot be shown: {0}', reason)}\n`;
    }
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
