import assert from 'node:assert/strict';
import type { CodeLens, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { MessageConnection } from 'vscode-languageserver/node';
import type { FindFilesParams, ReadFileParams, ReadFileResult } from '../src/protocol/client-files.ts';
import { bundleWebServer, type ServerBundle } from './bundle-server.ts';
import { splitFiles } from './fixture-files.ts';
import { SMALL_GAME } from './small-game.ts';
import { runAsWebWorker } from './web-worker.ts';

const ROOT = 'vscode-vfs://github/example/game';

describe('language server in a web worker', () => {
  let bundle: ServerBundle;
  let connection: MessageConnection;
  const files = new Map(splitFiles(SMALL_GAME).map(([path, text]) => [`${ROOT}/${path}`, text]));

  before(async () => {
    bundle = await bundleWebServer();
  });
  after(() => bundle.remove());

  beforeEach(() => {
    connection = runAsWebWorker(bundle.path);
  });
  afterEach(() => connection.dispose());

  const start = () => {
    const params = { processId: null, rootUri: null, workspaceFolders: [{ uri: ROOT, name: 'game' }] };
    const initialized = connection.sendRequest('initialize', { ...params, capabilities: {} });
    return initialized.then(() => connection.sendNotification('initialized', {}));
  };
  const offerFiles = () => {
    connection.onRequest('statLens/findFiles', ({ folder }: FindFilesParams) =>
      [...files.keys()].filter((uri) => uri.startsWith(folder)),
    );
    connection.onRequest<ReadFileResult, never>('statLens/readFile', ({ uri }: ReadFileParams) => {
      const text = files.get(uri);
      return text === undefined
        ? { kind: 'absent' }
        : { kind: 'bytes', base64: Buffer.from(text).toString('base64') };
    });
  };

  it('reads the files of a virtual folder through the client', async () => {
    offerFiles();
    const codes = new Map<string, unknown[]>();
    const done = new Promise<void>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        codes.set(
          params.uri,
          params.diagnostics.map(({ code }) => code),
        );
        if (codes.has(`${ROOT}/npcs/tobin.npc.json`) && codes.has(`${ROOT}/elsewhere/npcs/ida.npc.json`))
          resolve();
      });
    });
    await start();
    await done;
    assert.deepEqual(codes.get(`${ROOT}/npcs/tobin.npc.json`), ['entity/clamped']);
  });

  it('answers for open documents when the client has no files to give', async () => {
    await start();
    const uri = `${ROOT}/npcs/mara.npc.json`;
    const document = { uri, languageId: 'json', version: 1 };
    const open = (textDocument: object) =>
      connection.sendNotification('textDocument/didOpen', { textDocument });
    await open({ ...document, uri: `${ROOT}/world.json`, text: files.get(`${ROOT}/world.json`) });
    await open({ ...document, text: files.get(uri) });
    const lenses = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    const resolve = (lens: CodeLens) => connection.sendRequest<CodeLens>('codeLens/resolve', lens);
    const titles = (await Promise.all(lenses.map(resolve))).map(({ command }) => command?.title);
    assert.ok(titles.includes('strength 90 strong'), titles.join());
  });

  it('keeps to the lifecycle', async () => {
    await assert.rejects(connection.sendRequest('textDocument/hover', {}), { code: -32002 });
    await start();
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('shutdown'), { code: -32600 });
  });
});
