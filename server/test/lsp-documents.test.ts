import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';
import { VirtualFolder } from './virtual-folder.ts';

const TOBIN = 'npcs/tobin.npc.json';
const MARA = 'npcs/mara.npc.json';
const WORLD = 'world.json';

describe('language server: documents of all sorts', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const clamped = (path: string) => client.waitForCodes(project.uriOf(path), ['entity/clamped']);
  const clean = (path: string) => client.waitForCodes(project.uriOf(path), []);
  const start = async () => {
    await beginSmallGame(client, project);
  };
  const lensesOf = (uri: string) =>
    client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri } });

  describe('for a client that does not watch files', () => {
    beforeEach(start);

    const widen = () => project.write(WORLD, project.read(WORLD).replaceAll('100', '200'));

    it('looks at the disk again around a document that is opened', async () => {
      project.write(TOBIN, project.read(TOBIN).replace('140', '14'));
      client.open(project.uriOf(MARA), project.read(MARA));
      await clean(TOBIN);
    });

    it('looks at the disk again around a document that is saved', async () => {
      client.open(project.uriOf(WORLD), project.read(WORLD));
      await client.request('textDocument/codeLens', { textDocument: { uri: project.uriOf(WORLD) } });
      project.write(TOBIN, project.read(TOBIN).replace('140', '14'));
      client.notify('textDocument/didSave', { textDocument: { uri: project.uriOf(WORLD) } });
      await clean(TOBIN);
    });

    it('looks at the whole disk again when people come back to the window', async () => {
      widen();
      renameSync(join(project.path, 'elsewhere/npcs'), join(project.path, 'elsewhere/people'));
      client.notify('statLens/focused', {});
      await clean(TOBIN);
      await clean('elsewhere/npcs/ida.npc.json');
      await clamped('elsewhere/people/ida.npc.json');
    });

    it('reads nothing that has not changed', async () => {
      client.notify('statLens/focused', {});
      await lensesOf(project.uriOf(MARA));
      const since = client.received.length;
      project.write(TOBIN, project.read(TOBIN).replace('140', '150'));
      client.notify('statLens/focused', {});
      await client.waitUntil('the new value', () =>
        Boolean(
          client.published(project.uriOf(TOBIN))?.some(({ message }) => String(message).includes('150')),
        ),
      );
      assert.deepEqual(client.publishedUris(since), [project.uriOf(TOBIN)]);
    });
  });

  it('checks a document that has a name but was never saved', async () => {
    await start();
    const uri = `untitled:${project.path}/npcs/new.npc.json`;
    client.open(uri, '{ "id": 40, "id": 41 }');
    await client.waitForCodes(uri, ['syntax/duplicate-key']);
    client.close(uri);
    await client.waitForCodes(uri, []);
  });

  it('is silent about a document without a name, and about the left side of a diff', async () => {
    await start();
    const left = project.uriOf(TOBIN).replace('file:', 'git:');
    for (const uri of ['untitled:Untitled-1', left, `${left}?ref=HEAD`, 'gitlens://x/npcs/tobin.npc.json']) {
      client.open(uri, project.read(TOBIN));
      client.change(uri, 2, project.read(TOBIN).replace('140', '150'));
      assert.deepEqual(await lensesOf(uri), []);
    }
    client.open(project.uriOf(MARA), project.read(MARA).replace('90', '900'));
    await clamped(MARA);
    assert.deepEqual(
      client.publishedUris().filter((uri) => !uri.startsWith('file:')),
      [],
    );
  });

  it('checks virtual documents, and files that are reached through the client alone', async () => {
    const folder = new VirtualFolder(SMALL_GAME);
    folder.offerTo(client);
    await client.initialize({ folders: [folder.uri] });
    await client.waitForCodes(folder.uriOf(TOBIN), ['entity/clamped']);
    client.open(folder.uriOf(TOBIN), folder.textOf(TOBIN).replace('140', '14'));
    await client.waitForCodes(folder.uriOf(TOBIN), []);
    client.close(folder.uriOf(TOBIN));
    await client.waitForCodes(folder.uriOf(TOBIN), ['entity/clamped']);
  });

  it('knows the world of a file that is opened alone, and of the next one beside it', async () => {
    await client.initialize();
    client.open(project.uriOf(WORLD), project.read(WORLD));
    await clamped(TOBIN);
    client.open(project.uriOf(MARA), project.read(MARA).replace('90', '900'));
    await clamped(MARA);
  });

  it('answers for an open document before all files are read', async () => {
    const folder = new VirtualFolder(SMALL_GAME);
    folder.offerTo(client);
    const uri = folder.uriOf(TOBIN);
    const world = folder.uriOf(WORLD);
    const held: (() => void)[] = [];
    // The world is given, all others are not, till somebody has heard of the open document.
    folder.delay = (asked) =>
      asked === world || !folder.texts.has(asked)
        ? Promise.resolve()
        : new Promise((resolve) => held.push(resolve));
    await client.initialize({ folders: [folder.uri] });
    client.open(uri, folder.textOf(TOBIN));
    await client.waitForCodes(uri, ['entity/clamped']);
    assert.equal(client.published(folder.uriOf('elsewhere/npcs/ida.npc.json')), undefined);
    folder.delay = undefined;
    for (const release of held) release();
    await client.waitForCodes(folder.uriOf('elsewhere/npcs/ida.npc.json'), ['entity/clamped']);
  });

  it('shows only the last of many texts that are typed at once', async () => {
    await start();
    const uri = project.uriOf(MARA);
    client.open(uri, project.read(MARA));
    for (let version = 2; version <= 40; version++) {
      client.change(uri, version, project.read(MARA).replace('90', String(900 + version)));
    }
    await client.waitUntil('the last text', () =>
      Boolean(client.published(uri)?.some(({ message }) => String(message).includes('940'))),
    );
    const versions = (client.all('textDocument/publishDiagnostics') as { uri: string; version?: number }[])
      .filter((params) => params.uri === uri)
      .map(({ version }) => version ?? 0);
    assert.equal(versions.at(-1), 40);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
  });
});
