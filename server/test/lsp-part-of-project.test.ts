import assert from 'node:assert/strict';
import type {
  CompletionList,
  DocumentDiagnosticReport,
  Hover,
  Location,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { PlannedMigrations } from '../src/protocol/migrations.ts';
import { openFile } from './open-file.ts';
import { ProjectFolder } from './project-folder.ts';
import { runCli } from './run-cli.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useCli } from './use-cli.ts';
import { useServer } from './use-server.ts';

const TOBIN = 'npcs/tobin.npc.json';
const MARA = 'npcs/mara.npc.json';
const IDA = 'elsewhere/npcs/ida.npc.json';
const LEGACY = 'sessions/legacy.session.json';
const STATUS = { reportStatus: true };

describe('a workspace folder below the root of its project', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const open = (path: string) => openFile(client, project, path);
  const hasCodes = (path: string, codes: readonly string[]) =>
    client.waitForCodes(project.uriOf(path), codes);
  const start = (...paths: readonly string[]) =>
    client.initialize({ folders: paths.map((path) => project.uriOf(path)), initializationOptions: STATUS });
  const changeFolders = (added: readonly string[], removed: readonly string[]) => {
    const name = (path: string) => ({ uri: project.uriOf(path), name: 'x' });
    const event = { added: added.map(name), removed: removed.map(name) };
    client.notify('workspace/didChangeWorkspaceFolders', { event });
  };
  const statuses = () => client.all('statLens/status') as { state: string; files: number }[];
  const untilReady = (files: number) =>
    client.waitUntil(`all ${files} files to be read`, () => {
      const last = statuses().at(-1);
      return last?.state === 'ready' && last.files === files;
    });
  /** Has everything done that was to be done on the disk. */
  const settle = () => client.request('statLens/planMigrations', { countsOnly: true });
  const save = (path: string) =>
    client.notify('textDocument/didSave', { textDocument: { uri: project.uriOf(path) } });

  it('is seen with the project around it, of which nothing else is reported', async () => {
    await start('npcs');
    const file = open(TOBIN);
    await hasCodes(TOBIN, ['entity/clamped']);
    await untilReady(6);
    const text = project.read(TOBIN);
    const hover = await client.request<Hover>('textDocument/hover', {
      ...file,
      position: { line: 0, character: text.indexOf('140') },
    });
    assert.match(JSON.stringify(hover.contents), /strong/);
    const position = { line: 0, character: text.indexOf('"strength"') + 1 };
    const { items } = await client.request<CompletionList>('textDocument/completion', { ...file, position });
    assert.ok(items.some(({ label }) => label === 'strength'));
    const [place] = await client.request<Location[]>('textDocument/definition', { ...file, position });
    assert.equal(place?.uri, project.uriOf('world.json'));
    await settle();
    assert.deepEqual([...new Set(client.publishedUris())], [project.uriOf(TOBIN)]);
  });

  it('reports a file of the project outside for as long as it is open', async () => {
    await start('npcs');
    await hasCodes(TOBIN, ['entity/clamped']);
    open(IDA);
    await hasCodes(IDA, ['entity/clamped']);
    client.close(project.uriOf(IDA));
    await hasCodes(IDA, []);
    await hasCodes(TOBIN, ['entity/clamped']);
    assert.equal(statuses().filter(({ state }) => state === 'indexing').length, 1);
  });

  it('is reported alone to clients that ask for diagnostics', async () => {
    await client.initialize({
      folders: [project.uriOf('npcs')],
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: STATUS,
    });
    await untilReady(6);
    let known: { uri: string; value: string }[] = [];
    const ask = async () => {
      const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: known,
      });
      const full = items.filter((item) => item.kind === 'full');
      known = full.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
      return full.map(({ uri, items: found }) => [uri, ...found.map(({ code }) => code)]).sort();
    };
    const tobin = [project.uriOf(TOBIN), 'entity/clamped'];
    assert.deepEqual(await ask(), [tobin]);
    const file = open(IDA);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', file);
    assert.equal(report.kind === 'full' && report.items.length, 1);
    known = [];
    assert.deepEqual(await ask(), [[project.uriOf(IDA), 'entity/clamped'], tobin]);
    client.close(project.uriOf(IDA));
    assert.deepEqual(await ask(), [[project.uriOf(IDA)]]);
  });

  it('is migrated alone when everything is migrated', async () => {
    project.write('npcs/other.session.json', project.read(LEGACY).replace('"id": 3', '"id": 4'));
    await start('npcs');
    await untilReady(7);
    const migrate = async (params: object) => {
      const { files } = await client.request<PlannedMigrations>('statLens/planMigrations', params);
      return files.map(({ uri }) => uri);
    };
    assert.deepEqual(await migrate({}), [project.uriOf('npcs/other.session.json')]);
    assert.deepEqual(await migrate({ uris: [project.uriOf(LEGACY)] }), [project.uriOf(LEGACY)]);
    open(LEGACY);
    assert.equal((await migrate({})).length, 2);
  });

  it('comes and goes, and the project is read once for all that are a part of it', async () => {
    await start('npcs', 'elsewhere');
    await hasCodes(TOBIN, ['entity/clamped']);
    await hasCodes(IDA, ['entity/clamped']);
    await untilReady(6);
    changeFolders(['sessions'], ['elsewhere']);
    await hasCodes(IDA, []);
    await settle();
    await untilReady(6);
    changeFolders(['elsewhere/npcs'], ['npcs']);
    await hasCodes(IDA, ['entity/clamped']);
    await hasCodes(TOBIN, []);
    await untilReady(6);
    // Hers is a project of its own.
    changeFolders(['elsewhere/npcs'], ['sessions']);
    await settle();
    await untilReady(2);
    await hasCodes(IDA, ['entity/clamped']);
    changeFolders([], ['elsewhere/npcs']);
    await hasCodes(IDA, []);
    await settle();
    assert.deepEqual(await client.request('statLens/fileFacts', {}), {
      files: 0,
      worlds: 0,
      kind: null,
      world: null,
    });
  });

  it('takes over the project of a lone file, and leaves it to the file again', async () => {
    await start();
    open(MARA);
    await hasCodes(IDA, ['entity/clamped']);
    changeFolders(['npcs'], []);
    await hasCodes(IDA, []);
    await hasCodes(TOBIN, ['entity/clamped']);
    changeFolders([], ['npcs']);
    await hasCodes(IDA, ['entity/clamped']);
    await hasCodes(TOBIN, ['entity/clamped']);
  });

  it('follows what changes on disk in the project around it', async () => {
    await start('npcs');
    open(MARA);
    await hasCodes(TOBIN, ['entity/clamped']);
    project.write('world.json', project.read('world.json').replaceAll('100', '200'));
    client.notify('statLens/focused', {});
    await hasCodes(TOBIN, []);
    open('world.json');
    project.write('npcs/tobin.npc.json', project.read(TOBIN).replace('140', '240'));
    save('world.json');
    await hasCodes(TOBIN, ['entity/clamped']);
  });

  describe('with a client that watches what it is asked to', () => {
    const listIds = (method: string, member: string) =>
      (client.all(method) as Record<string, { id: string }[]>[]).flatMap((params) =>
        (params[member] ?? []).map(({ id }) => id),
      );
    const watched = () => listIds('client/registerCapability', 'registrations').slice(1);
    const unwatched = () => listIds('client/unregisterCapability', 'unregisterations');
    const id = () => `stat-lens/watched-files/${project.uri}`;
    const watching = (...folders: string[]) => {
      const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
      return client.initialize({ folders, capabilities: { workspace: { didChangeWatchedFiles } } });
    };

    it('hears of changes in the project around it', async () => {
      await watching(project.uriOf('npcs'));
      await hasCodes(TOBIN, ['entity/clamped']);
      assert.deepEqual(watched(), [id()]);
      const [, { registrations }] = client.all('client/registerCapability') as [
        unknown,
        { registrations: { registerOptions: { watchers: { globPattern: object }[] } }[] },
      ];
      assert.deepEqual(registrations[0]?.registerOptions.watchers[0]?.globPattern, {
        baseUri: project.uri,
        pattern: '**/*.{json,jsonc}',
      });
      project.write('world.json', project.read('world.json').replaceAll('100', '200'));
      client.tellFiles({ uri: project.uriOf('world.json'), type: 2 });
      await hasCodes(TOBIN, []);
      changeFolders(['.'], []);
      await hasCodes(IDA, ['entity/clamped']);
      assert.deepEqual(unwatched(), [id()]);
    });

    it('hears of changes around lone files, for as long as they are open', async () => {
      await watching();
      open(MARA);
      await hasCodes(TOBIN, ['entity/clamped']);
      assert.deepEqual(watched(), [id()]);
      project.write('world.json', project.read('world.json').replaceAll('100', '200'));
      client.tellFiles({ uri: project.uriOf('world.json'), type: 2 });
      await hasCodes(TOBIN, []);
      client.close(project.uriOf(MARA));
      await hasCodes(IDA, []);
      assert.deepEqual(unwatched(), [id()]);
    });
  });

  it('has nothing read around it that lies in a home folder', async () => {
    await client.kill();
    const home = process.env.HOME;
    process.env.HOME = project.path;
    try {
      client = server.start();
    } finally {
      if (home === undefined) delete process.env.HOME;
      else process.env.HOME = home;
    }
    await start('npcs');
    await hasCodes(TOBIN, ['npc/unknown-world']);
    await untilReady(2);
  });
});

