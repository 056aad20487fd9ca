import type { Connection, Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { normalizeUri } from '../base/uri.ts';
import type { LanguageService } from '../language-service.ts';
import type { ChangeBatch, ChangeFeed } from './change-feed.ts';
import type { DiagnosticsDelivery } from './diagnostics-delivery.ts';
import type { OpenDocuments } from './open-documents.ts';

/** What is needed to answer for diagnostics. */
export interface PullDiagnosticsOptions {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly changes: ChangeFeed;
  /** The client understands `workspace/diagnostic/refresh`. */
  readonly canRefresh: boolean;
  readonly onError: (error: unknown) => void;
}

/** A report with the id by which the client may ask again. */
export type IdentifiedReport = FullDocumentDiagnosticReport & { readonly resultId: string };

/**
 * Keeps the state behind diagnostics that a client asks for: the ids of results, and who waits for changes. Ids of another run of the server never match.
 */
export class PullDiagnostics implements DiagnosticsDelivery {
  readonly #options: PullDiagnosticsOptions;
  readonly #run = crypto.randomUUID();
  readonly #listeners = new Set<(uris: ReadonlySet<string>) => void>();

  constructor(options: PullDiagnosticsOptions) {
    this.#options = options;
  }

  deliver({ uris, indirect }: ChangeBatch): void {
    const { connection, documents, canRefresh, onError } = this.#options;
    for (const listener of this.#listeners) listener(uris);
    // The client asks by itself for the documents in which somebody types.
    const isStale = [...indirect].some((uri) => documents.isOpen(uri));
    if (isStale && canRefresh) connection.languages.diagnostics.refresh().catch(onError);
  }

  /** Calls `listener` with the uris of files whose results may have changed, till the answered function is called. */
  onChange(listener: (uris: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The id of the file's result as things stand; while the id is the same, so is the result. */
  resultIdOf(uri: string): string {
    const { documents, changes } = this.#options;
    const file = normalizeUri(uri);
    return `${this.#run}/${changes.generationOf(file)}/${documents.versionOf(file) ?? ''}`;
  }

  /** Tells of no problems of a file, whatever they are. */
  reportNothing(uri: string): IdentifiedReport {
    return { kind: 'full', resultId: this.resultIdOf(uri), items: [] };
  }

  /** The diagnostics of a file; undefined when they changed while they were worked out. */
  async report(uri: string): Promise<IdentifiedReport | undefined> {
    const resultId = this.resultIdOf(uri);
    const items: Diagnostic[] = await this.#options.service.diagnostics(uri);
    if (resultId !== this.resultIdOf(uri)) return undefined;
    return { kind: 'full', resultId, items };
  }
}
