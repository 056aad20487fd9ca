import assert from 'node:assert/strict';
import type { CodeLens, Hover, InlayHint, Location } from 'vscode-languageserver';
import { beginSmallGame } from './begin-small-game.ts';
import { openFile } from './open-file.ts';
import { ProjectFolder } from './project-folder.ts';
import { SMALL_GAME } from './small-game.ts';
import type { TestClient } from './test-client.ts';
import { useServer } from './use-server.ts';

const REFRESHING = {
  workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, configuration: true },
};

describe('lenses, hints and settings', () => {
  const server = useServer();
  const project = new ProjectFolder(SMALL_GAME).forEachTest();
  let client: TestClient;

  beforeEach(() => {
    client = server.start();
  });

  const start = (capabilities: object = {}, initializationOptions: object = {}) =>
    beginSmallGame(client, project, { capabilities, initializationOptions });
  const open = (path: string) => openFile(client, project, path);
  const listLenses = (file: object) => client.request<CodeLens[]>('textDocument/codeLens', file);
  const listTitles = async (file: object) => {
    const resolved = (await listLenses(file)).map((lens) =>
      client.request<CodeLens>('codeLens/resolve', lens),
    );
    return (await Promise.all(resolved)).map(({ command }) => command?.title);
  };
  const listHints = async (file: object) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...file, range });
    return hints.map(({ label }) => label);
  };

  const POPULATION = ['used by 2 NPCs', '2 values, 90 to 100, median 90', 'nobody of 2', '2 of 2 (100 %)'];

  it('tells places first and what they tell when asked', async () => {
    await start({}, { showReferences: true });
    const file = open('world.json');
    const lenses = await listLenses(file);
    assert.ok(lenses.every(({ command }) => command === undefined));
    assert.deepEqual(await listTitles(file), POPULATION);
    const lens = await client.request<CodeLens>('codeLens/resolve', lenses.at(-1) ?? {});
    assert.equal(lens.command?.command, 'statLens.showReferences');
    const members = await client.request<Location[]>('statLens/members', lens.command?.arguments?.[2] ?? {});
    assert.deepEqual(
      members.map(({ uri }) => uri).sort(),
      [project.uriOf('npcs/mara.npc.json'), project.uriOf('npcs/tobin.npc.json')].sort(),
    );
    await assert.rejects(client.request('codeLens/resolve', { range: lenses[0]?.range }), { code: -32602 });
    await assert.rejects(client.request('statLens/members', { uri: file.textDocument.uri }), {
      code: -32602,
    });
  });

  it('names no command that the client does not have, and offers nothing that takes one', async () => {
    await start();
    for (const path of ['world.json', 'npcs/mara.npc.json', 'sessions/legacy.session.json']) {
      const lenses = await listLenses(open(path));
      assert.ok(lenses.length > 0);
      for (const lens of lenses) {
        const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
        assert.equal(command?.command, '');
        assert.equal(command.arguments, undefined);
        assert.doesNotMatch(command.title, /Migrate/);
      }
    }
  });

  it('asks to have lenses asked for again when another file changes what they count, and only then', async () => {
    client.answers.set('workspace/configuration', () => [null]);
    await start(REFRESHING);
    const file = open('world.json');
    assert.deepEqual(await listTitles(file), POPULATION);
    const npc = open('npcs/mara.npc.json').textDocument.uri;
    client.change(npc, 2, project.read('npcs/mara.npc.json').replace('"Mara"', '"Marah"'));
    await client.request('statLens/workspaceCounts', {});
    assert.deepEqual(client.all('workspace/codeLens/refresh'), []);
    client.change(npc, 3, project.read('npcs/mara.npc.json').replace('90', '20'));
    await client.waitFor('workspace/codeLens/refresh');
    assert.deepEqual(await listTitles(file), [
      'used by 2 NPCs',
      '2 values, 20 to 100, median 20',
      '1 of 2 (50 %)',
      '1 of 2 (50 %)',
    ]);
  });

  it('asks for settings once the client is ready, follows them, and says which are wrong', async () => {
    let told: object = { codeLens: { population: false } };
    const asked: unknown[] = [];
    client.answers.set('workspace/configuration', (params) => {
      asked.push(params);
      return [told];
    });
    const capabilities = {
      workspace: { ...REFRESHING.workspace, didChangeConfiguration: { dynamicRegistration: true } },
    };
    await start(capabilities);
    assert.deepEqual(asked, [{ items: [{ section: 'statLens' }] }]);
    const registered = client.all('client/registerCapability') as { registrations: { method: string }[] }[];
    const methods = registered.flatMap(({ registrations }) => registrations.map(({ method }) => method));
    assert.ok(methods.includes('workspace/didChangeConfiguration'));
    const world = open('world.json');
    const npc = open('npcs/tobin.npc.json');
    assert.deepEqual(await listTitles(world), ['used by 2 NPCs']);
    assert.deepEqual(await listHints(npc), ['→ 100 strong']);
    told = { codeLens: { usage: false, population: 'never' }, inlayHints: { effectiveValues: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.waitFor('workspace/inlayHint/refresh');
    await client.waitFor('workspace/codeLens/refresh');
    assert.deepEqual(await listTitles(world), POPULATION.slice(1));
    assert.deepEqual(await listHints(npc), []);
    const messages = JSON.stringify(client.all('window/logMessage'));
    assert.match(messages, /count as true: statLens\.codeLens\.population"/);
  });

  it('takes settings from clients that send them, and asks nothing of those that cannot be asked', async () => {
    await start();
    const world = open('world.json');
    client.notify('workspace/didChangeConfiguration', {
      settings: { statLens: { codeLens: { usage: false } } },
    });
    assert.deepEqual(await listTitles(world), POPULATION.slice(1));
    client.notify('workspace/didChangeConfiguration', { settings: { codeLens: { population: false } } });
    assert.deepEqual(await listTitles(world), ['used by 2 NPCs']);
    client.notify('workspace/didChangeConfiguration', { settings: 7 });
    assert.deepEqual(await listTitles(world), POPULATION);
    assert.deepEqual(client.all('workspace/configuration'), []);
  });

  it('tells hints without tooltip, and the tooltip when asked', async () => {
    const resolveSupport = { properties: ['tooltip'] };
    await start({
      textDocument: { inlayHint: { resolveSupport }, hover: { contentFormat: ['markdown', 'plaintext'] } },
    });
    assert.deepEqual(client.capabilities.inlayHintProvider, { resolveProvider: true });
    const file = open('npcs/mara.npc.json');
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', { ...file, range });
    assert.deepEqual([hint?.label, hint?.tooltip], ['strong', undefined]);
    const { tooltip } = await client.request<InlayHint>('inlayHint/resolve', hint ?? {});
    assert.match(JSON.stringify(tooltip), /"kind":"markdown".*\*\*strength\*\* 90 \*\*strong\*\*/);
  });

  it('writes hovers as the client reads them', async () => {
    await start();
    const file = open('npcs/mara.npc.json');
    const position = { line: 0, character: project.read('npcs/mara.npc.json').indexOf('90') };
    const { contents } = await client.request<Hover>('textDocument/hover', { ...file, position });
    assert.match(JSON.stringify(contents), /"kind":"plaintext","value":"strength 90 strong/);
  });

  it('counts in the background what a hover had no time for', async () => {
    for (let id = 100; id < 300; id++) {
      const npc = { id, world_id: 7, name: `N${id}`, stats: { attributes: { strength: 50 } } };
      project.write(`npcs/${id}.npc.json`, JSON.stringify(npc));
    }
    await start();
    const file = open('world.json');
    const text = project.read('world.json');
    const line = text.slice(0, text.indexOf('"strong"')).split('\n').length - 1;
    const character = text.split('\n')[line]?.indexOf('"strong"') ?? 0;
    const ask = async () =>
      JSON.stringify(await client.request('textDocument/hover', { ...file, position: { line, character } }));
    assert.match(await ask(), /Counting who has it/);
    let answer = await ask();
    for (let tries = 0; tries < 500 && answer.includes('Counting'); tries++) answer = await ask();
    assert.match(answer, /202 of 202 \(100 %\)/);
  });
});
