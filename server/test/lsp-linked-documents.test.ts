import assert from 'node:assert/strict';
import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { WorldPlaceResult } from '../src/protocol/world-place.ts';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const CONTENT = 'workspace/textDocumentContent';
const ABLE = { workspace: { textDocumentContent: { dynamicRegistration: true } } };
const SCHEMES = ['stat-lens-effective', 'stat-lens-rule', 'stat-lens-world', 'stat-lens-stats'];

describe('linked documents of the language server', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const start = (capabilities: object = {}, initializationOptions: object = {}) =>
    beginSmallGame(client, project, { capabilities, initializationOptions });
  const linked = (scheme: string, path: string, end: string) =>
    `${scheme}:/any/${path}${end}?${encodeURIComponent(project.uriOf(path))}`;
  const read = async (uri: string) =>
    (await client.request<TextDocumentContentResult>(CONTENT, { uri })).text;
  const MARA = 'npcs/mara.npc.json';
  const changeMara = (strength: number, version: number) =>
    client.change(project.uriOf(MARA), version, project.read(MARA).replace('90', String(strength)));

  it('are announced to clients that know such documents', async () => {
    await start(ABLE);
    const { workspace } = client.capabilities;
    assert.deepEqual(workspace?.textDocumentContent, { schemes: SCHEMES });
    assert.equal(workspace?.workspaceFolders?.supported, true);
    await client.stop();
    client = server.start();
    await start(ABLE, { linkedDocuments: true });
    assert.equal(client.capabilities.workspace?.textDocumentContent, undefined);
  });

  it('are asked for again after a change, as long as they are open', async () => {
    await start(ABLE);
    client.open(project.uriOf(MARA), project.read(MARA));
    const effective = linked('stat-lens-stats', MARA, '.effective.jsonc');
    const world = linked('stat-lens-world', 'world.json', '.merged.jsonc');
    assert.match(await read(effective), /"strengthTierId": "strong"/);
    assert.match(await read(world), /"attributes"/);
    assert.match(await read('stat-lens-rule:/tier/gap.md'), /^# tier\/gap/);
    const refreshed = () => client.all(`${CONTENT}/refresh`).map((params) => (params as { uri: string }).uri);
    changeMara(20, 2);
    await client.waitUntil('a refresh', () => refreshed().length === 2);
    assert.deepEqual(refreshed(), [effective, world]);
    assert.match(await read(effective), /"strengthTierId": "weak"/);
    changeMara(30, 3);
    await client.waitUntil('a refresh', () => refreshed().length > 2);
    assert.deepEqual(refreshed().slice(2), [effective]);
    assert.deepEqual(client.all('statLens/effectiveChanged'), []);
  });

  it('are asked for again by clients with a provider of their own, too', async () => {
    await start({}, { linkedDocuments: true });
    client.open(project.uriOf(MARA), project.read(MARA));
    assert.match(await read(linked('stat-lens-stats', MARA, '.base.jsonc')), /"strength": 90/);
    changeMara(20, 2);
    await client.waitFor('statLens/effectiveChanged');
    assert.deepEqual(client.all(`${CONTENT}/refresh`), []);
  });

  it('hold nothing from outside the workspace', async () => {
    await start(ABLE);
    for (const uri of ['file:///etc/hosts', 'stat-lens-rule:/no/such.md', 'stat-lens-none:/a', '']) {
      await assert.rejects(read(uri), { code: -32602 });
    }
    const outside = `stat-lens-stats:/a.base.jsonc?${encodeURIComponent('file:///etc/hosts')}`;
    assert.equal(await read(outside), '// This is no stat file.\n{}\n');
  });

  it('lead to the world in force, or a sentence says why not', async () => {
    await start();
    const position = { line: 0, character: project.read(MARA).indexOf('"strength"') + 3 };
    const ask = (path: string) =>
      client.request<WorldPlaceResult>('statLens/worldPlace', { uri: project.uriOf(path), position });
    const place = await ask(MARA);
    assert.equal(place.uri, project.uriOf('world.json'));
    const line = project.read('world.json').split('\n')[place.range.start.line];
    assert.equal(line?.slice(place.range.start.character, place.range.end.character), '"attributes"');
    await assert.rejects(ask('none.json'), { code: -32602, message: /no stat file/ });
  });
});
