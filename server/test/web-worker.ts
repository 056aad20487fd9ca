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
  structuredClone,
};

interface WorkerScope {
  onmessage?: (event: { readonly data: unknown }) => void;
  postMessage: (data: unknown) => void;
  addEventListener: () => void;
}

/**
 * Runs a script as a web worker would, with the web's globals alone and without `eval`, and connects to it. Messages
 * are copied on their way. The worker ends with the connection: nothing keeps time for it any more.
 */
export function runAsWebWorker(scriptPath: string): MessageConnection {
  const reader = new WorkerReader();
  const scope: WorkerScope = {
    postMessage: (data) => setImmediate(() => reader.receive(JSON.parse(JSON.stringify(data)))),
    addEventListener: () => {},
  };
  const clock = new WorkerClock();
  const context = createContext(Object.assign(scope, WEB_GLOBALS, clock.globals), {
    codeGeneration: { strings: false, wasm: false },
  });
  runInContext(readFileSync(scriptPath, 'utf8'), context);
  const connection = createMessageConnection(reader, new WorkerWriter(scope));
  connection.onDispose(() => clock.stop());
  connection.listen();
  return connection;
}

/** The timers of a worker. */
class WorkerClock {
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;

  /** What the worker keeps time with. */
  readonly globals = {
    setTimeout: (call: () => void, delay?: number) => this.#note(setTimeout(call, delay)),
    setInterval: (call: () => void, delay?: number) => this.#note(setInterval(call, delay)),
  };

  /** Ends all timers, and every new one. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #note(timer: NodeJS.Timeout): NodeJS.Timeout {
    if (this.#isStopped) clearTimeout(timer);
    else this.#timers.add(timer);
    return timer;
  }
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
