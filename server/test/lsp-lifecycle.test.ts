import assert from 'node:assert/strict';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import { ODD, TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const HOVER = { textDocument: { uri: 'file:///nowhere/world.json' }, position: { line: 0, character: 0 } };

describe('language server with a client that does not keep to the rules', () => {
  const server = useServer();
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient(server.path);
  });
  afterEach(() => client.kill());

  /** Writes bytes past the client's own message writer. */
  const write = (text: string) => client.process.stdin?.write(text);
  const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const works = async () => assert.equal(await client.request('textDocument/hover', HOVER), null);

  it('refuses requests before initialize, and drops notifications', async () => {
    await assert.rejects(client.request('textDocument/hover', HOVER), { code: -32002 });
    await assert.rejects(client.request('shutdown', {}), { code: -32002 });
    client.open('file:///nowhere/world.json', '{}');
    await client.initialize();
    await works();
  });

  it('refuses a second initialize', async () => {
    await client.initialize();
    await assert.rejects(client.request('initialize', { capabilities: {} }), { code: -32600 });
    await works();
  });

  it('refuses requests after shutdown, and exits with 0', async () => {
    await client.initialize();
    await client.connection.sendRequest('shutdown');
    await assert.rejects(client.request('textDocument/hover', HOVER), { code: -32600 });
    await assert.rejects(client.connection.sendRequest('shutdown'), { code: -32600 });
    client.notify('exit', {});
    assert.equal(await client.exitCode, 0);
  });

  it('exits with 1 when nobody asked it to shut down', async () => {
    await client.initialize();
    client.notify('exit', {});
    assert.equal(await client.exitCode, 1);
  });

  it('exits with 1 before initialize', async () => {
    client.notify('exit', {});
    assert.equal(await client.exitCode, 1);
  });

  it('exits when the client hangs up', async () => {
    await client.initialize();
    client.process.stdin?.end();
    assert.equal(await client.exitCode, 1);
  });

  it('ignores changes, saves and closings of documents that were never opened', async () => {
    await client.initialize();
    const uri = 'file:///nowhere/mara.npc.json';
    client.change(uri, 2, '{ "id": 1, "stats": { "nothing": { "x": 1 } } }');
    client.notify('textDocument/didSave', { textDocument: { uri } });
    client.close(uri);
    await works();
    assert.deepEqual(client.publishedUris(), []);
  });

  it('survives parameters that make no sense', async () => {
    await client.initialize();
    await assert.rejects(client.request('textDocument/hover', {}), { code: -32602 });
    await assert.rejects(client.request('textDocument/codeAction', HOVER), { code: -32602 });
    await assert.rejects(client.request('no/such/method', {}), { code: -32601 });
    client.notify('textDocument/didOpen', {});
    client.notify('textDocument/didOpen', { textDocument: { uri: 1, version: 'x', text: null } });
    client.notify('textDocument/didOpen', { textDocument: { uri: 'no uri', version: 1, text: '{}' } });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 7 }] });
    client.notify('workspace/didChangeWorkspaceFolders', { event: {} });
    await works();
  });

  it('answers a message that is no JSON with a parse error, and goes on', async () => {
    await client.initialize();
    write(frame('{ "jsonrpc": '));
    write(frame('"text"'));
    write(frame('null'));
    write(frame('[]'));
    await works();
    assert.match(String(await client.waitFor(ODD)), /-32700/);
  });

  it('ends rather than to wait for ever when the frames of messages are broken', async () => {
    await client.initialize();
    write('Content-Type: application/json\r\n\r\n{}');
    assert.equal(await client.exitCode, 1);
  });

  it('ends when the length of a message is no number', async () => {
    await client.initialize();
    write('Content-Length: many\r\n\r\n{}');
    assert.equal(await client.exitCode, 1);
  });

  it('works for edits that lie outside of the text', async () => {
    const project = new ProjectFolder(SMALL_GAME);
    await client.initialize({ folders: [project.uri] });
    const uri = project.uriOf('npcs/new.npc.json');
    client.open(uri, '{ "id": 30, "world_id": 7 }');
    const range = { start: { line: 90, character: 9 }, end: { line: 3, character: 400 } };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range, text: '\n' },
        { range: null, text: '' },
        { text: '{ "id": 30, "stats": 1 }' },
      ],
    });
    client.change(uri, 3, '{ "id": 30, "world_id": 7, "stats": { "attributes": { "strength": 900 } } }');
    await client.waitForCodes(uri, ['entity/clamped']);
    project.remove();
  });
});
