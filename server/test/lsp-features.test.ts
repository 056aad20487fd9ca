import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, CodeLens, Hover } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EffectiveStatsResult } from '../src/protocol/effective-stats.ts';
import type { MigrateResult } from '../src/protocol/migrations.ts';
import { beginSmallGame } from './begin-small-game.ts';
import { openFile } from './open-file.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const EDITING = { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } };

describe('language server', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const start = (capabilities: object = {}, initializationOptions: object = {}) =>
    beginSmallGame(client, project, { capabilities, initializationOptions });
  const open = (path: string) => openFile(client, project, path);

  const resolveLenses = async (file: object) => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', file);
    return Promise.all(lenses.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
  };

  it('shows effective stats in a hover and a lens', async () => {
    await start({}, { showEffectiveStats: true });
    const file = open('npcs/mara.npc.json');
    const character = project.read('npcs/mara.npc.json').indexOf('"stats"') + 2;
    const hover = await client.request<Hover>('textDocument/hover', {
      ...file,
      position: { line: 0, character },
    });
    assert.match(JSON.stringify(hover.contents), /strong/);
    assert.deepEqual(
      (await resolveLenses(file)).map(({ command }) => [command?.title, command?.command]),
      [
        ['no levels', 'statLens.showEffectiveStats'],
        ['strength 90 strong', 'statLens.showEffectiveStats'],
      ],
    );
  });

  it('sees the latest text in every request', async () => {
    await start();
    const file = open('npcs/mara.npc.json');
    client.change(file.textDocument.uri, 2, project.read('npcs/mara.npc.json').replace('90', '20'));
    assert.equal((await resolveLenses(file)).at(-1)?.command?.title, 'strength 20 weak');
  });

  it('answers for effective stats, or says why there are none', async () => {
    await start();
    const result = await client.request<EffectiveStatsResult>('statLens/effectiveStats', {
      uri: project.uriOf('npcs/tobin.npc.json'),
    });
    assert.equal(result.entity, 'npc:15');
    assert.equal(result.world, 7);
    assert.equal((result.effective.attributes as { strength: number }).strength, 100);
    await assert.rejects(client.request('statLens/effectiveStats', { entity: 'npc:99' }), { code: -32602 });
  });

  it('tells of changed effective stats once a document with them is shown, and not before', async () => {
    await start();
    const file = open('npcs/mara.npc.json');
    const text = await client.request<string>('statLens/effectiveDocument', file.textDocument);
    assert.match(text, /strength/);
    const world = open('world.json');
    assert.deepEqual(client.all('statLens/effectiveChanged'), []);
    client.change(world.textDocument.uri, 2, project.read('world.json').replace('"strong"', '"mighty"'));
    await client.waitFor('statLens/effectiveChanged');
    const later = await client.request<string>('statLens/effectiveDocument', file.textDocument);
    assert.match(later, /mighty/);
  });

  it('links codes to their pages for clients that open them', async () => {
    const uri = project.uriOf('npcs/tobin.npc.json');
    await start({}, { openRulePages: true });
    const [diagnostic] = client.published(uri) ?? [];
    assert.deepEqual(diagnostic?.codeDescription, { href: 'stat-lens-rule:/entity/clamped.md' });
    assert.match(
      await client.request<string>('statLens/rulePage', { code: 'entity/clamped' }),
      /^# entity\/clamped\n[\s\S]*## Configuration/,
    );
    await assert.rejects(client.request('statLens/rulePage', { code: 'entity/none' }), { code: -32602 });
  });

  it('links no codes for clients that could not open the pages', async () => {
    await start();
    const [diagnostic] = client.published(project.uriOf('npcs/tobin.npc.json')) ?? [];
    assert.equal(diagnostic?.code, 'entity/clamped');
    assert.equal(diagnostic.codeDescription, undefined);
  });

  it('migrates a file through a versioned edit of the client', async () => {
    client.answers.set('workspace/applyEdit', () => ({ applied: true }));
    await start(EDITING);
    const { textDocument } = open('sessions/legacy.session.json');
    const result = await client.request<MigrateResult>('statLens/migrate', textDocument);
    assert.equal(result.applied, true, result.message);
    const { edit } = (await client.waitFor('workspace/applyEdit')) as ApplyWorkspaceEditParams;
    const [change] = edit.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { ...textDocument, version: 1 });
    const document = TextDocument.create('', 'json', 1, project.read('sessions/legacy.session.json'));
    const edits = change.edits.filter((candidate) => 'newText' in candidate);
    const migrated = JSON.parse(TextDocument.applyEdits(document, edits));
    assert.equal(migrated.stats.relationships['npc:12'].affinity, 42);
    assert.equal(Object.hasOwn(migrated, 'relationships'), false);
  });

  it('says why it did not migrate', async () => {
    client.answers.set('workspace/applyEdit', () => ({ applied: false, failureReason: 'it is locked' }));
    await start(EDITING);
    const migrate = (path: string) =>
      client.request<MigrateResult>('statLens/migrate', { uri: project.uriOf(path) });
    const locked = await migrate('sessions/legacy.session.json');
    assert.equal(locked.applied, false);
    assert.match(locked.message, /it is locked/);
    const modern = await migrate('npcs/mara.npc.json');
    assert.deepEqual([modern.applied, /nothing to migrate/i.test(modern.message)], [false, true]);
    const foreign = await migrate('package.json');
    assert.equal(foreign.applied, false);
  });

  it('does not migrate in an editor that cannot be asked to edit', async () => {
    await start();
    const result = await client.request<MigrateResult>('statLens/migrate', {
      uri: project.uriOf('sessions/legacy.session.json'),
    });
    assert.equal(result.applied, false);
    assert.deepEqual(client.all('workspace/applyEdit'), []);
  });

  it('leaves JSON errors to an editor that reports them itself', async () => {
    project.write('npcs/broken.npc.json', '{ "id": 40, "stats": { "attributes": { "strength": 900, } } }');
    await start({}, { builtInJson: true });
    await client.waitForCodes(project.uriOf('npcs/broken.npc.json'), ['entity/clamped']);
  });

  it('reports JSON errors to all others', async () => {
    project.write('npcs/broken.npc.json', '{ "id": 40, "stats": { "attributes": { "strength": 900, } } }');
    await start();
    const codes = ['entity/clamped', 'syntax/invalid-json'];
    await client.waitForCodes(project.uriOf('npcs/broken.npc.json'), codes);
  });

  it('shows the progress of reading', async () => {
    await start({ window: { workDoneProgress: true } });
    await client.waitFor('window/workDoneProgress/create');
  });
});
