import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** Requests that come at the wrong time are led to this method, which answers with the error they carry. */
const REFUSED = 'statLens/refused';

type Next = Parameters<MessageStrategy['handleMessage']>[1];

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Keeps the order that LSP demands and the library does not enforce: nothing before `initialize`, no second
 * `initialize`, nothing after `shutdown` but `exit`.
 */
export class LifecycleGate implements MessageStrategy {
  #phase: 'new' | 'running' | 'shut-down' = 'new';
  #preparation: Promise<void> | undefined;

  /** True once `shutdown` was asked for, so that the process may end with success. */
  get isShutDown(): boolean {
    return this.#phase === 'shut-down';
  }

  /** Keeps all messages back until `preparation` is done, however it ends. */
  holdUntil(preparation: Promise<void>): void {
    const open = () => {
      this.#preparation = undefined;
    };
    this.#preparation = preparation.then(open, open);
  }

  /** Lets a message through, or puts a refusal in its place. */
  handleMessage(message: Message, next: Next): ReturnType<Next> {
    const admitted = this.#admit(message);
    if (admitted === undefined) return;
    return this.#preparation === undefined ? next(admitted) : this.#preparation.then(() => next(admitted));
  }

  #admit(message: Message): Message | undefined {
    if (Message.isRequest(message)) {
      const refusal = this.#judge(message.method);
      return refusal === undefined ? message : refuse(message, refusal);
    }
    const isOutOfTime = this.#phase !== 'running' && Message.isNotification(message);
    return isOutOfTime && message.method !== 'exit' ? undefined : message;
  }

  #judge(method: string): Refusal | undefined {
    if (this.#phase === 'shut-down') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down' };
    }
    if (method === 'initialize') {
      if (this.#phase === 'running') {
        return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already' };
      }
      this.#phase = 'running';
      return undefined;
    }
    if (this.#phase === 'new') {
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized yet' };
    }
    if (method === 'shutdown') this.#phase = 'shut-down';
    return undefined;
  }
}

/** Answers the requests that a gate refused. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => {
    throw new ResponseError(code, message);
  });
}

function refuse(message: RequestMessage, refusal: Refusal): RequestMessage {
  return { jsonrpc: message.jsonrpc, id: message.id, method: REFUSED, params: refusal };
}
