import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EFFECTIVE_CHANGED,
  EFFECTIVE_SCHEME,
  type EffectiveDocumentParams,
  REQUESTS,
} from '../../server/src/protocol.ts';
import type { ServerConnection } from './server-connection.ts';

/** The read-only documents that show effective stats; they follow every edit of what they depend on. */
export class EffectiveDocuments implements TextDocumentContentProvider, Disposable {
  readonly #server: ServerConnection;
  readonly #changes = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  readonly onDidChange = this.#changes.event;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#registration = workspace.registerTextDocumentContentProvider(EFFECTIVE_SCHEME, this);
  }

  /** The uri of the document that shows the effective stats of `file`. */
  static uriFor(file: Uri): Uri {
    return Uri.from({ scheme: EFFECTIVE_SCHEME, path: `${file.path}.md`, query: file.toString() });
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params: EffectiveDocumentParams = { uri: uri.query };
    try {
      return await this.#server.ask<string>(REQUESTS.effectiveDocument, params);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `${l10n.t('The effective stats cannot be shown now: {0}', reason)}\n`;
    }
  }

  /** Asks again for the text of all open documents. */
  refresh(): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === EFFECTIVE_SCHEME) this.#changes.fire(uri);
    }
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }
}

/** Calls `onChange` whenever the server says that effective stats may have changed. */
export function followEffectiveStats(client: BaseLanguageClient, onChange: () => void): void {
  client.onNotification(EFFECTIVE_CHANGED, onChange);
}
