import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CompletionList, DocumentDiagnosticReport, Hover } from 'vscode-languageserver';
import { openFile } from './open-file.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const TOBIN = 'npcs/tobin.npc.json';
const MARA = 'npcs/mara.npc.json';
const IDA = 'elsewhere/npcs/ida.npc.json';

describe('files outside of all workspace folders', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  const other = new ProjectFolder(
    '//- world.json\n{ "id": 3, "meta": { "stats_config": { "definitions": {} } } }\n//- npcs/odd.npc.json\n{ "id": 1, "world_id": 4, "stats": {} }\n',
  ).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const open = (path: string) => openFile(client, project, path);
  const hasCodes = (path: string, codes: readonly string[]) =>
    client.waitForCodes(project.uriOf(path), codes);
  /** Every list of codes that was sent for a file. */
  const everyCodes = (path: string) =>
    (client.all('textDocument/publishDiagnostics') as { uri: string; diagnostics: { code: string }[] }[])
      .filter(({ uri }) => uri === project.uriOf(path))
      .map(({ diagnostics }) => diagnostics.map(({ code }) => code).join());

  it('are seen with their projects, as on the command line, without a folder', async () => {
    await client.initialize();
    const file = open(TOBIN);
    await hasCodes(TOBIN, ['entity/clamped']);
    const position = { line: 0, character: project.read(TOBIN).indexOf('140') };
    const { contents } = await client.request<Hover>('textDocument/hover', { ...file, position });
    assert.match(JSON.stringify(contents), /strong/);
    const key = { line: 0, character: project.read(TOBIN).indexOf('"strength"') + 1 };
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      ...file,
      position: key,
    });
    assert.ok(items.some(({ label }) => label === 'strength'));
    await assert.rejects(
      client.request('textDocument/rename', { ...file, position: key, newName: 'strengthTierId ' }),
    );
    assert.ok(everyCodes(TOBIN).every((codes) => ['', 'entity/clamped'].includes(codes)));
  });

  it('are seen with their projects beside another folder, and are never said to lack what is about to be read', async () => {
    await client.initialize({ folders: [other.uri] });
    await client.waitForCodes(other.uriOf('npcs/odd.npc.json'), ['npc/unknown-world']);
    open(TOBIN);
    await hasCodes(TOBIN, ['entity/clamped']);
    open(MARA);
    await hasCodes(MARA, []);
    assert.ok([...everyCodes(TOBIN), ...everyCodes(MARA)].every((codes) => !codes.includes('unknown-world')));
    await client.waitForCodes(other.uriOf('npcs/odd.npc.json'), ['npc/unknown-world']);
  });

  it('answer to clients that ask for diagnostics', async () => {
    await client.initialize({
      folders: [other.uri],
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    const file = open(TOBIN);
    await client.waitFor('workspace/diagnostic/refresh');
    const codes = async () => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', file);
      return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
    };
    assert.ok(!(await codes()).includes('npc/unknown-world'));
    for (let tries = 0; tries < 500 && (await codes()).length === 0; tries++);
    assert.deepEqual(await codes(), ['entity/clamped']);
  });

  it('have their project forgotten when the last of them is closed, and read again', async () => {
    await client.initialize({ folders: [other.uri] });
    open(MARA);
    open(TOBIN);
    await hasCodes(IDA, ['entity/clamped']);
    client.close(project.uriOf(MARA));
    client.close(project.uriOf(TOBIN));
    await hasCodes(IDA, []);
    await hasCodes(TOBIN, []);
    open(MARA);
    await hasCodes(IDA, ['entity/clamped']);
    await hasCodes(TOBIN, ['entity/clamped']);
  });

  it('keep their project when a folder comes and goes that covers it', async () => {
    await client.initialize({ folders: [other.uri] });
    const change = (added: readonly string[], removed: readonly string[]) => {
      const name = (uri: string) => ({ uri, name: 'x' });
      const event = { added: added.map(name), removed: removed.map(name) };
      client.notify('workspace/didChangeWorkspaceFolders', { event });
    };
    open(TOBIN);
    await hasCodes(TOBIN, ['entity/clamped']);
    change([project.uri], []);
    client.close(project.uriOf(TOBIN));
    open(MARA);
    client.change(project.uriOf(MARA), 2, project.read(MARA).replace('90', '900'));
    await hasCodes(MARA, ['entity/clamped']);
    await hasCodes(IDA, ['entity/clamped']);
    change([], [project.uri]);
    await client.request('statLens/workspaceCounts', {});
    client.change(project.uriOf(MARA), 3, project.read(MARA).replace('90', '901'));
    await client.waitUntil('the project to be read again', () =>
      Boolean(client.published(project.uriOf(MARA))?.some(({ message }) => String(message).includes('901'))),
    );
    await hasCodes(IDA, ['entity/clamped']);
    client.close(project.uriOf(MARA));
    await hasCodes(IDA, []);
  });

  it('have what changes on disk around them looked at, though the client watches its own folders', async () => {
    await client.initialize({
      folders: [other.uri],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    const { textDocument } = open('world.json');
    await hasCodes(TOBIN, ['entity/clamped']);
    project.write(TOBIN, project.read(TOBIN).replace('140', '14'));
    client.notify('textDocument/didSave', { textDocument });
    await hasCodes(TOBIN, []);
  });

  it('belong to a project that comes to be later, for as long as they are open', async () => {
    const world = project.read('world.json');
    project.remove('world.json');
    await client.initialize({ folders: [other.uri] });
    open(TOBIN);
    await hasCodes(TOBIN, ['npc/unknown-world']);
    project.write('world.json', world);
    open('world.json');
    await hasCodes(TOBIN, ['entity/clamped']);
    client.close(project.uriOf('world.json'));
    client.change(project.uriOf(TOBIN), 2, project.read(TOBIN).replace('140', '150'));
    await client.waitUntil('the new text', () =>
      Boolean(client.published(project.uriOf(TOBIN))?.some(({ message }) => String(message).includes('150'))),
    );
    await hasCodes(TOBIN, ['entity/clamped']);
    client.close(project.uriOf(TOBIN));
    await hasCodes(TOBIN, []);
  });

  it('are read alone where there is no project, and not at all when they are none of ours', async () => {
    const bare = new ProjectFolder(
      '//- a.npc.json\n{ "id": 1, "world_id": 4, "stats": {} }\n//- b.npc.json\n{ "id": 1, "world_id": 4, "stats": {} }\n//- package.json\n{}\n',
    );
    try {
      await client.initialize();
      openFile(client, bare, 'package.json');
      openFile(client, bare, 'a.npc.json');
      await client.waitForCodes(bare.uriOf('a.npc.json'), ['npc/unknown-world']);
      assert.equal(client.published(bare.uriOf('b.npc.json')), undefined);
      assert.deepEqual(await client.request('statLens/fileFacts', {}), {
        files: 1,
        worlds: 0,
        kind: null,
        world: null,
      });
      client.close(bare.uriOf('a.npc.json'));
      await client.waitForCodes(bare.uriOf('a.npc.json'), []);
    } finally {
      bare.remove();
    }
  });

  it('never have a home folder read, whatever lies there', async () => {
    await client.kill();
    const home = process.env.HOME;
    process.env.HOME = project.path;
    try {
      client = server.start();
    } finally {
      if (home === undefined) delete process.env.HOME;
      else process.env.HOME = home;
    }
    await client.initialize();
    open(TOBIN);
    await hasCodes(TOBIN, ['npc/unknown-world']);
    project.write('games/isle/world.json', project.read('world.json'));
    project.write(join('games/isle', TOBIN), project.read(TOBIN));
    open(join('games/isle', TOBIN));
    await hasCodes(join('games/isle', TOBIN), ['entity/clamped']);
    assert.equal(client.published(project.uriOf(IDA)), undefined);
  });
});
