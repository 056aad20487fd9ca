import assert from 'node:assert/strict';
import { completeAt } from '../../test/completion-fixture.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

const GAME = HARBOUR_WORLD + MARA;

/** Checks what a file becomes when the item with a label is chosen at its `|`; undefined for labels not on offer. */
async function check(
  before: string,
  path: string,
  marked: string,
  choices: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const offer = await completeAt(`${before}//- ${path}\n${marked}`);
  for (const [label, after] of Object.entries(choices)) {
    if (after === undefined) assert.ok(!offer.labels.includes(label), `${label} is offered`);
    else assert.equal(offer.apply(label).trimEnd(), after);
  }
}

describe('completion in NPCs', () => {
  const npc = (marked: string, choices: Readonly<Record<string, string | undefined>>) =>
    check(GAME, 'npcs/x.npc.json', marked, choices);

  it('offers no stats and modifiers of some other game', async () => {
    for (const marked of ['"stats": |', '"stats": { "attributes": | }', '"stats_metadata": |']) {
      const { labels } = await completeAt(
        `${GAME}//- npcs/x.npc.json\n{ "id": 1, "world_id": 7, ${marked} }`,
      );
      assert.deepEqual(
        labels.filter((label) => label.startsWith('{"')),
        [],
      );
    }
  });

  it('says of one axis that it is one', async () => {
    const { find } = await completeAt(
      '//- stats_config.json\n{ "definitions": { "d": { "id": "d", "axes": [{ "name": "a" }] } } }\n//- x.npc.json\n{ "id": 1, "stats": { "d": | } }',
    );
    assert.equal(find('all axes').detail, 'one axis with its default');
  });

  it('writes a whole NPC into an empty file and into a list, with the names of its world', async () => {
    const body = `{
  "id": 13,
  "world_id": 7,
  "name": "Mara",
  "personality": { "traits": {}, "tags": [] },
  "stats": { "attributes": { "strength": 0 } }
}`;
    await npc('|', { NPC: body });
    await npc('np|', { NPC: body });
    await npc('[\n  |\n]', { NPC: `[\n  ${body.replaceAll('\n', '\n  ')}\n]` });
    await check('', 'x.npc.json', '|', {
      NPC: body.replaceAll('13', '1').replace('attributes', 'combat_skills').replace('th": 0', 'th": 50'),
    });
  });

  it('knows the keys of an NPC and leaves out those that are there', async () => {
    await npc('{|}', { id: '{ "id": 13 }', world_id: '{ "world_id": 7 }', npc_id: undefined });
    await npc('{ "id": 5, | }', { name: '{ "id": 5, "name": "" }', id: undefined });
    await npc('{ | "id": 5 }', { name: '{ "name": "", "id": 5 }', id: undefined });
    await npc('{ "na|" }', { name: '{ "name": "" }' });
    await npc('{ "na|": "Ida" }', { name: '{ "name": "Ida" }' });
    await npc('{\n  "id": 5\n  |\n}', { stats: '{\n  "id": 5,\n  "stats": {}\n}' });
  });

  it('knows definitions and axes, with their defaults', async () => {
    await npc('{ "stats": { | } }', { relationships: '{ "stats": { "relationships": {} } }' });
    await npc('{ "stats": { "attributes": {}, "re|" } }', {
      relationships: '{ "stats": { "attributes": {}, "relationships": {} } }',
      attributes: undefined,
    });
    await npc('{ "stats": { "attributes": { "luck": 30 | } } }', {
      health: '{ "stats": { "attributes": { "luck": 30, "health": 120 } } }',
      luck: undefined,
      'all missing axes': '{ "stats": { "attributes": { "luck": 30, "strength": 0, "health": 120 } } }',
    });
    await npc('{ "stats": {\n  "attributes": {\n    |\n  }\n} }', {
      'all missing axes':
        '{ "stats": {\n  "attributes": {\n    "strength": 0,\n    "health": 120,\n    "luck": 20\n  }\n} }',
    });
    await npc('{ "stats": { "attributes": | } }', {
      'all axes': '{ "stats": { "attributes": { "strength": 0, "health": 120, "luck": 20 } } }',
    });
  });

  it('knows the values of axes and where tiers and levels are stored', async () => {
    await npc('{ "stats": { "attributes": { "health":| } } }', {
      75: '{ "stats": { "attributes": { "health": 75 } } }',
      120: '{ "stats": { "attributes": { "health": 120 } } }',
      50: undefined,
    });
    await npc('{ "stats": { "attributes": { "strengthTierId": "|" } } }', {
      expert: '{ "stats": { "attributes": { "strengthTierId": "expert" } } }',
      fit: undefined,
    });
    await npc('{ "stats": { "attributes": { "levelId" | } } }', {
      champion: '{ "stats": { "attributes": { "levelId": "champion" } } }',
    });
  });

  it('leaves a number that is being typed alone, unless it is an id', async () => {
    await npc('{ "stats": { "attributes": { "health": 7| } } }', { 75: undefined, 70: undefined });
    await npc('{ "world_id": 7| }', { 7: '{ "world_id": 7 }' });
    await npc('{ "stats": { "attributes": { "health": |7 } } }', {
      75: '{ "stats": { "attributes": { "health": 75 } } }',
    });
  });

  it('knows worlds and character instances', async () => {
    await npc('{ "world_id": | }', { 7: '{ "world_id": 7 }' });
    const instance =
      '//- a.instance.json\n{ "id": "7f3c", "character_id": "c", "instance_name": "Old Mara" }\n';
    await check(GAME + instance, 'x.npc.json', '{ "character_instance_id": "|" }', {
      '7f3c': '{ "character_instance_id": "7f3c" }',
    });
  });

  it('shows ranges and tiers', async () => {
    const { find } = await completeAt(`${GAME}//- x.npc.json\n{ "stats": { "attributes": { "he|" } } }`);
    const { detail, documentation, filterText } = find('health');
    assert.equal(detail, '0 to 120');
    assert.equal(filterText, '"health"');
    assert.deepEqual(documentation, {
      kind: 'markdown',
      value: '0 to 120, default 120\n\n- hurt: 0 to 70\n- fit: 75 to 120',
    });
  });

  it('works while the JSON is broken elsewhere, and in a world that is', async () => {
    await npc('{ "x": { "y": [ , "z": 1 }, "stats": { "attributes": { | ', {
      luck: '{ "x": { "y": [ , "z": 1 }, "stats": { "attributes": { "luck": 20',
    });
    const broken = GAME.replace('"max_value": 100 }', '"max_value": }');
    await check(broken, 'x.npc.json', '{ "stats": { "attributes": { | } } }', {
      luck: '{ "stats": { "attributes": { "luck": 20 } } }',
    });
  });

  it('has nothing to say in comments, in free data, in other files and when a text was just ended', async () => {
    for (const marked of ['{ /* | */ }', '{ "personality": { "x": { | } } }', '{ "name": "|" }']) {
      assert.deepEqual((await completeAt(`${GAME}//- x.npc.json\n${marked}`)).labels, []);
    }
    assert.deepEqual((await completeAt(`${GAME}//- statlens.config.json\n{ | }`)).labels, []);
    const ended = await completeAt(`${GAME}//- x.npc.json\n{ "name"| }`, { trigger: '"' });
    assert.deepEqual(ended.labels, []);
    const begun = await completeAt(`${GAME}//- x.npc.json\n{ "| }`, { trigger: '"' });
    assert.ok(begun.labels.includes('name'));
  });

  it('takes names from files for what they are, also in snippets', async () => {
    const odd = GAME.replaceAll('"strength"', '"a$1}\\\\ \\"b\\", |c"');
    const at = await completeAt(`${odd}//- x.npc.json\n{ "stats": { "attributes": { |} } }`);
    assert.ok(at.labels.length > 0);
    const [first] = at.labels;
    const after: unknown = JSON.parse(at.apply(first ?? ''));
    assert.deepEqual(after, { stats: { attributes: { 'a$1}\\ "b", |c': 0 } } });
  });
});

