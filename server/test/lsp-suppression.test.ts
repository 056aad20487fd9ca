import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const EDITING = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
};
const HINT = 4;
const WARNING = 2;

const PIET =
  '{ "id": 16, "world_id": 7, "name": "Piet", "stats": { "attributes": {\n  "strength": 140 } } }\n';

describe('language server: suppressions and baselines', () => {
  const server = useServer();
  const project = new ProjectFolder(`${SMALL_GAME}//- npcs/piet.npc.jsonc\n${PIET}`).forEachTest();
  let client: TestClient;

  beforeEach(async () => {
    client = server.start();
    await client.initialize({ folders: [project.uri], capabilities: EDITING });
    await client.waitForCodes(piet(), ['entity/clamped']);
  });

  const piet = () => project.uriOf('npcs/piet.npc.jsonc');
  const tobin = () => project.uriOf('npcs/tobin.npc.json');
  const config = () => project.uriOf('statlens.config.json');
  const actionsAt = async (uri: string) => {
    const [diagnostic] = client.published(uri) ?? [];
    assert.ok(diagnostic);
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
  };
  const pick = async (uri: string, title: string) => {
    const action = (await actionsAt(uri)).find((each) => each.title === title);
    assert.ok(action, title);
    return action;
  };
  const editOf = ({ edit }: CodeAction) => edit?.documentChanges?.at(-1) as TextDocumentEdit;
  const apply = (text: string, action: CodeAction) =>
    TextDocument.applyEdits(TextDocument.create('a:', 'jsonc', 0, text), editOf(action).edits as TextEdit[]);
  const severities = (uri: string) =>
    (client.published(uri) ?? []).map(({ severity }: Diagnostic) => severity);

  it('follows comments while they are typed, and the quick fix that writes one', async () => {
    client.open(piet(), PIET);
    const action = await pick(piet(), 'Ignore this entity/clamped here');
    const text = apply(PIET, action);
    assert.equal(text, PIET.replace('  "strength"', '  // stat-lens-ignore entity/clamped\n  "strength"'));
    client.change(piet(), 2, text);
    await client.waitForCodes(piet(), []);
    client.change(piet(), 3, text.replace('140', '40'));
    await client.waitForCodes(piet(), ['suppression/unused']);
    client.change(piet(), 4, text.replace('entity/clamped', 'entity/clampd'));
    await client.waitForCodes(piet(), ['entity/clamped', 'suppression/unknown-code']);
    client.change(piet(), 5, text);
    await client.waitForCodes(piet(), []);
  });

  it('mends an unused comment when everything safe is mended', async () => {
    client.open(piet(), `// stat-lens-ignore tier/gap: no more\n${PIET.replace('140', '40')}`);
    await client.waitForCodes(piet(), ['suppression/unused']);
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: piet() },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll.statLens'] },
    });
    assert.ok(action);
    assert.equal(
      apply(`// stat-lens-ignore tier/gap: no more\n${PIET.replace('140', '40')}`, action),
      PIET.replace('140', '40'),
    );
  });

  it('follows the quick fix that makes a config, and tells in it what is of no use', async () => {
    await client.waitForCodes(tobin(), ['entity/clamped']);
    const action = await pick(tobin(), 'Ignore this entity/clamped in statlens.config.json');
    const [create] = action.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: config(), options: { ignoreIfExists: true } });
    assert.equal(editOf(action).textDocument.uri, config());
    project.write('statlens.config.json', apply('', action));
    client.tellFiles({ uri: config(), type: 1 });
    await client.waitForCodes(tobin(), []);
    client.open(
      tobin(),
      '{ "id": 15, "world_id": 7, "name": "Tobin", "stats": { "attributes": { "strength": 14 } } }',
    );
    await client.waitForCodes(config(), ['suppression/unused']);
    client.close(tobin());
    await client.waitForCodes(config(), []);
  });

  it('shows what a baseline knows as hints, live', async () => {
    const baseline = project.uriOf('statlens.baseline.json');
    const problems = [
      { file: 'npcs/tobin.npc.json', code: 'entity/clamped', at: '/stats/attributes/strength' },
    ];
    const text = JSON.stringify({ version: 1, problems });
    project.write('statlens.baseline.json', text);
    client.tellFiles({ uri: baseline, type: 1 });
    await client.waitUntil('a hint', () => severities(tobin())[0] === HINT);
    assert.match(String(client.published(tobin())?.[0]?.message), / \(known: it is in the baseline\)$/);
    assert.deepEqual(severities(piet()), [WARNING]);
    client.open(baseline, text.replace('tobin.npc.json', 'piet.npc.jsonc'));
    await client.waitUntil(
      'a warning',
      () => severities(tobin())[0] === WARNING && severities(piet())[0] === HINT,
    );
    client.change(baseline, 2, text.slice(1));
    await client.waitUntil('no hint', () => severities(piet())[0] === WARNING);
    await client.waitUntil('the broken baseline to be told', () => severities(baseline).length > 0);
  });
});
