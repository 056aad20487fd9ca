import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { bundleWebServer } from './bundle-server.ts';
import { readOffer } from './completion-fixture.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';
import { runAsWebWorker } from './web-worker.ts';

const SNIPPETS = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
        insertReplaceSupport: true,
      },
      completionList: { itemDefaults: ['editRange', 'insertTextFormat'] },
    },
  },
};

describe('completion of the language server', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const start = (capabilities: object) => client.initialize({ folders: [project.uri], capabilities });
  const complete = async (path: string, marked: string, trigger?: string) => {
    const uri = project.uriOf(path);
    const text = marked.replace('|', '');
    client.open(uri, text);
    const context =
      trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger };
    const position = { line: 0, character: marked.indexOf('|') };
    const list = await client.request<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position,
      context,
    });
    return { list, offer: readOffer(text, list ?? undefined) };
  };
  const indexed = () => client.waitForCodes(project.uriOf('npcs/tobin.npc.json'), ['entity/clamped']);

  it('announces what brings it up', async () => {
    await start({});
    assert.deepEqual(client.capabilities.completionProvider, {
      triggerCharacters: ['"', ':'],
      resolveProvider: true,
    });
  });

  it('fills in snippets, and says once what is replaced, for clients that can', async () => {
    await start(SNIPPETS);
    await indexed();
    const marked = '{ "stats": { "attributes": { "st|" } } }';
    const { list, offer } = await complete('npcs/new.npc.json', marked);
    const { start: from, end } = (list?.itemDefaults?.editRange ?? {}) as { start: object; end: object };
    assert.deepEqual(
      [from, end],
      [
        { line: 0, character: 29 },
        { line: 0, character: 33 },
      ],
    );
    assert.match(offer.find('strength').textEditText ?? '', /^"strength": \$\{1:0\}$/);
    assert.equal(offer.apply('strength'), '{ "stats": { "attributes": { "strength": 0 } } }');
    const ended = await complete('npcs/other.npc.json', '{ "name": "A"| }', '"');
    assert.equal(ended.list, null);
  });

  it('writes plain text for clients that can do nothing else', async () => {
    await start({});
    await indexed();
    const { offer } = await complete('npcs/new.npc.json', '{ "world_id": 7 | }');
    const stats = offer.find('stats');
    assert.equal(stats.insertTextFormat, 1);
    assert.equal(typeof stats.documentation, 'string');
    assert.equal(offer.apply('stats'), '{ "world_id": 7, "stats": {} }');
  });

  it('tells who an NPC is when it is looked at', async () => {
    await start(SNIPPETS);
    await indexed();
    const { offer } = await complete('npc_states/new.npc_state.json', '{ "npc_id": | }');
    const item = offer.find('12');
    assert.deepEqual([item.detail, item.documentation], ['Mara', undefined]);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /Mara .*NPC 12.*strength 90 strong/);
    const odd = { label: 'x', data: { uri: 5, npc: null } };
    assert.deepEqual(await client.request('completionItem/resolve', odd), odd);
  });
});

describe('completion of the language server in a web worker', () => {
  it('knows what the schemas say there too', async () => {
    const bundle = await bundleWebServer();
    const connection = runAsWebWorker(bundle.path);
    const uri = 'untitled:/new.npc.json';
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'json', version: 1, text: '{}' };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const position = { line: 0, character: 1 };
    const list = await connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument,
      position,
    });
    assert.equal(readOffer('{}', list).apply('world_id'), '{ "world_id": 1 }');
    connection.dispose();
    await bundle.remove();
  });
});
