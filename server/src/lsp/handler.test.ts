import assert from 'node:assert/strict';
import type { CancellationToken } from 'vscode-languageserver';
import { onDocumentRequest } from './handler.ts';
import type { ServerContext } from './server-context.ts';

type Request = (params: object, token: CancellationToken) => Promise<unknown>;

const PARAMS = { textDocument: { uri: 'file:///game/world.json' } };

/** Registers an answer about one text and gives what the connection would call. */
function register(answer: (state: { version: number }) => unknown) {
  const state = { version: 1 };
  const errors: unknown[] = [];
  let request: Request | undefined;
  const connection = {
    onRequest: (_: string, handler: Request) => {
      request = handler;
    },
  };
  const documents = { applyChanges: () => {}, versionOf: () => state.version };
  const reportError = (error: unknown) => errors.push(error);
  const context = { connection, documents, reportError } as unknown as ServerContext;
  onDocumentRequest(context, 'test', () => answer(state));
  const call = (isCancellationRequested = false) =>
    request?.(PARAMS, { isCancellationRequested } as CancellationToken);
  return { call, errors };
}

describe('onDocumentRequest', () => {
  it('passes an answer on', async () => {
    assert.equal(await register(() => 42).call(), 42);
  });

  it('withholds an answer about a text that has changed meanwhile', async () => {
    const { call, errors } = register(async (state) => {
      state.version = 2;
      return 42;
    });
    await assert.rejects(async () => call(), { code: -32801 });
    assert.deepEqual(errors, []);
  });

  it('does not work on a request that was cancelled', async () => {
    const { call } = register(() => assert.fail('worked on it'));
    await assert.rejects(async () => call(true), { code: -32800 });
  });

  it('logs a crash and lets it become the answer', async () => {
    const crash = new RangeError('no');
    const { call, errors } = register(() => {
      throw crash;
    });
    await assert.rejects(async () => call(), crash);
    assert.deepEqual(errors, [crash]);
  });
});
