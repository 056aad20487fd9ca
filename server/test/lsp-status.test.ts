import assert from 'node:assert/strict';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';
import { VirtualFolder } from './virtual-folder.ts';

const PROGRESS = { window: { workDoneProgress: true } };

interface Progress {
  readonly kind: string;
  readonly message?: string;
  readonly cancellable?: boolean;
  readonly percentage?: number;
}

describe('language server: what people see of the reading', () => {
  const server = useServer();
  let folder: VirtualFolder;
  let client: TestClient;
  let shown: Progress[];

  beforeEach(() => {
    folder = new VirtualFolder(SMALL_GAME);
    for (let id = 100; id < 300; id++)
      folder.texts.set(folder.uriOf(`npcs/${id}.npc.json`), `{ "id": ${id} }`);
    client = server.start();
    folder.offerTo(client);
    shown = [];
    client.connection.onNotification('$/progress', ({ value }: { value: Progress }) => {
      shown.push(value);
    });
  });

  const start = (capabilities: object = PROGRESS) =>
    client.initialize({ folders: [folder.uri], capabilities, initializationOptions: { reportStatus: true } });
  const statuses = () =>
    client.all('statLens/status') as { state: string; files: number; message?: string }[];
  const reaches = (state: string) =>
    client.waitUntil(`the state ${state}`, () => statuses().some((status) => status.state === state));

  it('is progress with a count, and a status at its beginning and end', async () => {
    await start();
    await reaches('ready');
    assert.deepEqual(statuses(), [
      { state: 'indexing', files: 0 },
      { state: 'ready', files: 206 },
    ]);
    const [first, ...others] = shown;
    assert.deepEqual([first?.kind, first?.cancellable], ['begin', true]);
    assert.equal(others.at(-1)?.kind, 'end');
    const counts = others.slice(0, -1);
    assert.ok(counts.length > 0);
    for (const { kind, message = '' } of counts) {
      assert.equal(kind, 'report');
      assert.match(message, /^\d+ of 206 files$/);
    }
  });

  it('can be stopped, is then told as such, and changes are followed all the same', async () => {
    let asked = 0;
    folder.delay = async (uri) => {
      if (!folder.texts.has(uri) || ++asked !== 100) return;
      const { token } = (await client.waitFor('window/workDoneProgress/create')) as { token: string };
      client.notify('window/workDoneProgress/cancel', { token });
    };
    await start();
    await reaches('cancelled');
    const { files } = statuses().at(-1) ?? { files: 0 };
    assert.ok(files > 0 && files < 206, `${files} files were read`);
    assert.equal(shown.at(-1)?.kind, 'end');
    const tobin = folder.uriOf('npcs/tobin.npc.json');
    client.tellFiles({ uri: tobin, type: 2 });
    await client.waitForCodes(tobin, ['entity/clamped']);
    client.open(folder.uriOf('world.json'), folder.textOf('world.json').replaceAll('100', '200'));
    await client.waitForCodes(tobin, []);
  });

  it('says so when it fails, and why, and never seems to go on for ever', async () => {
    client.expectedErrors.push(/the editor did not tell which files there are/);
    client.answers.set('statLens/findFiles', () => ({ files: 'none' }));
    await start();
    await reaches('error');
    assert.deepEqual(statuses().at(-1), {
      state: 'error',
      files: 0,
      message: 'the editor did not tell which files there are',
    });
    assert.deepEqual(shown.at(-1)?.kind ?? 'end', 'end');
    const uri = folder.uriOf('npcs/tobin.npc.json');
    client.open(uri, '{ "id": 15, "id": 16 }');
    await client.waitForCodes(uri, ['syntax/duplicate-key']);
  });

  it('counts files that come and go later', async () => {
    await start({});
    await reaches('ready');
    const uri = folder.uriOf('npcs/tobin.npc.json');
    folder.texts.delete(uri);
    client.tellFiles({ uri, type: 3 });
    await client.waitUntil('one file less', () => statuses().at(-1)?.files === 205);
    assert.equal(statuses().length, 3);
    client.open(uri, '{ "id": 15 }');
    await client.waitUntil('one file more', () => statuses().at(-1)?.files === 206);
  });

  it('is told to nobody who did not ask', async () => {
    await client.initialize({ folders: [folder.uri] });
    await client.waitForCodes(folder.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
    assert.deepEqual(statuses(), []);
    assert.deepEqual([...shown, ...client.all('window/workDoneProgress/create')], []);
  });
});
