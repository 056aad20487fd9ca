import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { ODD, TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const URI = 'file:///nowhere/mara.npc.json';
const textDocument = { uri: URI };
const position = { line: 0, character: 0 };

describe('language server: messages that nobody should send', () => {
  const server = useServer();
  let client: TestClient;

  beforeEach(async () => {
    client = new TestClient(server.path);
    await client.initialize();
  });
  afterEach(() => client.kill());

  /** Writes bytes past the client's own message writer. */
  const write = (bytes: string | Uint8Array) => client.process.stdin?.write(bytes);
  const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const say = (message: object) => write(frame(JSON.stringify({ jsonrpc: '2.0', ...message })));
  const works = async () =>
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
  /** Ends as nothing had happened: without an error in the log. */
  const stops = async () => assert.equal(await client.stop(), 0);

  describe('whose frame is broken', () => {
    it('ends at a header that is none', async () => {
      write('GARBAGE \u0001\r\n\r\n{}');
      assert.equal(await client.exitCode, 1);
    });

    it('ends at a header that does not end', async () => {
      write('x'.repeat(10_000));
      assert.equal(await client.exitCode, 1);
    });

    it('ends when the length is less than none', async () => {
      write('Content-Length: -5\r\n\r\n{}');
      assert.equal(await client.exitCode, 1);
    });

    it('answers with an error when the length is too small, and ends where the next header should start', async () => {
      write('Content-Length: 5\r\n\r\n{ "jsonrpc": "2.0", "id": 90, "method": "shutdown" }\r\n\r\n');
      assert.equal(await client.exitCode, 1);
      assert.match(String(client.all(ODD)[0]), /-32700/);
    });

    it('ends with the client when the length is too large and nothing follows', async () => {
      write('Content-Length: 900\r\n\r\n{ "jsonrpc": "2.0", "id": 90, "method": "shutdown" }');
      client.process.stdin?.end();
      assert.equal(await client.exitCode, 1);
    });
  });

  describe('whose content is broken', () => {
    it('goes on after bytes that are no UTF-8', async () => {
      write('Content-Length: 3\r\n\r\n');
      write(Uint8Array.of(0x22, 0xff, 0x22));
      const body = Buffer.from('{ "jsonrpc": "2.0", "method": "$/x", "params": { "a": "?" } }');
      body[body.indexOf('?')] = 0xfe;
      write(`Content-Length: ${body.length}\r\n\r\n`);
      write(body);
      await works();
    });

    it('goes on after a batch, and after messages of no kind', async () => {
      for (const body of ['[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]', '{}', '7', '{"id":{}}'])
        write(frame(body));
      await works();
    });

    it('reads a message of twenty megabytes', async () => {
      const text = `{ "id": 1, "name": "${'x'.repeat(20_000_000)}", "id": 2 }`;
      client.open(URI, text);
      await client.waitForCodes(URI, ['syntax/duplicate-key']);
      await stops();
    });
  });

  describe('that nobody knows', () => {
    it('refuses unknown requests', async () => {
      await assert.rejects(client.request('no/such/method', {}), { code: -32601 });
      await assert.rejects(client.request('$/noSuchMethod', {}), { code: -32601 });
      await stops();
    });

    it('passes over unknown notifications', async () => {
      client.notify('no/such/notification', {});
      client.notify('$/noSuchNotification', {});
      await works();
      await stops();
    });
  });

  it('refuses parameters of wrong types', async () => {
    const cases: [method: string, params: object][] = [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument: 'x', position }],
      ['textDocument/hover', { textDocument: { uri: 7 }, position }],
      ['textDocument/hover', { textDocument, position: { line: '0', character: 0 } }],
      ['textDocument/codeAction', { textDocument, range: null, context: {} }],
      ['textDocument/codeLens', { textDocument: null }],
      ['statLens/effectiveDocument', { uri: [] }],
    ];
    for (const [method, params] of cases) {
      await assert.rejects(client.request(method, params), { code: -32602 }, JSON.stringify(params));
    }
    await stops();
  });

  it('passes over changes, saves and closings of documents that nobody opened', async () => {
    client.change(URI, 2, '{ "id": 1, "id": 2 }');
    client.notify('textDocument/didSave', { textDocument });
    client.close(URI);
    await works();
    assert.deepEqual(client.publishedUris(), []);
    await stops();
  });

  it('takes the newer text of a document that is opened twice, and closes it once', async () => {
    client.open(URI, '{ "id": 1, "id": 2 }', 1);
    await client.waitForCodes(URI, ['syntax/duplicate-key']);
    client.open(URI, '{ "id": 1 }', 2);
    await client.waitForCodes(URI, []);
    client.close(URI);
    client.close(URI);
    await works();
    await stops();
  });

  it('finds nothing at places that are not there, and refuses negative ones', async () => {
    client.open(URI, '{ "id": 1 }');
    const at = (line: number, character: number) =>
      client.request('textDocument/hover', { textDocument, position: { line, character } });
    for (const [line, character] of [
      [0, 4000] as const,
      [4000, 0] as const,
      [2 ** 31 - 1, 2 ** 31 - 1] as const,
    ]) {
      assert.equal(await at(line, character), null);
    }
    await assert.rejects(at(-1, 0), { code: -32602 });
    await assert.rejects(at(0, -1), { code: -32602 });
    await stops();
  });

  it('takes edits whose ranges lie outside of the text or are turned round', async () => {
    client.open(URI, '{ "id": 1 }');
    const edit = (range: object, text: string, version: number) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ range, text }],
      });
    edit({ start: { line: 90, character: 9 }, end: { line: 3, character: 400 } }, '\n', 2);
    edit({ start: { line: -5, character: -9 }, end: { line: -3, character: -4 } }, ' ', 3);
    client.change(URI, 4, '{ "id": 1, "id": 2 }');
    await client.waitForCodes(URI, ['syntax/duplicate-key']);
    await stops();
  });

  it('passes over the cancelling of requests that nobody made', async () => {
    for (const id of [12_345, 'x']) client.notify('$/cancelRequest', { id });
    client.notify('window/workDoneProgress/cancel', { token: 'none' });
    await works();
    await stops();
  });

  it('answers two requests with one id, once if they come together', async () => {
    const answers: unknown[] = [];
    client.process.stdout?.on('data', (chunk: Buffer) => {
      answers.push(...chunk.toString().matchAll(/"id":"twice"/g));
    });
    const ask = () => say({ id: 'twice', method: 'textDocument/hover', params: { textDocument, position } });
    ask();
    ask();
    await works();
    const together = answers.length;
    assert.ok(together === 1 || together === 2);
    ask();
    await works();
    assert.equal(answers.length, together + 1);
  });

  it('passes over answers to what it never asked', async () => {
    client.expectedErrors.push(/.*/);
    say({ id: 4711, result: {} });
    say({ id: 4712, error: { code: 1, message: 'no' } });
    await works();
    assert.equal(await client.stop(), 0);
  });

  it('ends when the process that it was started for is gone', async () => {
    const gone = spawnSync(process.execPath, ['--version']);
    const orphan = new TestClient(server.path);
    await orphan.request('initialize', { processId: gone.pid, rootUri: null, capabilities: {} });
    assert.equal(await orphan.exitCode, 1);
    await orphan.kill();
  });
});
