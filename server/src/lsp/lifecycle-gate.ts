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

  /** True once `shutdown` was asked for, so that the process may end with success. */
  get isShutDown(): boolean {
    return this.#phase === 'shut-down';
  }

  /** Lets a message through, or puts a refusal in its place. */
  handleMessage(message: Message, next: Parameters<MessageStrategy['handleMessage']>[1]) {
    if (Message.isRequest(message)) {
      const refusal = this.#judge(message.method);
      return next(refusal === undefined ? message : refuse(message, refusal));
    }
    const isOutOfTime = this.#phase !== 'running' && Message.isNotification(message);
    if (isOutOfTime && message.method !== 'exit') return;
    return next(message);
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
