import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Progress in the client's window. Reading does not wait for a client that is slow to show it. */
export class IndexingProgress {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #percentage = 0;
  #ended = false;

  constructor(connection: Connection) {
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        if (this.#ended) return;
        this.#reporter = reporter;
        reporter.begin('Stat Lens', 0, l10n.t('Reading stat files'), true);
      },
      // A client that refuses simply shows nothing.
      () => undefined,
    );
  }

  /** True once a person stopped the reading. */
  get isCancelled(): boolean {
    return this.#reporter?.token.isCancellationRequested === true;
  }

  /** Shows how many files are read. */
  report(done: number, total: number): void {
    const percentage = Math.floor((100 * done) / total);
    if (percentage === this.#percentage) return;
    this.#percentage = percentage;
    this.#reporter?.report(percentage, l10n.t('{0} of {1} files', done, total));
  }

  /** Takes the progress off the window. */
  end(): void {
    this.#ended = true;
    this.#reporter?.done();
  }
}
