import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Location,
  LocationLink,
  SymbolInformation,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { beginSmallGame } from './begin-small-game.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

/** A client that can do all there is. */
const EVERYTHING = {
  textDocument: {
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    symbol: { resolveSupport: { properties: ['location.range'] } },
  },
};

describe('navigation over the protocol', () => {
  const server = useServer();
  let project: ProjectFolder;
  let client: TestClient;

  const MARA = 'npcs/mara.npc.json';
  const opened = new Set<string>();
  /** One server for all tests of a kind of client. */
  const begin = async (capabilities: object) => {
    project = new ProjectFolder(SMALL_GAME);
    client = new TestClient(server.path);
    opened.clear();
    await beginSmallGame(client, project, { capabilities });
  };
  const end = async () => {
    await client.stop();
    project.remove();
  };
  /** The place of the first letter of `word` in the first line of a file, which is open from now on. */
  const openAt = (path: string, word: string) => {
    const uri = project.uriOf(path);
    if (!opened.has(path)) client.open(uri, project.read(path));
    opened.add(path);
    return { textDocument: { uri }, position: { line: 0, character: project.read(path).indexOf(word) } };
  };

  describe('with a client that can do everything', () => {
    before(() => begin(EVERYTHING));
    after(end);

    it('announces what the client can make use of', async () => {
      const full = client.capabilities;
      assert.deepEqual(full.renameProvider, { prepareProvider: true });
      assert.deepEqual(full.workspaceSymbolProvider, { resolveProvider: true });
      assert.deepEqual(full.documentLinkProvider, { resolveProvider: true });
      assert.deepEqual(full.documentSymbolProvider, { label: 'Stat Lens' });
      const plain = [
        'definition',
        'typeDefinition',
        'references',
        'documentHighlight',
        'callHierarchy',
      ] as const;
      for (const name of plain) assert.equal(full[`${name}Provider`], true);
      // The editor's own JSON support does these for any JSON.
      assert.equal(full.selectionRangeProvider, undefined);
      assert.equal(full.foldingRangeProvider, undefined);
    });

    it('leads to definitions, as links or as places', async () => {
      const place = openAt(MARA, 'strength');
      const [link] = await client.request<LocationLink[]>('textDocument/definition', place);
      assert.equal(link?.targetUri, project.uriOf('world.json'));
      assert.equal(link.targetSelectionRange.start.line, 9);
      const [type] = await client.request<LocationLink[]>('textDocument/typeDefinition', place);
      assert.equal(type?.targetSelectionRange.start.line, 7);
    });

    it('lists references and highlights', async () => {
      const place = openAt(MARA, 'strength');
      const context = { includeDeclaration: true };
      const found = await client.request<Location[]>('textDocument/references', { ...place, context });
      assert.equal(found.length, 5);
      const marked = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', place);
      assert.equal(marked.length, 1);
      const value = openAt(MARA, '90');
      assert.equal(
        (await client.request<Location[]>('textDocument/references', { ...value, context })).length,
        5,
      );
      assert.deepEqual(await client.request('textDocument/documentHighlight', value), marked);
    });

    it('renames in one annotated edit, with the versions of open documents', async () => {
      const place = openAt(MARA, 'strength');
      const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', place);
      assert.equal(prepared.placeholder, 'strength');
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'power' });
      const versions = (edit.documentChanges ?? []).map((change) =>
        'textDocument' in change ? [change.textDocument.uri, change.textDocument.version] : [],
      );
      assert.deepEqual(versions, [
        [project.uriOf(MARA), 1],
        [project.uriOf('npcs/tobin.npc.json'), null],
        [project.uriOf('world.json'), null],
      ]);
      assert.deepEqual(Object.keys(edit.changeAnnotations ?? {}), ['declaration', 'reference']);
    });

    it('never names a symbol by blanks alone', async () => {
      const uri = project.uriOf('npcs/blank.npc.json');
      client.open(uri, '{ "id": 99, "world_id": 7, "name": "  ", "stats": { "  ": { " ": 1 } } }');
      const outline = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
      const found = await client.request('workspace/symbol', { query: '' });
      client.close(uri);
      for (const answer of [outline, found].map((each) => JSON.stringify(each))) {
        assert.match(answer, /"name":"\(no name\)"/);
        assert.doesNotMatch(answer, /"name":"\s*"/);
      }
    });

    it('outlines files, finds symbols lazily and links ids', async () => {
      const place = openAt(MARA, 'strength');
      const [npc] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', place);
      assert.equal(npc?.children?.[0]?.children?.[0]?.detail, '90 strong');
      const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'mara' });
      assert.deepEqual(symbol?.location, { uri: place.textDocument.uri });
      const resolved = await client.request<SymbolInformation>('workspaceSymbol/resolve', symbol);
      assert.equal(resolved.location.range.start.character, project.read(MARA).indexOf('"Mara"'));
      const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', place);
      assert.ok(link);
      const { target } = await client.request<DocumentLink>('documentLink/resolve', link);
      assert.equal(target, `${project.uriOf('world.json')}#L2,9`);
    });

    it('tells what feeds a stat and what it feeds', async () => {
      const place = openAt(MARA, 'strength');
      const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', place);
      const feeding = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
        item,
      });
      assert.deepEqual(
        feeding.map(({ from }) => from.name),
        ['base 90'],
      );
      const fed = await client.request<{ to: CallHierarchyItem }[]>('callHierarchy/outgoingCalls', { item });
      assert.deepEqual(
        fed.map(({ to }) => to.name),
        ['strong'],
      );
    });
  });

  describe('with a simple client', () => {
    before(() => begin({}));
    after(end);

    it('leads to places, and lists symbols without levels and with their places', async () => {
      const place = openAt(MARA, 'strength');
      const [found] = await client.request<Location[]>('textDocument/definition', place);
      assert.deepEqual([found?.uri, found?.range.start.line], [project.uriOf('world.json'), 9]);
      const [npc, ...others] = await client.request<SymbolInformation[]>(
        'textDocument/documentSymbol',
        place,
      );
      assert.deepEqual([npc?.name, npc?.location.uri, others.length], ['Mara', place.textDocument.uri, 2]);
      const [symbol] = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'strgth' });
      assert.deepEqual([symbol?.name, symbol?.location.range.start.line], ['strength', 9]);
      assert.equal(client.capabilities.renameProvider, true);
      assert.equal(client.capabilities.workspaceSymbolProvider, true);
    });

    it('renames with plain changes, and says why not', async () => {
      const place = openAt(MARA, 'strength');
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'power' });
      assert.equal(Object.keys(edit.changes ?? {}).length, 3);
      await assert.rejects(client.request('textDocument/rename', { ...place, newName: ' ' }), {
        code: -32803,
        message: 'A name must not be empty or blank: the game refuses it',
      });
      const nothing = { ...place, position: { line: 0, character: 0 } };
      assert.equal(await client.request('textDocument/prepareRename', nothing), null);
    });
  });
});
