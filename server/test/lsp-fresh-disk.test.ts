import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;
const TOBIN = 'npcs/tobin.npc.json';
const MARA = 'npcs/mara.npc.json';
const IDA = 'elsewhere/npcs/ida.npc.json';
const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

describe('language server: files that change on disk', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    await beginSmallGame(client, project, { capabilities: WATCHING });
    await clamped(IDA);
  });

  const clamped = (path: string) => client.waitForCodes(project.uriOf(path), ['entity/clamped']);
  const clean = (path: string) => client.waitForCodes(project.uriOf(path), []);
  const tell = (...events: readonly (readonly [path: string, type: 1 | 2 | 3])[]) =>
    client.tellFiles(...events.map(([path, type]) => ({ uri: project.uriOf(path), type })));
  const move = (from: string, to: string) => {
    renameSync(join(project.path, from), join(project.path, to));
    tell([from, DELETED], [to, CREATED]);
  };

  it('takes away a problem whose cause was another file', async () => {
    project.write('world.json', project.read('world.json').replaceAll('100', '200'));
    tell(['world.json', CHANGED]);
    await clean(TOBIN);
  });

  it('follows files that are created and deleted', async () => {
    project.write('npcs/new.npc.json', project.read(TOBIN).replace('15', '16'));
    tell(['npcs/new.npc.json', CREATED]);
    await clamped('npcs/new.npc.json');
    project.remove('npcs/new.npc.json');
    tell(['npcs/new.npc.json', DELETED]);
    await clean('npcs/new.npc.json');
  });

  it('follows a file that is renamed, and one whose name changes in case alone', async () => {
    move(TOBIN, 'npcs/tobias.npc.json');
    await clean(TOBIN);
    await clamped('npcs/tobias.npc.json');
    move('npcs/tobias.npc.json', 'npcs/Tobias.npc.json');
    await clean('npcs/tobias.npc.json');
    await clamped('npcs/Tobias.npc.json');
  });

  it('follows a folder that is renamed', async () => {
    move('npcs', 'people');
    await clean(TOBIN);
    await clamped('people/tobin.npc.json');
    move('people', 'People');
    await clean('people/tobin.npc.json');
    await clamped('People/tobin.npc.json');
  });

  it('judges a file that moves into another project by the world there', async () => {
    mkdirSync(join(project.path, 'elsewhere/guests'));
    project.write(TOBIN, project.read(TOBIN).replace('"world_id": 7, ', ''));
    tell([TOBIN, CHANGED]);
    await clamped(TOBIN);
    move(TOBIN, 'elsewhere/guests/tobin.npc.json');
    await clean(TOBIN);
    const uri = project.uriOf('elsewhere/guests/tobin.npc.json');
    await client.waitForCodes(uri, ['entity/unknown-definition']);
  });

  it('keeps to the text of a document with unsaved changes, and then to the disk', async () => {
    const uri = project.uriOf(MARA);
    client.open(uri, project.read(MARA).replace('90', '900'), 1);
    await clamped(MARA);
    project.write(MARA, project.read(MARA).replace('90', '"strong"'));
    tell([MARA, CHANGED]);
    const since = client.received.length;
    client.change(uri, 2, project.read(MARA).replace('"strong"', '901'));
    await client.waitUntil('the typed text to be judged', () =>
      Boolean(client.published(uri)?.some(({ message }) => String(message).includes('901'))),
    );
    assert.deepEqual([...new Set(client.publishedUris(since))], [uri]);
    client.close(uri);
    await client.waitForCodes(uri, ['entity/not-a-number']);
  });
});

describe('language server: several folders', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const inner = () => project.uriOf('elsewhere');
  const clamped = (path: string) => client.waitForCodes(project.uriOf(path), ['entity/clamped']);

  it('reads what two of them cover once, for the project that is deepest', async () => {
    await client.initialize({
      folders: [project.uri, inner()],
      initializationOptions: { reportStatus: true },
    });
    await clamped(IDA);
    await clamped(TOBIN);
    const files = (client.all('statLens/status') as { files: number }[]).at(-1)?.files;
    assert.equal(files, 6);
    assert.equal(client.publishedUris().filter((uri) => uri === project.uriOf(IDA)).length, 1);
    // Ida's strength would be unknown in the outer world, which has no definition "resolve".
    assert.match(String(client.published(project.uriOf(IDA))?.[0]?.message), /courage/);
  });

  it('keeps what the inner one covers when the outer one goes', async () => {
    await client.initialize({ folders: [project.uri, inner()] });
    await clamped(TOBIN);
    await clamped(IDA);
    const event = { added: [], removed: [{ uri: project.uri, name: 'outer' }] };
    client.notify('workspace/didChangeWorkspaceFolders', { event });
    await client.waitForCodes(project.uriOf(TOBIN), []);
    await clamped(IDA);
  });

  it('follows a file from one folder to the other', async () => {
    await client.initialize({ folders: [project.uriOf('npcs'), inner()], capabilities: WATCHING });
    await clamped(IDA);
    renameSync(join(project.path, IDA), join(project.path, 'npcs/ida.npc.json'));
    client.tellFiles(
      { uri: project.uriOf(IDA), type: DELETED },
      { uri: project.uriOf('npcs/ida.npc.json'), type: CREATED },
    );
    await client.waitForCodes(project.uriOf(IDA), []);
    // Her world is in another project below the one around both folders.
    await clamped('npcs/ida.npc.json');
  });
});
