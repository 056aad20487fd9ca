import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
} from 'vscode-languageserver/node';

/** What a web worker has of the things our server and its libraries use; nothing of Node is among them. */
const WEB_GLOBALS = {
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  clearInterval,
  clearTimeout,
  console,
  crypto,
  performance,
  setInterval,
  setTimeout,
  structuredClone,
};

interface WorkerScope {
  onmessage?: (event: { readonly data: unknown }) => void;
  postMessage: (data: unknown) => void;
  addEventListener: () => void;
}

/**
 * Runs a script as a web worker would, with the web's globals alone and without `eval`, and connects to it. Messages
 * are copied on their way.
 */
export function runAsWebWorker(scriptPath: string): MessageConnection {
  const reader = new WorkerReader();
  const scope: WorkerScope = {
    postMessage: (data) => setImmediate(() => reader.receive(JSON.parse(JSON.stringify(data)))),
    addEventListener: () => {},
  };
  const context = createContext(Object.assign(scope, WEB_GLOBALS), {
    codeGeneration: { strings: false, wasm: false },
  });
  runInContext(readFileSync(scriptPath, 'utf8'), context);
  const connection = createMessageConnection(reader, new WorkerWriter(scope));
  connection.listen();
  return connection;
}

class WorkerReader extends AbstractMessageReader {
  #callback: DataCallback | undefined;

  listen(callback: DataCallback) {
    this.#callback = callback;
    return { dispose: () => {} };
  }

  receive(message: Message): void {
    this.#callback?.(message);
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #scope: WorkerScope;

  constructor(scope: WorkerScope) {
    super();
    this.#scope = scope;
  }

  write(message: Message): Promise<void> {
    const data: unknown = JSON.parse(JSON.stringify(message));
    setImmediate(() => this.#scope.onmessage?.({ data }));
    return Promise.resolve();
  }

  end(): void {}
}
