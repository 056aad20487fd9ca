import type { Connection } from 'vscode-languageserver';
import { STATUS_CHANGED } from '../protocol/methods.ts';
import type { ServerStatus } from '../protocol/server-status.ts';

/** What telling the status works with. */
export interface StatusReportOptions {
  readonly connection: Connection;
  /** The client asked to be told. */
  readonly isWanted: boolean;
  readonly onError: (error: unknown) => void;
}

/** Tells the client how the reading of the workspace stands, whenever that is news. */
export class StatusReport {
  readonly #options: StatusReportOptions;
  #last: ServerStatus = { state: 'ready', files: 0 };

  constructor(options: StatusReportOptions) {
    this.#options = options;
  }

  /** Tells a new status. */
  tell(status: ServerStatus): void {
    const { connection, isWanted, onError } = this.#options;
    this.#last = status;
    if (isWanted) connection.sendNotification(STATUS_CHANGED, status).catch(onError);
  }

  /** Tells that there are more or fewer files now; how many there are while all are being read is no news. */
  count(files: number): void {
    if (this.#last.state !== 'indexing' && this.#last.files !== files) this.tell({ ...this.#last, files });
  }
}
