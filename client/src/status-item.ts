import { type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { COMMANDS, type ServerStatus, STATUS_CHANGED } from '../../server/src/protocol.ts';
import { CLIENT_NAME, DOCUMENT_SELECTOR } from './language-client.ts';

const SHOW_OUTPUT = { title: 'Show Output', command: COMMANDS.showOutput };
const RESTART = { title: 'Restart Server', command: COMMANDS.restartServer };

/** Says in the status bar's language menu how the server is doing. */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('statLens.status', DOCUMENT_SELECTOR);

  constructor() {
    this.#item.name = CLIENT_NAME;
    this.#item.detail = CLIENT_NAME;
    this.#showStarting();
  }

  /** Shows the state of this client from now on. */
  follow(client: BaseLanguageClient): void {
    this.#showStarting();
    client.onNotification(STATUS_CHANGED, (status: ServerStatus) => this.#show(status));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) this.#showStopped();
      if (newState === State.Running) this.#show({ state: 'ready', files: 0 });
    });
  }

  dispose(): void {
    this.#item.dispose();
  }

  #show({ state, files }: ServerStatus): void {
    const count = files === 1 ? '1 stat file' : `${files} stat files`;
    this.#item.busy = state === 'indexing';
    this.#item.severity =
      state === 'cancelled' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    if (state === 'indexing') this.#item.text = 'Reading stat files';
    else this.#item.text = state === 'ready' ? count : 'Reading was stopped: some files are not checked';
    this.#item.command = state === 'cancelled' ? RESTART : SHOW_OUTPUT;
  }

  #showStarting(): void {
    this.#item.busy = true;
    this.#item.severity = LanguageStatusSeverity.Information;
    this.#item.text = 'Starting';
    this.#item.command = SHOW_OUTPUT;
  }

  #showStopped(): void {
    this.#item.busy = false;
    this.#item.severity = LanguageStatusSeverity.Error;
    this.#item.text = 'The server is not running';
    this.#item.command = RESTART;
  }
}
