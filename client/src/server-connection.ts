import type { BaseLanguageClient } from 'vscode-languageclient';

/** Makes a client that is ready to be started; what it needs to answer is registered already. */
export type CreateClient = () => BaseLanguageClient;

/** The line to the language server: one client at a time, replaced as a whole by a restart. */
export class ServerConnection {
  readonly #createClient: CreateClient;
  #client: BaseLanguageClient;

  constructor(createClient: CreateClient) {
    this.#createClient = createClient;
    this.#client = createClient();
  }

  /** Starts the server. Rejects when it cannot be started; the reason is in the output by then. */
  start(): Promise<void> {
    return this.#client.start();
  }

  /** Replaces the server by a new one, also when the old one has crashed or never came up. */
  async restart(): Promise<void> {
    await this.stop();
    this.#client = this.#createClient();
    await this.#client.start();
  }

  /** Stops the server for good. */
  async stop(): Promise<void> {
    try {
      await this.#client.dispose();
    } catch {
      // A server that is not running cannot be stopped, which is what was wanted.
    }
  }

  /** Asks the server. Rejects when it is not running, and with its own error. */
  ask<R>(method: string, params: object): Promise<R> {
    return this.#client.sendRequest<R>(method, params);
  }
}
