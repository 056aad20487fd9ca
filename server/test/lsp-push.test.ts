import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

describe('language server with a client that neither asks for diagnostics nor watches files', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    await client.initialize({ folders: [project.uri] });
  });

  it('offers no diagnostics to ask for', () => {
    assert.equal(client.capabilities.diagnosticProvider, undefined);
  });

  it('sends the problems of files that are not open, and nothing about clean ones', async () => {
    await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
    await client.waitForCodes(project.uriOf('elsewhere/npcs/ida.npc.json'), ['entity/clamped']);
    assert.equal(client.published(project.uriOf('npcs/mara.npc.json')), undefined);
  });

  it('answers for an open document while typing, with the version of the text', async () => {
    const uri = project.uriOf('npcs/mara.npc.json');
    client.open(uri, project.read('npcs/mara.npc.json'), 5);
    await client.waitForCodes(uri, []);
    client.change(uri, 6, project.read('npcs/mara.npc.json').replace('90', '900'));
    await client.waitForCodes(uri, ['entity/clamped']);
    const versions = (client.all('textDocument/publishDiagnostics') as { uri: string; version?: number }[])
      .filter((params) => params.uri === uri)
      .map(({ version }) => version)
      .filter((version) => version !== undefined);
    // A busy machine may send one version twice: once for the text, once when the rest of the folder has been read.
    assert.deepEqual([...new Set(versions)], [5, 6]);
  });

  it('applies incremental changes', async () => {
    const uri = project.uriOf('npcs/mara.npc.json');
    const text = project.read('npcs/mara.npc.json');
    client.open(uri, text);
    const character = text.indexOf('90') + 2;
    const place = { line: 0, character };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: place, end: place }, text: '0' },
        { range: { start: { line: 0, character: character - 2 }, end: place }, text: '91' },
      ],
    });
    await client.waitForCodes(uri, ['entity/clamped']);
    assert.match(String(client.published(uri)?.[0]?.message), /910/);
  });

  it('checks the NPCs of an edited world again, and no others', async () => {
    await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
    await client.waitForCodes(project.uriOf('elsewhere/npcs/ida.npc.json'), ['entity/clamped']);
    const since = client.received.length;
    const world = project.uriOf('world.json');
    client.open(world, project.read('world.json').replace('"max_value": 100', '"max_value": 80'));
    await client.waitForCodes(project.uriOf('npcs/mara.npc.json'), ['entity/clamped']);
    client.change(world, 2, project.read('world.json'));
    await client.waitForCodes(project.uriOf('npcs/mara.npc.json'), []);
    const other = (uri: string) => uri.includes('/elsewhere/');
    assert.deepEqual(client.publishedUris(since).filter(other), []);
  });

  it('falls back to the disk when a document is closed', async () => {
    const uri = project.uriOf('npcs/mara.npc.json');
    client.open(uri, project.read('npcs/mara.npc.json').replace('90', '900'));
    await client.waitForCodes(uri, ['entity/clamped']);
    client.close(uri);
    await client.waitForCodes(uri, []);
  });

  it('clears the problems of a file that was deleted or renamed when a neighbour is saved', async () => {
    const tobin = project.uriOf('npcs/tobin.npc.json');
    await client.waitForCodes(tobin, ['entity/clamped']);
    renameSync(join(project.path, 'npcs/tobin.npc.json'), join(project.path, 'npcs/tobias.npc.json'));
    const uri = project.uriOf('npcs/mara.npc.json');
    client.open(uri, project.read('npcs/mara.npc.json'));
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.waitForCodes(tobin, []);
    await client.waitForCodes(project.uriOf('npcs/tobias.npc.json'), ['entity/clamped']);
  });

  it('says nothing about old versions in a diff', async () => {
    const uri = project.uriOf('npcs/tobin.npc.json').replace('file:', 'git:');
    client.open(uri, project.read('npcs/tobin.npc.json'));
    const lenses = await client.request('textDocument/codeLens', { textDocument: { uri } });
    assert.deepEqual(lenses, []);
    await client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
    assert.equal(client.published(uri), undefined);
  });

  it('reads the neighbours of a file that is opened without a folder', async () => {
    const alone = server.start();
    await alone.initialize();
    alone.open(project.uriOf('world.json'), project.read('world.json'));
    await alone.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);
    assert.equal(await alone.stop(), 0);
  });
});
