import assert from 'node:assert/strict';
import type {
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const CAPABILITIES = {
  textDocument: { diagnostic: {} },
  workspace: {
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

describe('language server with a client that asks for diagnostics', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    const initializationOptions = { reportStatus: true };
    await client.initialize({ folders: [project.uri], capabilities: CAPABILITIES, initializationOptions });
    await client.waitUntil('the end of reading', () =>
      client.all('statLens/status').some((status) => (status as { state: string }).state === 'ready'),
    );
  });
  afterEach(() => assert.deepEqual(client.publishedUris(), [], 'nothing may be sent unasked'));

  const ask = (path: string, previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: project.uriOf(path) },
      previousResultId,
    });
  const askFull = async (path: string) => {
    const report = await ask(path);
    assert.equal(report.kind, 'full');
    return report as FullDocumentDiagnosticReport;
  };
  const askWorkspace = (previousResultIds: readonly { uri: string; value: string }[] = []) =>
    client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  const codesOf = ({ items }: FullDocumentDiagnosticReport) => items.map(({ code }) => code);

  it('says that files depend on each other and that it knows closed ones', () => {
    assert.deepEqual(client.capabilities.diagnosticProvider, {
      identifier: 'stat-lens',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('answers "unchanged" while nothing has changed, and in full afterwards', async () => {
    const first = await askFull('npcs/tobin.npc.json');
    assert.deepEqual(codesOf(first), ['entity/clamped']);
    const second = await ask('npcs/tobin.npc.json', first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    client.open(
      project.uriOf('npcs/tobin.npc.json'),
      project.read('npcs/tobin.npc.json').replace('140', '14'),
    );
    const third = await ask('npcs/tobin.npc.json', first.resultId);
    assert.equal(third.kind, 'full');
    assert.deepEqual(codesOf(third as FullDocumentDiagnosticReport), []);
  });

  it('reports the problems of all files, open or not', async () => {
    const { items } = await askWorkspace();
    const expected = ['npcs/tobin.npc.json', 'elsewhere/npcs/ida.npc.json'].map((path) =>
      project.uriOf(path),
    );
    for (const uri of expected) {
      const report = items.find((item) => item.uri === uri);
      assert.equal(report?.kind, 'full');
      assert.deepEqual(codesOf(report as FullDocumentDiagnosticReport), ['entity/clamped']);
    }
    assert.equal(
      items.some(({ uri }) => uri === project.uriOf('npcs/mara.npc.json')),
      false,
    );
  });

  it('leaves a request for all files open till something changes, and then reports that alone', async () => {
    const { items } = await askWorkspace();
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const later = askWorkspace(known);
    client.open(project.uriOf('npcs/mara.npc.json'), project.read('npcs/mara.npc.json').replace('90', '900'));
    assert.deepEqual(
      (await later).items.map(({ uri }) => uri),
      [project.uriOf('npcs/mara.npc.json')],
    );
  });

  it('reports a deleted file as clean', async () => {
    const { items } = await askWorkspace();
    const later = askWorkspace(items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
    project.remove('npcs');
    client.tellFiles({ uri: project.uriOf('npcs'), type: 3 });
    const reports = (await later).items as (FullDocumentDiagnosticReport & { uri: string })[];
    assert.deepEqual(
      reports.map((report) => [report.uri, codesOf(report)]),
      [
        [project.uriOf('npcs/tobin.npc.json'), []],
        // Others look different without the NPCs.
        [project.uriOf('sessions/legacy.session.json'), ['session/legacy-relationships']],
        [project.uriOf('world.json'), ['definition/unused']],
      ],
    );
  });

  it('streams changes to a client that takes partial results, in one request', async () => {
    const seen: string[] = [];
    client.connection.onNotification('$/progress', ({ token, value }) => {
      assert.equal(token, 'all');
      for (const { uri, items } of value.items) seen.push(`${uri} ${items.length}`);
    });
    const params = { previousResultIds: [], partialResultToken: 'all' };
    const request = client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
    const uri = project.uriOf('npcs/mara.npc.json');
    const sees = (line: string) =>
      new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          if (!seen.includes(line)) return;
          clearInterval(timer);
          resolve();
        }, 5);
      });
    await sees(`${project.uriOf('npcs/tobin.npc.json')} 1`);
    client.open(uri, project.read('npcs/mara.npc.json').replace('90', '900'));
    await sees(`${uri} 1`);
    client.change(uri, 2, project.read('npcs/mara.npc.json'));
    await sees(`${uri} 0`);
    client.close(uri);
    assert.deepEqual(await request, { items: [] });
  });

  it('asks the client to look again when an open file depends on an edited one, and only then', async () => {
    const refreshes = () => client.all('workspace/diagnostic/refresh').length;
    const mara = project.uriOf('npcs/mara.npc.json');
    client.open(mara, project.read('npcs/mara.npc.json'));
    client.change(mara, 2, project.read('npcs/mara.npc.json').replace('90', '70'));
    const before = await askFull('npcs/mara.npc.json');
    await client.request('textDocument/codeLens', { textDocument: { uri: mara } });
    assert.equal(refreshes(), 0);
    const world = project.uriOf('world.json');
    client.open(world, project.read('world.json').replace('"max_value": 100', '"max_value": 60'));
    await client.waitFor('workspace/diagnostic/refresh');
    await client.waitFor('workspace/codeLens/refresh');
    const after = await ask('npcs/mara.npc.json', before.resultId);
    assert.equal(after.kind, 'full');
    assert.deepEqual(codesOf(after as FullDocumentDiagnosticReport), ['entity/clamped']);
  });

  it('watches JSON files and whatever may be a folder of them', async () => {
    const { registrations } = (await client.waitFor('client/registerCapability')) as {
      registrations: { method: string; registerOptions: { watchers: { globPattern: string }[] } }[];
    };
    const watching = registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
    assert.deepEqual(
      watching?.registerOptions.watchers.map(({ globPattern }) => globPattern),
      ['**/*.{json,jsonc}', '**/.gitignore', '**'],
    );
  });

  it('learns of files that are created and changed on disk', async () => {
    project.write('npcs/new.npc.json', project.read('npcs/tobin.npc.json').replace('15', '16'));
    project.write('npcs/mara.npc.json', project.read('npcs/mara.npc.json').replace('90', '900'));
    const { items } = await askWorkspace();
    const later = askWorkspace(items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
    client.tellFiles(
      { uri: project.uriOf('npcs/new.npc.json'), type: 1 },
      { uri: project.uriOf('npcs/mara.npc.json'), type: 2 },
    );
    assert.deepEqual((await later).items.map(({ uri }) => uri).sort(), [
      project.uriOf('npcs/mara.npc.json'),
      project.uriOf('npcs/new.npc.json'),
      // A session may name the new one.
      project.uriOf('sessions/legacy.session.json'),
    ]);
  });

  it('follows the folders of the workspace', async () => {
    const { items } = await askWorkspace();
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const cleared = askWorkspace(known);
    const folder = { uri: project.uri, name: 'test' };
    const change = (event: object) => client.notify('workspace/didChangeWorkspaceFolders', { event });
    change({ added: [], removed: [folder] });
    const reports = (await cleared).items as FullDocumentDiagnosticReport[];
    assert.deepEqual(
      reports.flatMap((report) => report.items),
      [],
    );
    const back = askWorkspace();
    change({ added: [folder], removed: [] });
    assert.equal((await back).items.length, items.length);
  });
});
