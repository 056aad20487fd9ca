import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeActionContext,
  CodeActionOptions,
  TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const FIX_ALL = 'source.fixAll.statLens';
const WORLD_EDITS = { documentChanges: true, changeAnnotationSupport: {} };
const RESOLVING = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
/** Two texts for numbers that anyone would mend alike, and one name that may mean anything. */
const NPC = `{ "id": 30, "world_id": 7, "stats": {
  "attributes": { "strength": "90" },
  "resolve": {}
} }`;
const STALE = `{ "id": 31, "world_id": 7, "name": "B", "stats": { "attributes": {
  "strength": "90",
  "strengthTierId": "weak"
} } }`;
const TWICE = `{ "id": 32, "world_id": 7, "scene_id": 1, "stats": { "attributes": {
  "npc:12": { "strength": "90" },
  "npc:15": { "strength": "12" }
} } }`;

describe('code actions of the language server', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const start = async (
    workspaceEdit: object = WORLD_EDITS,
    codeAction: object = {},
    options: object = {},
  ) => {
    const capabilities = { workspace: { workspaceEdit }, textDocument: { codeAction } };
    await beginSmallGame(client, project, { capabilities, initializationOptions: options });
  };
  const open = (path: string, text: string) => {
    const uri = project.uriOf(path);
    client.open(uri, text, 5);
    return uri;
  };
  const ask = (uri: string, context: Partial<CodeActionContext> = {}, line = 1, character = 0) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character }, end: { line, character: 1000 } },
      context: { diagnostics: [], ...context },
    });
  const documentEdits = ({ edit }: CodeAction) => (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const apply = (text: string, action: CodeAction) => {
    const edits = documentEdits(action).flatMap((change) => change.edits) as Parameters<
      typeof TextDocument.applyEdits
    >[1];
    return TextDocument.applyEdits(TextDocument.create('', 'json', 1, text), edits);
  };

  it('announces their kinds, and that it resolves them only to those who can', async () => {
    await start();
    const announced = client.capabilities.codeActionProvider as CodeActionOptions;
    assert.deepEqual(announced, { codeActionKinds: ['quickfix', 'refactor', FIX_ALL] });
    await client.stop();
    client = server.start();
    await start(WORLD_EDITS, RESOLVING);
    assert.deepEqual(client.capabilities.codeActionProvider, { ...announced, resolveProvider: true });
  });

  it('gives a versioned edit to a client that knows them', async () => {
    await start();
    const uri = open('npcs/a.npc.json', NPC);
    const [action] = await ask(uri, { only: ['quickfix'] });
    assert.ok(action);
    assert.equal(action.title, 'Change to 90');
    assert.deepEqual(documentEdits(action)[0]?.textDocument, { uri, version: 5 });
    assert.equal(action.edit?.changeAnnotations, undefined);
    assert.equal(apply(NPC, action), NPC.replace('"90"', '90'));
  });

  it('mends the slip that was meant among several of one kind', async () => {
    await start();
    const text = '{ "id": 33,\n "tags": ["a",],\n "stats": {},\n}';
    const uri = open('npcs/d.npc.json', text);
    const actions = await ask(uri, {}, 2);
    const [action] = actions.filter(({ title }) => title === 'Remove the comma');
    assert.ok(action);
    assert.equal(apply(text, action), '{ "id": 33,\n "tags": ["a",],\n "stats": {}\n}');
  });

  it('gives plain changes to a client that does not', async () => {
    await start({});
    const uri = open('npcs/a.npc.json', NPC);
    const [action] = await ask(uri);
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [uri]);
    assert.equal(action?.edit?.documentChanges, undefined);
  });

  it('mends everything safe at once on save, in one edit, and then no more', async () => {
    await start();
    const uri = open('npcs/b.npc.json', STALE);
    const actions = await ask(uri, { only: ['source.fixAll'], triggerKind: 2 }, 0);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      [FIX_ALL],
    );
    const [action] = actions;
    assert.ok(action);
    assert.equal(documentEdits(action).length, 1);
    const mended = STALE.replace('"90"', '90').replace('"weak"', '"strong"');
    assert.equal(apply(STALE, action), mended);
    client.change(uri, 6, mended);
    assert.deepEqual(await ask(uri, { only: [FIX_ALL] }, 0), []);
  });

  it('does not offer to change a whole file unasked, nor anything that was not asked for', async () => {
    await start();
    const uri = open('npcs/b.npc.json', STALE);
    const kinds = (await ask(uri)).map(({ kind }) => kind);
    assert.ok(kinds.length > 0 && kinds.every((kind) => kind === 'quickfix'));
    assert.deepEqual(await ask(uri, { only: ['refactor', 'source.organizeImports'] }), []);
  });

  it('mends all problems of one kind when there are several', async () => {
    await start();
    const uri = open('sessions/c.session.json', TWICE);
    const title = 'Fix all "entity/not-a-number" problems in this file';
    const all = (await ask(uri)).find((action) => action.title === title);
    assert.ok(all);
    assert.equal(all.kind, 'quickfix');
    assert.equal(apply(TWICE, all), TWICE.replace('"90"', '90').replace('"12" }', '12 }'));
    const single = open('npcs/a.npc.json', NPC);
    assert.ok((await ask(single)).every((action) => action.title !== title));
  });

  it('makes edits when they are asked for, where the client can', async () => {
    await start(WORLD_EDITS, RESOLVING);
    const uri = open('npcs/b.npc.json', STALE);
    const [action] = await ask(uri, { only: [FIX_ALL] }, 0);
    assert.ok(action);
    assert.equal(action.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.equal(apply(STALE, resolved), STALE.replace('"90"', '90').replace('"weak"', '"strong"'));
    const [fix] = await ask(uri);
    assert.ok(fix);
    client.change(uri, 6, `${STALE}\n`);
    await assert.rejects(client.request('codeAction/resolve', fix), { code: -32801 });
    await assert.rejects(client.request('codeAction/resolve', { title: 'Mine', data: { uri: 3 } }), {
      code: -32803,
      message: '"Mine" cannot be done here (any more)',
    });
  });

  describe('that migrate', () => {
    const PATH = 'sessions/legacy.session.json';
    const findAll = async () => {
      const uri = open(PATH, project.read(PATH));
      const actions = await ask(uri, { only: ['quickfix'] }, 3);
      return actions.filter(({ title }) => title.startsWith('Migrate'));
    };
    const migrated = { relationships: { 'npc:12': { affinity: 42 } } };

    it('are edits for a client without our command, at once or when asked for', async () => {
      await start();
      const [action, ...others] = await findAll();
      assert.ok(action);
      assert.deepEqual([action.title, action.command, others], ['Migrate to stats', undefined, []]);
      assert.deepEqual(JSON.parse(apply(project.read(PATH), action)).stats, migrated);
      await client.stop();
      client = server.start();
      await start(WORLD_EDITS, RESOLVING);
      const [lazy] = await findAll();
      assert.deepEqual([lazy?.edit, lazy?.command], [undefined, undefined]);
      const resolved = await client.request<CodeAction>('codeAction/resolve', lazy ?? {});
      assert.deepEqual(resolved.edit, action.edit);
    });

    it('are the command where the client has it, which asks before it changes more', async () => {
      await start(WORLD_EDITS, RESOLVING, { migrateFile: true });
      const actions = await findAll();
      assert.deepEqual(
        actions.map(({ title, command }) => [title, command?.command, command?.arguments]),
        [['Migrate to stats', 'statLens.migrateFile', [project.uriOf(PATH)]]],
      );
    });
  });

  describe('that change another file', () => {
    const UNKNOWN = `{ "id": 33, "world_id": 7, "name": "C", "stats": { "attributes": { "strength": 1,
  "gusto": 5
} } }`;
    const title = 'Add the axis "gusto" to "attributes" in the world';
    const findFix = async () => {
      const uri = open('npcs/c.npc.json', UNKNOWN);
      const action = (await ask(uri)).find((candidate) => candidate.title === title);
      assert.ok(action);
      return action;
    };

    it('tell of each file what they do there, to be confirmed', async () => {
      await start();
      const action = await findFix();
      const [change] = documentEdits(action);
      assert.deepEqual(change?.textDocument, { uri: project.uriOf('world.json'), version: null });
      const [edit] = change?.edits ?? [];
      assert.ok(edit !== undefined && 'annotationId' in edit);
      assert.deepEqual(action.edit?.changeAnnotations, {
        [edit.annotationId]: { label: 'Add the axis "gusto" to "attributes"', needsConfirmation: true },
      });
    });

    it('name the version of the other file when it is open, and work on its text there', async () => {
      await start({ documentChanges: true });
      const world = open(
        'world.json',
        project.read('world.json').replace('"name": "strength",', '\n"name": "strength",'),
      );
      const action = await findFix();
      const [change] = documentEdits(action);
      assert.deepEqual(change?.textDocument, { uri: world, version: 5 });
      assert.equal(action.edit?.changeAnnotations, undefined);
      const mended = apply(
        project.read('world.json').replace('"name": "strength",', '\n"name": "strength",'),
        action,
      );
      const { axes } = JSON.parse(mended).meta.stats_config.definitions.attributes;
      assert.deepEqual(axes[1], { name: 'gusto' });
    });

    it('are plain changes to a client that knows nothing else', async () => {
      await start({});
      const action = await findFix();
      assert.deepEqual(Object.keys(action.edit?.changes ?? {}), [project.uriOf('world.json')]);
    });
  });
});
