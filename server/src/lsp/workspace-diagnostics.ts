import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { normalizeUri } from '../base/uri.ts';
import { ChangeWait } from './change-wait.ts';
import { isReported } from './is-reported.ts';
import { nextTurn } from './next-turn.ts';
import type { PullDiagnostics } from './pull-diagnostics.ts';
import type { ServerContext } from './server-context.ts';

type Reporter = ResultProgressReporter<WorkspaceDiagnosticReport>;

/** Files that are reported together, between two turns of the event loop. */
const SLICE = 50;

/**
 * Answers `workspace/diagnostic`. The request stays open while nothing changes; a client that takes partial results
 * gets each change at once and may leave one request open for good. Closing a document ends it: the client then looks
 * at that file with other eyes and has to ask afresh.
 */
export function answerWorkspaceDiagnostics(context: ServerContext, pull: PullDiagnostics): void {
  context.connection.languages.diagnostics.onWorkspace(async (params, token, _, reporter) => {
    context.documents.applyChanges();
    const wait = new ChangeWait();
    const stopListening = pull.onChange((uris) => wait.add(uris));
    const stopEnding = context.documents.onClose(() => wait.end());
    token.onCancellationRequested(() => wait.end());
    try {
      return await new WorkspaceReport(context, pull, params, token).follow(wait, reporter);
    } finally {
      stopListening();
      stopEnding();
    }
  });
}

/** One client's view of the diagnostics of all files. */
class WorkspaceReport {
  readonly #context: ServerContext;
  readonly #pull: PullDiagnostics;
  readonly #token: CancellationToken;
  /** The ids of the results that the client has, by our spelling of the uris. */
  readonly #known: Map<string, string>;

  constructor(
    context: ServerContext,
    pull: PullDiagnostics,
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ) {
    this.#context = context;
    this.#pull = pull;
    this.#token = token;
    this.#known = new Map(params.previousResultIds.map(({ uri, value }) => [normalizeUri(uri), value]));
  }

  /** Reports everything, then what changes, until the wait is over or the client has no room for more. */
  async follow(wait: ChangeWait, reporter: Reporter | undefined): Promise<WorkspaceDiagnosticReport> {
    const files = [...this.#context.service.workspace.files()].map(({ uri }) => uri);
    wait.add([...files, ...this.#known.keys()]);
    while (!wait.isOver) {
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const slice of sliceAll(await wait.take())) {
        const news = await this.#reportSlice(slice);
        if (reporter === undefined) items.push(...news);
        else if (news.length > 0) reporter.report({ items: news });
        if (this.#token.isCancellationRequested) return { items: [] };
        await nextTurn();
      }
      if (items.length > 0) return { items };
    }
    return { items: [] };
  }

  async #reportSlice(uris: readonly string[]): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of uris) {
      const item = await this.#report(uri);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  /** What is new about one file; undefined for nothing. */
  async #report(uri: string): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const { documents } = this.#context;
    if (this.#known.get(uri) === this.#pull.resultIdOf(uri)) return undefined;
    const version = documents.versionOf(uri) ?? null;
    // A change meanwhile is waiting already and has its own turn.
    const report = isReported(uri, this.#context)
      ? await this.#pull.report(uri)
      : this.#pull.reportNothing(uri);
    if (report === undefined) return undefined;
    if (report.items.length > 0) this.#known.set(uri, report.resultId);
    // That there is nothing (any more) is news only to who knows of something.
    else if (!this.#known.delete(uri)) return undefined;
    return { ...report, uri: documents.spell(uri), version };
  }
}

function* sliceAll(uris: ReadonlySet<string>): Iterable<readonly string[]> {
  const all = [...uris];
  for (let start = 0; start < all.length; start += SLICE) yield all.slice(start, start + SLICE);
}
