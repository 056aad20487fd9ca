import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CodeAction, CodeLens, CompletionList, Hover, PrepareRenameResult } from 'vscode-languageserver';
import { inProject } from '../../scripts/tools/project-paths.ts';
import { ProjectFolder } from './project-folder.ts';
import { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const GERMAN: unknown = JSON.parse(readFileSync(inProject('l10n/bundle.l10n.de.json'), 'utf8'));

const PROJECT = `//- world.json
{ "id": 7, "meta": { "stats_config": { "version": 1, "definitions": {} } } }
//- sessions/eve.session.json
{ "id": 3, "world_id": 7, "relationships": { "npc:12": { "affinity": 50 } } }
`;

describe('language server in another language', () => {
  const server = useServer();
  const project = new ProjectFolder(PROJECT).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  /** What is offered at the legacy block of the session: titles of actions and lenses. */
  const titlesIn = async (texts: unknown): Promise<string[]> => {
    await client.initialize({ folders: [project.uri], initializationOptions: { texts, migrateFile: true } });
    const uri = project.uriOf('sessions/eve.session.json');
    await client.waitForCodes(uri, ['session/legacy-relationships']);
    const textDocument = { uri };
    const text = readFileSync(new URL(uri), 'utf8');
    client.open(uri, text);
    const start = { line: 0, character: text.indexOf('relationships') };
    const context = { diagnostics: client.published(uri) ?? [] };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: { start, end: start },
      context,
    });
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const resolved = await Promise.all(
      lenses.map((lens) => (lens.command ? lens : client.request<CodeLens>('codeLens/resolve', lens))),
    );
    return [...actions.map(({ title }) => title), ...resolved.map(({ command }) => command?.title ?? '')];
  };

  it('takes the texts of the client', async () => {
    const titles = await titlesIn(GERMAN);
    assert.equal(titles.filter((title) => title === 'Auf stats umstellen').length, 2, titles.join('; '));
  });

  it('says what is wrong, what things are and what cannot be done in the language of the client', async () => {
    await client.initialize({ folders: [project.uri], initializationOptions: { texts: GERMAN } });
    const uri = project.uriOf('sessions/eve.session.json');
    await client.waitForCodes(uri, ['session/legacy-relationships']);
    const [problem] = client.published(uri) ?? [];
    assert.equal(
      problem?.message,
      '"relationships" ist das alte Format, das das Spiel nicht mehr liest; diese Werte gehen verloren, wenn sie nicht auf "stats" umgestellt werden',
    );
    const text = readFileSync(new URL(uri), 'utf8');
    client.open(uri, text);
    const at = (word: string) => ({
      textDocument: { uri },
      position: { line: 0, character: text.indexOf(word) + 1 },
    });
    const hover = await client.request<Hover>('textDocument/hover', at('"id"'));
    assert.match(JSON.stringify(hover.contents), /Die Nummer der Sitzung\./);
    const { items } = await client.request<CompletionList>('textDocument/completion', at(' "id"'));
    assert.equal(items.find(({ label }) => label === 'flags')?.detail, 'Merker');
    await assert.rejects(
      client.request<PrepareRenameResult>('textDocument/prepareRename', at('"affinity"')),
      /Das eigene Paket des Spiels "core.relationships" bringt die Achse "affinity" von "relationships" mit/,
    );
  });

  it('stays English where the client has no texts, or nonsense', async () => {
    const titles = await titlesIn({ 'Migrate to stats': 7 });
    assert.equal(titles.filter((title) => title === 'Migrate to stats').length, 2, titles.join('; '));
  });
});

describe('language server that ships with its texts', () => {
  const server = useServer();
  const project = new ProjectFolder(PROJECT).forEachTest();

  it('speaks the language of a client that says no more than its locale', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stat-lens-locale-'));
    try {
      cpSync(dirname(server.path), join(folder, 'dist'), { recursive: true });
      cpSync(inProject('l10n'), join(folder, 'l10n'), { recursive: true });
      const german = new TestClient(join(folder, 'dist', 'server.cjs'));
      await german.initialize({ folders: [project.uri], locale: 'de-AT' });
      const uri = project.uriOf('sessions/eve.session.json');
      await german.waitForCodes(uri, ['session/legacy-relationships']);
      assert.match(String(german.published(uri)?.[0]?.message), /ist das alte Format/);
      await german.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
