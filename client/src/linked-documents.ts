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
  EFFECTIVE_SCHEME,
  LINKED_SCHEMES,
  STATS_SCHEME,
  WORLD_SCHEME,
} from '../../server/src/protocol/linked-schemes.ts';
import { EFFECTIVE_CHANGED } from '../../server/src/protocol/methods.ts';
import type { ServerConnection } from './server-connection.ts';

/**
 * The read-only documents that the server makes; they follow every edit of what they depend on. Unlike those that the client
 * library could offer by itself, they can be opened before the server has started, and live on when it is started anew.
 */
export class LinkedDocuments implements TextDocumentContentProvider, Disposable {
  readonly #server: ServerConnection;
  readonly #changes = new EventEmitter<Uri>();
  readonly #registrations: Disposable[];
  readonly onDidChange = this.#changes.event;

  constructor(server: ServerConnection) {
    this.#server = server;
    this.#registrations = LINKED_SCHEMES.map((scheme) =>
      workspace.registerTextDocumentContentProvider(scheme, this),
    );
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    try {
      const params = { uri: uri.toString() };
      const { text } = await this.#server.ask<{ readonly text: string }>(
        'workspace/textDocumentContent',
        params,
      );
      return text;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `${l10n.t('This cannot be shown now: {0}', reason)}\n`;
    }
  }

  /** Asks again for the text of all open documents. */
  refresh(): void {
    for (const { uri } of workspace.textDocuments) {
      if (LINKED_SCHEMES.some((scheme) => scheme === uri.scheme)) this.#changes.fire(uri);
    }
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose();
    this.#changes.dispose();
  }
}

/** The document that shows the effective stats of `file`. */
export function effectiveUri(file: Uri): Uri {
  return Uri.from({ scheme: EFFECTIVE_SCHEME, path: `${file.path}.md`, query: file.toString() });
}

/** The document with one side of the stats of `file`, to be compared with the other. */
export function statsUri(file: Uri, side: 'base' | 'effective'): Uri {
  return Uri.from({ scheme: STATS_SCHEME, path: `${file.path}.${side}.jsonc`, query: file.toString() });
}

/** The document with the merged stats_config of the world in `file`. */
export function mergedWorldUri(file: Uri): Uri {
  return Uri.from({ scheme: WORLD_SCHEME, path: `${file.path}.merged.jsonc`, query: file.toString() });
}

/** The file that a document of ours is about; undefined for other documents, and for those about no file. */
export function findLinkedFile({ scheme, query }: Uri): Uri | undefined {
  const isOurs = LINKED_SCHEMES.some((each) => each === scheme);
  return isOurs && query !== '' ? Uri.parse(query) : undefined;
}

/** Calls `onChange` whenever the server says that what such documents show may have changed. */
export function followLinkedDocuments(client: BaseLanguageClient, onChange: () => void): void {
  client.onNotification(EFFECTIVE_CHANGED, onChange);
}