describe('a workspace folder below the root of its project, beside the command line', () => {
  const server = useServer();
  const cli = useCli();
  const project = new ProjectFolder(`//- statlens.config.json
{ "files": { "npc": ["cast/*.json"] }, "rules": { "entity/clamped": "error" }, "ignore": ["cast/old/"] }
//- .gitignore
drafts/
//- worlds/harbour.world.json
{
  "id": 7,
  "meta": { "stats_config": { "definitions": { "attributes": { "id": "attributes", "axes": [{ "name": "strength" }] } } } }
}
//- cast/mara.json
{ "id": 12, "stats": { "attributes": { "strength": 190 } } }
//- cast/states/mara.npc_state.json
{ "npc_id": 12, "stats": { "attributes": { "strngth": 20 } } }
//- cast/drafts/ida.npc.json
{ "id": 13, "stats": { "attributes": { "strength": 190 } } }
//- cast/old/tobin.npc.json
{ "id": 14, "stats": { "attributes": { "strength": 190 } } }
`).forEachTest();

  it('has the problems that a check of the folder finds', async () => {
    const { stdout } = runCli(cli, ['check', 'cast', '--format', 'json'], { cwd: project.path });
    const { files } = JSON.parse(stdout) as {
      files: { path: string; problems: { code: string; message: string }[] }[];
    };
    const checked = files
      .filter(({ problems }) => problems.length > 0)
      .map(({ path, problems }) => [project.uriOf(path), ...problems.map(({ code }) => code).sort()]);
    assert.equal(checked.length, 2);
    const client = server.start();
    await client.initialize({ folders: [project.uriOf('cast')] });
    for (const [uri = '', ...codes] of checked) await client.waitForCodes(uri, codes);
    await client.request('statLens/planMigrations', { countsOnly: true });
    assert.deepEqual([...new Set(client.publishedUris())].sort(), checked.map(([uri]) => uri).sort());
  });
});
