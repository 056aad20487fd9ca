import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';
import type { LanguageService } from '../language-service.ts';
import type { StatsTreeNode } from '../protocol/stats-tree.ts';

const GAME = `${HARBOUR_WORLD}${MARA}//- npcs/tobin.npc.json
{ "id": 15, "world_id": 7, "name": "Tobin", "stats": { "attributes": { "strength": 20 } } }
//- sessions/one.session.json
{ "id": 3, "world_id": 7, "stats": { "relationships": { "npc:12": { "affinity": 50 } } } }
`;

/** The nodes below the one that these labels lead to. */
async function below(service: LanguageService, labels: readonly string[] = [], filter?: string) {
  let parent: string | undefined;
  for (const label of labels) {
    const { nodes } = await service.statsTree({ parent, filter });
    const next = nodes.find((node) => node.label === label);
    assert.ok(next, `no ${label} among ${nodes.map((node) => node.label).join(', ')}`);
    parent = next.id;
  }
  return (await service.statsTree({ parent, filter })).nodes;
}

function show(nodes: readonly StatsTreeNode[]): string[] {
  return nodes.map(({ kind, label, description = '' }) => `${kind} ${label}: ${description}`);
}

describe('the tree of all stats', () => {
  it('goes from worlds over definitions, levels, axes and tiers to who is in them', async () => {
    const { service } = await openFixture(GAME);
    assert.deepEqual(show(await below(service)), ['world Harbour Town: world 7 · 2 NPCs']);
    assert.deepEqual(show(await below(service, ['Harbour Town'])), [
      'definition attributes: 3 axes · 2 levels',
      'definition relationships: 2 axes · 1 level',
      'npcs NPCs: 2',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes'])), [
      'level champion: priority 20 · nobody',
      'level battle_ready: priority 10 · 1 NPC',
      'axis strength: 0 to 100',
      'axis health: 0 to 120',
      'axis luck: 20 to 100',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes', 'strength'])), [
      'tier able: 0 to 80 · 1 NPC',
      'tier expert: 80 and more · 1 NPC',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes', 'health', 'hurt'])), [
      'npc Mara: NPC 12 · 65',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes', 'battle_ready'])), [
      'npc Mara: NPC 12',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'relationships', 'close'])), [
      'session Session 3: one.session.json',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'NPCs'])), [
      'npc Mara: NPC 12',
      'npc Tobin: NPC 15',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'relationships'])).slice(0, 1), [
      'level close: priority 1 · 1 session',
    ]);
  });

  it('tells worlds with one name by their paths', async () => {
    const { service } = await openFixture(`//- a/world.json
{ "id": 1, "name": "Twin" }
//- b/world.json
{ "id": 2, "name": "Twin" }
//- c/world.json
{ "id": 3, "name": "Other" }
`);
    assert.deepEqual(show(await below(service)), [
      'world Twin: a/world.json · world 1 · 0 NPCs · no stats',
      'world Twin: b/world.json · world 2 · 0 NPCs · no stats',
      'world Other: world 3 · 0 NPCs · no stats',
    ]);
  });

  it('says where everything is written, and what has nothing below it', async () => {
    const { service } = await openFixture(GAME);
    const located = await service.workspace.locate(fixtureUri('world.json'));
    assert.ok(located);
    const textOf = ({ uri, range }: StatsTreeNode) => {
      assert.equal(uri, fixtureUri('world.json'));
      assert.ok(range);
      const [start, end] = [range.start, range.end].map((place) => located.lines().offsetAt(place));
      return located.text.slice(start, end);
    };
    const [axis] = (await below(service, ['Harbour Town', 'attributes'])).filter(
      ({ kind }) => kind === 'axis',
    );
    assert.ok(axis);
    assert.equal(textOf(axis), '{ "name": "strength", "max_value": 100 }');
    const [, expert] = await below(service, ['Harbour Town', 'attributes', 'strength']);
    assert.ok(expert);
    assert.match(textOf(expert), /"expert"/);
    const [mara] = await below(service, ['Harbour Town', 'NPCs']);
    assert.deepEqual([mara?.uri, mara?.range], [fixtureUri('npcs/mara.npc.json'), undefined]);
    const levels = await below(service, ['Harbour Town', 'attributes']);
    assert.deepEqual(
      levels.map(({ hasChildren }) => hasChildren),
      [false, true, true, true, false],
    );
  });

  it('keeps the ids of nodes through edits elsewhere', async () => {
    const { service } = await openFixture(GAME);
    const before = await below(service, ['Harbour Town', 'attributes', 'strength']);
    const world = HARBOUR_WORLD.slice(HARBOUR_WORLD.indexOf('\n') + 1);
    service.setDocument(
      fixtureUri('world.json'),
      1,
      world.replace('{ "name": "strength"', '{ "name": "wit" },\n$&'),
    );
    const after = await below(service, ['Harbour Town', 'attributes', 'strength']);
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.notDeepEqual(after, before);
  });

  it('follows what is typed, also while the JSON is broken and when the game refuses it', async () => {
    const { service } = await openFixture(GAME);
    const mara = fixtureUri('npcs/mara.npc.json');
    service.setDocument(
      mara,
      1,
      '{ "id": 12, "world_id": 7, "name": "Mara Teague", "stats": { "attributes": { "strength": 1',
    );
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes', 'strength', 'able'])), [
      'npc Mara Teague: NPC 12 · 1',
      'npc Tobin: NPC 15 · 20',
    ]);
    const world = HARBOUR_WORLD.slice(HARBOUR_WORLD.indexOf('\n') + 1);
    service.setDocument(
      fixtureUri('world.json'),
      1,
      world.replace('"min": 0, "max": 80', '"min": 90, "max": 80'),
    );
    assert.deepEqual(show(await below(service)), [
      'world Harbour Town: world 7 · 2 NPCs · refused by the game',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes', 'health'])), [
      'tier hurt: 0 to 70 · nobody',
      'tier fit: 75 to 120 · nobody',
    ]);
  });

  it('shows who lives in no world, and worlds without stats', async () => {
    const { service } = await openFixture(`//- a/world.json
{ "id": 1, "name": "Empty" }
//- b/world.json
{ "id": 2 }
//- lost.npc.json
{ "id": 9, "world_id": 77, "stats": {} }
`);
    assert.deepEqual(show(await below(service)), [
      'world Empty: world 1 · 0 NPCs · no stats',
      'world world.json: world 2 · 0 NPCs · no stats',
      'worldless Without a world: 1 NPC',
    ]);
    assert.deepEqual(show(await below(service, ['Without a world'])), ['npc NPC 9: lost.npc.json']);
  });

  it('filters by names and ids, with what leads there and all that is below', async () => {
    const { service } = await openFixture(GAME);
    assert.deepEqual(show(await below(service, ['Harbour Town'], 'tOBin')), [
      'definition attributes: 3 axes · 2 levels',
      'npcs NPCs: 2',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'attributes', 'strength'], 'tobin')), [
      'tier able: 0 to 80 · 1 NPC',
    ]);
    assert.deepEqual(show(await below(service, ['Harbour Town', 'NPCs'], 'npc 12')), ['npc Mara: NPC 12']);
    assert.equal((await below(service, ['Harbour Town'], 'harbour')).length, 3);
    assert.deepEqual(await below(service, [], 'nobody'), []);
  });

  it('groups long lists by names, and finds everyone in them', async () => {
    const npcs = Array.from({ length: 450 }, (_, index) => {
      const id = index + 1;
      return `//- npcs/${id}.npc.json\n{ "id": ${id}, "world_id": 7, "name": "Guard ${id}", "stats": {} }\n`;
    });
    const { service } = await openFixture(HARBOUR_WORLD + npcs.join(''));
    const groups = await below(service, ['Harbour Town', 'NPCs']);
    assert.deepEqual(show(groups), [
      'group Guard 1 – Guard 100: 100',
      'group Guard 101 – Guard 200: 100',
      'group Guard 201 – Guard 300: 100',
      'group Guard 301 – Guard 400: 100',
      'group Guard 401 – Guard 450: 50',
    ]);
    assert.equal(
      (await below(service, ['Harbour Town', 'NPCs', 'Guard 101 – Guard 200']))[99]?.label,
      'Guard 200',
    );
    const way = await service.statsTreePath({ uri: fixtureUri('npcs/250.npc.json') });
    assert.deepEqual(
      way.map(({ label }) => label),
      ['Harbour Town', 'NPCs', 'Guard 201 – Guard 300', 'Guard 250'],
    );
    const [group] = (await service.statsTree({ parent: way[1]?.id })).nodes.filter(
      ({ id }) => id === way[2]?.id,
    );
    assert.deepEqual(group, way[2]);
    assert.ok((await service.statsTree({ parent: way[2]?.id })).nodes.some(({ id }) => id === way[3]?.id));
  });

  it('leads to the NPC of a file, of its state, and to worlds', async () => {
    const { service } = await openFixture(GAME);
    const labels = async (path: string, filter?: string) =>
      (await service.statsTreePath({ uri: fixtureUri(path), filter })).map(({ label }) => label);
    assert.deepEqual(await labels('npcs/mara.npc.json'), ['Harbour Town', 'NPCs', 'Mara']);
    assert.deepEqual(await labels('npc_states/mara.npc_state.json'), ['Harbour Town', 'NPCs', 'Mara']);
    assert.deepEqual(await labels('world.json'), ['Harbour Town']);
    assert.deepEqual(await labels('sessions/one.session.json'), []);
    assert.deepEqual(await labels('elsewhere.json'), []);
    assert.deepEqual(await labels('npcs/mara.npc.json', 'tobin'), []);
  });

  it('has nothing below nodes that are gone, and below ids that are none', async () => {
    const { service } = await openFixture(GAME);
    for (const parent of ['["world nowhere#"]', '{}', '[1]', 'x', '["__proto__"]']) {
      assert.deepEqual((await service.statsTree({ parent })).nodes, []);
    }
  });
});
