import { type Disposable, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { STATUS_CHANGED } from '../../server/src/protocol/methods.ts';
import type { ServerStatus } from '../../server/src/protocol/server-status.ts';

/** How the server is doing, as far as the client knows. */
export interface ServerCondition {
  readonly state: ServerStatus['state'] | 'starting' | 'stopped';
  /** How many files of ours the server knows. */
  readonly files: number;
  /** Why the reading of files failed; in the state `error` only. */
  readonly message?: string;
}

/** Follows how the server is doing, from one client to the next. */
export class ServerWatch implements Disposable {
  readonly #changes = new EventEmitter<void>();
  #condition: ServerCondition = { state: 'starting', files: 0 };
  /** Fires when `condition` has changed. */
  readonly onDidChange = this.#changes.event;

  get condition(): ServerCondition {
    return this.#condition;
  }

  /** Watches this client from now on. */
  follow(client: BaseLanguageClient): void {
    this.#turn({ state: 'starting', files: 0 });
    client.onNotification(STATUS_CHANGED, (status: ServerStatus) => this.#turn(status));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed)
        this.#turn({ state: 'stopped', files: 0 });
      if (newState === State.Running) this.#turn({ state: 'ready', files: 0 });
    });
  }

  dispose(): void {
    this.#changes.dispose();
  }

  #turn(condition: ServerCondition): void {
    this.#condition = condition;
    this.#changes.fire();
  }
}
