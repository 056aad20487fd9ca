import assert from 'node:assert/strict';
import type { ProgressToken } from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { PlannedMigrations } from '../src/protocol/migrations.ts';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

describe('statLens/planMigrations', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    await beginSmallGame(client, project, { capabilities: { window: { workDoneProgress: true } } });
  });

  it('answers edits that make of the files what the command line would, and shows its progress', async () => {
    const uris = [project.uriOf('sessions')];
    const { files, counts } = await client.request<PlannedMigrations>('statLens/planMigrations', { uris });
    assert.deepEqual(counts, [{ name: 'session-relationships', files: files.length }]);
    const file = files.find(({ uri }) => uri === project.uriOf('sessions/legacy.session.json'));
    assert.ok(file);
    const text = project.read('sessions/legacy.session.json');
    const edits: TextEdit[] = file.edits.map(({ range, newText }) => ({ range, newText }));
    const migrated = JSON.parse(TextDocument.applyEdits(TextDocument.create('', 'json', 1, text), edits));
    assert.equal(migrated.stats.relationships['npc:12'].affinity, 42);
    assert.ok(client.all('window/workDoneProgress/create').length > 0);
  });

  it('breaks off when its progress is cancelled', async () => {
    const session = JSON.stringify({ scene_id: 1, relationships: { 'npc:12': { affinity: 1 } } });
    for (let id = 0; id < 600; id++) project.write(`many/${id}.session.json`, session);
    client.tellFiles({ uri: project.uriOf('many'), type: 1 });
    const begun = new Promise<ProgressToken>((resolve) => {
      client.connection.onUnhandledProgress(({ token, value }) => {
        if (Object(value).message === 'Planning migrations') resolve(token);
      });
    });
    const planned = client.request('statLens/planMigrations', { uris: [project.uriOf('many')] });
    client.notify('window/workDoneProgress/cancel', { token: await begun });
    await assert.rejects(planned, { code: -32800 });
  });

  it('refuses parameters of wrong types', async () => {
    await assert.rejects(client.request('statLens/planMigrations', { uris: [4] }), /"uris"/);
  });
});
