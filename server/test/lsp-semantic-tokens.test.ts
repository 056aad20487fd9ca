import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { beginSmallGame } from './begin-small-game.ts';
import { openFile } from './open-file.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const TOKENS = 'textDocument/semanticTokens';
const ABLE = {
  textDocument: { semanticTokens: {} },
  workspace: { semanticTokens: { refreshSupport: true } },
};

describe('semantic tokens of the language server', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const start = (capabilities: object = ABLE) => beginSmallGame(client, project, { capabilities });
  const open = (path: string) => openFile(client, project, path);

  it('are announced to those who show them', async () => {
    await start();
    assert.deepEqual(client.capabilities.semanticTokensProvider, {
      legend: {
        tokenTypes: ['class', 'property', 'enumMember', 'type'],
        tokenModifiers: ['declaration', 'readonly', 'deprecated'],
      },
      full: { delta: true },
      range: true,
    });
    await client.stop();
    client = server.start();
    await start({});
    assert.equal(client.capabilities.semanticTokensProvider, undefined);
  });

  it('come whole, as a difference, and for a range', async () => {
    await start();
    const file = open('npcs/mara.npc.json');
    const { uri } = file.textDocument;
    const [id, axis] = ['"attributes"', '"strength"'].map(
      (part) => project.read('npcs/mara.npc.json').indexOf(part) + 1,
    );
    assert.ok(id !== undefined && axis !== undefined);
    const whole = await client.request<SemanticTokens>(`${TOKENS}/full`, file);
    assert.deepEqual(whole.data, [0, id, 10, 0, 0, 0, axis - id, 8, 1, 0]);
    const previousResultId = whole.resultId;
    client.change(uri, 2, project.read('npcs/mara.npc.json').replace('strength', 'strenght'));
    const delta = await client.request<SemanticTokensDelta>(`${TOKENS}/full/delta`, {
      ...file,
      previousResultId,
    });
    assert.deepEqual(delta.edits, [{ start: 5, deleteCount: 5 }]);
    const again = await client.request<SemanticTokens>(`${TOKENS}/full/delta`, {
      ...file,
      previousResultId: 'x',
    });
    assert.deepEqual(again.data, [0, id, 10, 0, 0]);
    const start0 = { line: 0, character: 0 };
    const range = { start: start0, end: start0 };
    const none = await client.request<SemanticTokens>(`${TOKENS}/range`, { ...file, range });
    assert.deepEqual(none.data, []);
  });

  it('are asked for again when the world gets another axis', async () => {
    await start();
    const file = open('npcs/mara.npc.json');
    await client.request(`${TOKENS}/full`, file);
    open('world.json');
    client.change(
      project.uriOf('world.json'),
      2,
      project.read('world.json').replaceAll('"strength"', '"power"'),
    );
    await client.waitFor('workspace/semanticTokens/refresh');
    const { data } = await client.request<SemanticTokens>(`${TOKENS}/full`, file);
    assert.equal(data.length, 5);
  });
});
