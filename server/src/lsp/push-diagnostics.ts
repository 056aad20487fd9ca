import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../language-service.ts';
import type { ChangeBatch } from './change-feed.ts';
import type { DiagnosticsDelivery } from './diagnostics-delivery.ts';
import type { FolderIndex } from './folder-index.ts';
import { isReported } from './is-reported.ts';
import { nextTurn } from './next-turn.ts';
import type { OpenDocuments } from './open-documents.ts';

/** What is needed to send diagnostics. */
export interface PushDiagnosticsOptions {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly folders: FolderIndex;
  readonly onError: (error: unknown) => void;
}

/** Files are checked for so long at a stretch, in milliseconds; then messages of the client get their turn. */
const STRETCH = 10;

/** Diagnostics as JSON, and the version of the text that they are about; undefined for a text on disk. */
interface Sent {
  readonly json: string;
  readonly version: number | undefined;
}

const UNTOLD: Sent = { json: '[]', version: undefined };

/**
 * Sends diagnostics to clients that do not ask for them: of all files in what people opened, open or not, and only what the
 * client does not know yet. A file that is gone gets an empty list.
 */
export class PushDiagnostics implements DiagnosticsDelivery {
  readonly #options: PushDiagnosticsOptions;
  /** What the client was last told about each file; files that are closed and clean are left out. */
  readonly #sent = new Map<string, Sent>();
  readonly #waiting = new Set<string>();
  #running = false;

  constructor(options: PushDiagnosticsOptions) {
    this.#options = options;
  }

  deliver(batch: ChangeBatch): void {
    // Open documents first: somebody looks at them.
    const waiting = [...this.#waiting, ...batch.uris];
    this.#waiting.clear();
    for (const uri of waiting) if (this.#options.documents.isOpen(uri)) this.#waiting.add(uri);
    for (const uri of waiting) this.#waiting.add(uri);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    let stretchEnd = performance.now() + STRETCH;
    for (const uri of this.#waiting) {
      this.#waiting.delete(uri);
      await this.#send(uri).catch(this.#options.onError);
      if (performance.now() > stretchEnd) {
        await nextTurn();
        stretchEnd = performance.now() + STRETCH;
      }
    }
    this.#running = false;
  }

  async #send(uri: string): Promise<void> {
    const { connection, service, documents } = this.#options;
    documents.applyChanges();
    const file = service.findFile(uri);
    const diagnostics = isReported(uri, this.#options) ? await service.diagnostics(uri) : [];
    // A newer text came meanwhile; its own turn comes too.
    if (service.findFile(uri) !== file) return;
    const version = file?.version;
    const json = JSON.stringify(diagnostics);
    const known = this.#sent.get(uri) ?? UNTOLD;
    if (json === known.json && version === known.version) return;
    if (json === UNTOLD.json && version === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, { json, version });
    if (json === known.json && version === undefined) return;
    await connection.sendDiagnostics({
      uri: documents.spell(uri),
      diagnostics,
      ...(version !== undefined && { version }),
    });
  }
}