describe('completion in states, sessions and items', () => {
  it('starts overrides of an NPC at what it has', async () => {
    const path = 'npc_states/x.npc_state.json';
    await check(GAME, path, '{ "npc_id": | }', { 12: '{ "npc_id": 12 }' });
    await check(GAME, path, '{ "npc_id": 12, "stats": { "attributes": { | } } }', {
      strength: '{ "npc_id": 12, "stats": { "attributes": { "strength": 90 } } }',
    });
    await check(GAME, path, '{ "npc_id": 12, "stats": { "attributes": { "strength": | } } }', {
      90: '{ "npc_id": 12, "stats": { "attributes": { "strength": 90 } } }',
    });
  });

  it('knows the entities of a session and their axes, in its object store and in legacy relationships too', async () => {
    const session = (marked: string, choices: Readonly<Record<string, string | undefined>>) =>
      check(GAME, 'a.session.json', marked, choices);
    await session('{ "stats": { "relationships": { "session": {}, "|" } } }', {
      'npc:12': '{ "stats": { "relationships": { "session": {}, "npc:12": {} } } }',
      session: undefined,
    });
    await session('{ "stats": { "relationships": { mara| } } }', {
      'npc:12': '{ "stats": { "relationships": { "npc:12": {} } } }',
    });
    await session('{ "stats": { "relationships": { "npc:12": { "affinity": 5, | } } } }', {
      trust: '{ "stats": { "relationships": { "npc:12": { "affinity": 5, "trust": 0 } } } }',
      affinity: undefined,
    });
    const store = (inside: string) =>
      `{ "flags": { "gameObjects": { "objects": { "npc:12": { "components": [{ "type": "stats:relationships", "data": { ${inside} } }] } } } } }`;
    await session(store('|'), { trust: store('"trust": 0') });
    await session('{ "relationships": { "npc:12": { "tierId": "|" } } }', {
      friend: '{ "relationships": { "npc:12": { "tierId": "friend" } } }',
    });
  });

  it('finds one NPC among many by id and by name, and proposes no more than can be read', async () => {
    const npcs = Array.from({ length: 150 }, (_, i) => `{ "id": ${1000 + i}, "name": "Guard ${i}" }`);
    const files = `${GAME}//- guards.npc.json\n[${npcs.join()}]\n//- a.session.json\n`;
    const many = await completeAt(`${files}{ "stats": { "attributes": { "|" } } }`);
    assert.ok(many.isIncomplete && many.items.length < 120);
    const byName = await completeAt(`${files}{ "stats": { "attributes": { "guard 14|" } } }`);
    assert.equal(byName.labels.filter((label) => label.startsWith('npc:')).length, 11);
    assert.ok(!byName.isIncomplete);
    assert.match(byName.apply('npc:1149'), /\{ "npc:1149": \{\} \}/);
    const byId = await completeAt(`${files}{ "stats": { "attributes": { "npc:1149|" } } }`);
    assert.equal(byId.labels[0], 'npc:1149');
    const { apply } = await completeAt(files.replace('a.session', 'new.npc').concat('{ "id": | }'));
    assert.match(apply('1150'), /"id": 1150/);
  });

  it('knows modifiers, with the axes of their definition', async () => {
    const item = (inside: string) => `{ "stats_metadata": { "attributes": { "modifiers": [${inside}] } } }`;
    await check(GAME, 'a.item.json', '{ "stats_metadata": { | } }', {
      attributes: '{ "stats_metadata": { "attributes": { "modifiers": [] } } }',
    });
    await check(GAME, 'a.item.json', item('|'), {
      factor: item('{ "type": "multiplicative", "axis": "strength", "value": 0.8, "source": "wet" }'),
    });
    await check(GAME, 'a.item.json', item('{ "type": "|" }'), { absolute: item('{ "type": "absolute" }') });
    await check(GAME, 'a.item.json', item('{ "axis": | }'), {
      luck: item('{ "axis": "luck" }'),
      trust: undefined,
    });
  });
});
