import assert from 'node:assert/strict';
import type { FullDocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';
import { VirtualFolder } from './virtual-folder.ts';

const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};

const npc = (id: number, strength: number) =>
  `{ "id": ${id}, "world_id": 7, "stats": { "attributes": { "strength": ${strength} } } }`;
const pathOf = (id: number) => `crowd/${id}.npc.json`;

/** A client that asks for the problems of all files, and knows what it was told before. */
class ProblemView {
  readonly #client: TestClient;
  readonly #known = new Map<string, string>();

  constructor(client: TestClient) {
    this.#client = client;
  }

  /** What is new: the codes of each file that was checked again. Waits till something is. */
  async ask(): Promise<Map<string, unknown[]>> {
    const previousResultIds = [...this.#known].map(([uri, value]) => ({ uri, value }));
    const { items } = await this.#client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
    });
    const news = new Map<string, unknown[]>();
    for (const item of items) {
      this.#known.set(item.uri, item.resultId ?? '');
      news.set(item.uri, (item as FullDocumentDiagnosticReport).items.map(({ code }) => code).sort());
    }
    return news;
  }
}

describe('language server: what a change has read and checked again', () => {
  const server = useServer();
  let folder: VirtualFolder;
  let client: TestClient;
  let view: ProblemView;

  beforeEach(() => {
    folder = new VirtualFolder(SMALL_GAME);
    client = server.start();
    folder.offerTo(client);
    view = new ProblemView(client);
  });

  const start = async () => {
    await client.initialize({
      folders: [folder.uri],
      capabilities: CAPABILITIES,
      initializationOptions: { reportStatus: true },
    });
    await client.waitUntil('the end of reading', () => statuses().at(-1)?.state === 'ready');
  };
  const statuses = () => client.all('statLens/status') as { state: string; files: number }[];
  const uriOf = (path: string) => folder.uriOf(path);
  const paths = (uris: Iterable<string>) => [...uris].map((uri) => uri.slice(folder.uri.length + 1)).sort();

  const isInCrowd = (uri: string) => uri.includes('/crowd/');

  /** Adds people whose values lie out of range, so that each of them has a problem to be told. */
  const addCrowd = (count: number) => {
    for (let id = 100; id < 100 + count; id++) folder.texts.set(uriOf(pathOf(id)), npc(id, 140));
  };

  it('reads every file once at the start', async () => {
    addCrowd(50);
    await start();
    assert.deepEqual(paths(folder.reads.filter((uri) => folder.texts.has(uri))), paths(folder.texts.keys()));
  });

  it('checks an edited file and no other', async () => {
    addCrowd(3);
    await start();
    assert.deepEqual((await view.ask()).size, 6);
    client.open(uriOf(pathOf(101)), npc(101, 150));
    assert.deepEqual(paths((await view.ask()).keys()), [pathOf(101)]);
    assert.deepEqual(statuses().length, 2);
  });

  it('checks those who live in an edited world, and nobody else', async () => {
    addCrowd(3);
    await start();
    await view.ask();
    const world = folder.textOf('elsewhere/world.json');
    client.open(uriOf('elsewhere/world.json'), world.replace('"courage"', '"courage", "max_value": 110'));
    assert.deepEqual(paths((await view.ask()).keys()), ['elsewhere/npcs/ida.npc.json']);
    client.open(uriOf('world.json'), folder.textOf('world.json').replaceAll('100', '120'));
    assert.deepEqual(paths((await view.ask()).keys()), [
      pathOf(100),
      pathOf(101),
      pathOf(102),
      'npcs/tobin.npc.json',
      'sessions/legacy.session.json',
    ]);
  });

  it('checks the namesake of an NPC whose id changes, and the one that had it', async () => {
    addCrowd(3);
    await start();
    await view.ask();
    client.open(uriOf(pathOf(100)), npc(102, 140));
    const news = await view.ask();
    assert.deepEqual(news.get(uriOf(pathOf(102))), ['entity/clamped', 'npc/duplicate-id']);
    // A session may name either.
    assert.deepEqual(paths(news.keys()), [pathOf(100), pathOf(102), 'sessions/legacy.session.json']);
    client.change(uriOf(pathOf(100)), 2, npc(100, 140));
    const later = await view.ask();
    assert.deepEqual(
      [100, 102].map((id) => later.get(uriOf(pathOf(id)))),
      [['entity/clamped'], ['entity/clamped']],
    );
  });

  it('takes another branch with five thousand changed files in one step', async () => {
    const count = 5000;
    const crowd = Array.from({ length: count }, (_, i) => 100 + i);
    for (const id of crowd) folder.texts.set(uriOf(pathOf(id)), npc(id, id < 120 ? 140 : 50));
    client.patience = 60_000;
    await start();
    assert.equal([...(await view.ask()).keys()].filter(isInCrowd).length, 20);
    folder.reads.length = 0;
    const since = statuses().length;
    const events = crowd.map((id) => ({
      uri: uriOf(pathOf(id)),
      type: id < 110 ? (3 as const) : (2 as const),
    }));
    for (const id of crowd) {
      if (id < 110) folder.texts.delete(uriOf(pathOf(id)));
      else folder.texts.set(uriOf(pathOf(id)), npc(id, id >= 120 && id < 130 ? 150 : 60));
    }
    client.tellFiles(...events);
    const news = await view.ask();
    // Each is read once, and those with a problem once more to find its place.
    const reads = folder.reads.filter(isInCrowd);
    assert.equal(new Set(reads).size, count);
    assert.equal(reads.length, count + 10);
    const codesOf = (from: number, to: number) =>
      crowd.filter((id) => id >= from && id < to).map((id) => news.get(uriOf(pathOf(id)))?.join());
    assert.deepEqual(codesOf(100, 120), Array(20).fill(''), 'gone or mended');
    assert.deepEqual(codesOf(120, 130), Array(10).fill('entity/clamped'));
    assert.equal([...news.keys()].filter(isInCrowd).length, 30);
    assert.deepEqual(statuses().slice(since), [{ state: 'ready', files: 6 + count - 10 }]);
  }).timeout(120_000);

  it('drops what is worked out about a text that is typed over meanwhile', async () => {
    await start();
    const uri = uriOf('npcs/tobin.npc.json');
    const held: (() => void)[] = [];
    folder.delay = () => new Promise((resolve) => held.push(resolve));
    const reads = folder.reads.length;
    const position = { line: 0, character: 30 };
    const check = client.request('textDocument/diagnostic', { textDocument: { uri } });
    const hover = client.request('textDocument/hover', { textDocument: { uri }, position });
    await client.waitUntil('the file to be read', () => folder.reads.length > reads);
    client.open(uri, npc(15, 150));
    client.change(uri, 2, npc(15, 50));
    const latest = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(latest.items, []);
    for (const release of held) release();
    await assert.rejects(check, { code: -32802 });
    await assert.rejects(hover, { code: -32801 });
  });

  it('forgets the old name where case does not matter and the old name still finds the file', async () => {
    await start();
    await view.ask();
    folder.texts.set(uriOf('npcs/Tobin.npc.json'), folder.textOf('npcs/tobin.npc.json'));
    client.tellFiles(
      { uri: uriOf('npcs/tobin.npc.json'), type: 3 },
      { uri: uriOf('npcs/Tobin.npc.json'), type: 1 },
    );
    const news = await view.ask();
    assert.deepEqual(news.get(uriOf('npcs/tobin.npc.json')), []);
    assert.deepEqual(news.get(uriOf('npcs/Tobin.npc.json')), ['entity/clamped']);
  });
});
