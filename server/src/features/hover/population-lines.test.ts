import assert from 'node:assert/strict';
import { openFixture } from '../../../test/fixture.ts';
import { checkHover as check, hoverAtCursor } from '../../../test/hover-fixture.ts';
import { HARBOUR_WORLD, MARA } from '../../../test/small-harbour.ts';

const GAME = HARBOUR_WORLD + MARA;

describe('hover on who is where', () => {
  const npc = (id: number, strength: number) => `//- npcs/${String(id).padStart(2, '0')}.npc.json
{ "id": ${id}, "name": "N*${id}", "stats": { "attributes": { "strength": ${strength}, "health": 60 } } }
`;
  const crowd = Array.from({ length: 12 }, (_, i) => npc(i + 1, i < 10 ? 81 + i : 20)).join('');

  it('tells how many have a tier, who, and who stands at its border', async () => {
    const text = await check(
      HARBOUR_WORLD + crowd,
      '"exp$0ert"',
      '"expert"',
      'In this world: **10 of 12 (83 %)** · 1 within one step of the border (1 inside, 0 outside)',
      '[N\\*1](file:///game/npcs/01.npc.json), ',
      ' and 2 more',
    );
    assert.equal(text.match(/\[N/g)?.length, 8);
  });

  it('tells it of axes, levels and definitions, with how values spread', async () => {
    const world = HARBOUR_WORLD + crowd;
    await check(
      world,
      '{ "name": "st$0rength"',
      '"strength"',
      'In this world: **12 of 12 (100 %)**',
      'Values from 20 to 90, median 84',
    );
    await check(world, '"battle$0_ready"', '"battle_ready"', 'In this world: **10 of 12 (83 %)**');
    await check(world, '"cham$0pion"', '"champion"', 'In this world: nobody of 12');
    await check(
      world,
      '"definitions": {\n  "attri$0butes"',
      '"attributes"',
      'In this world: **12 entities**',
      '[N\\*1]',
    );
    await check(world, '"clo$0se"', '"close"', 'Nobody has values under this definition.');
  });

  it('names the entities of sessions', async () => {
    const session = `//- a.session.json
{ "id": 3, "scene_id": 1, "flags": {}, "world_id": 7, "stats": { "relationships": { "npc:1": { "affinity": 50 }, "pc": { "affinity": 3 } } } }`;
    await check(
      HARBOUR_WORLD + session,
      '"fri$0end"',
      '"friend"',
      'In this world: **1 of 2 (50 %)**',
      '[npc:1](file:///game/a.session.json)',
    );
  });

  it('names nobody for an old id that the game leaves in place', async () => {
    const session = `//- a.session.json
{ "id": 3, "scene_id": 1, "flags": {}, "world_id": 7, "stats": { "relationships": {
  "npc:1": { "affinity": 50 },
  "pc": { "affinity": 9.995, "affinityTierId": "friend", "levelId": "close" } } } }`;
    for (const [mark, word] of [
      ['{ "id": "fri$0end"', '"friend"'],
      ['{ "id": "clo$0se"', '"close"'],
    ] as const) {
      const text = await check(HARBOUR_WORLD + session, mark, word, '**1 of 2 (50 %)**', '[npc:1]');
      assert.doesNotMatch(text, /\[pc\]/);
    }
  });

  it('counts no longer than someone waits, and says so', async () => {
    const many = Array.from({ length: 150 }, (_, i) => npc(i + 1, 90)).join('');
    const fixture = await openFixture((HARBOUR_WORLD + many).replace('"expert"', '"exp$0ert"'));
    const first = await hoverAtCursor(fixture);
    assert.match(JSON.stringify(first?.contents), /Counting who has it/);
    assert.equal(fixture.service.isCounting, true);
    while (!fixture.service.countResidents(10));
    assert.equal(fixture.service.isCounting, false);
    assert.match(JSON.stringify((await hoverAtCursor(fixture))?.contents), /150 of 150 \(100 %\)/);
  });
});

describe('hover on what leads further', () => {
  it('tells the next tiers, and of each higher level the smallest change that leads there', async () => {
    const files = `${GAME.replace('"strength": 90', '"strength": 70, "luck": 95')}`;
    await check(
      files,
      '"strength": 7$00',
      '70',
      '- next tier up expert at 81 (+11): 80 and more',
      'Level: **none**',
      'Why none?',
      '[battle_ready](file:///game/world.json#L16) (priority 10): strength 70 is below 75 → `strength +5`',
      '[champion](file:///game/world.json#L18) (priority 20): strength 70 is below 75 → `strength +5, luck -5`',
    );
  });
});

describe('hover on ids elsewhere', () => {
  it('tells of worlds, NPCs, instances and packages', async () => {
    await check(
      GAME,
      '"world_id": $07',
      '7',
      '**world Harbour Town (7)**',
      'Definitions: attributes, relationships',
    );
    const game = `${GAME}//- sessions/a.session.json
{ "id": 3, "world_id": 7, "player_npc_id": 12, "stats": {} }
//- npcs/b.npc.json
{ "id": 13, "name": "B", "character_instance_id": "tall" }
//- instances/tall.instance.json
{ "id": "tall", "character_id": "c1", "world_id": 7, "character_name": "Tall One" }
`;
    await check(
      game,
      '"character_instance_id": "ta$0ll"',
      '"tall"',
      'character instance',
      'world Harbour Town (7)',
    );
  });

  it('tells of packages, and of what they bring along', async () => {
    const pack = `//- my.stat_package.json
{ "id": "my.pack", "label": "Mine", "definitions": { "luck": {
  "id": "luck", "axes": [{ "name": "fortune" }], "tiers": [{ "id": "lucky", "axis_name": "fortune", "min": 50 }] } },
  "derivation_capabilities": [{ "id": "d", "from_semantic_types": ["x"], "to_stat_definition": "luck" }] }
`;
    await check(
      HARBOUR_WORLD + pack,
      '"id": "my.$0pack"',
      '"my.pack"',
      '**my.pack** · stat package',
      'Definitions: luck',
    );
    await check(
      HARBOUR_WORLD + pack,
      '"to_stat_definition": "lu$0ck"',
      '"luck"',
      '**luck**',
      'fortune',
      'my.pack',
    );
  });

  it('tells of what is no id what it is for', async () => {
    await check(GAME, '"max_v$0alue": 120', '"max_value"', '**max_value**');
    await check(GAME, '"type": "range", "min_$0value": 50', '"min_value"', '**champion** asks for luck');
    await check(GAME, '"default_value": 12$00', '120', '**default_value**');
  });
});

describe('hover on levels of one name', () => {
  it('tells the way to each of them', async () => {
    const world = HARBOUR_WORLD.replace('"id": "champion"', '"id": "battle_ready"');
    await check(
      `${world}//- npcs/mara.npc.json
{ "id": 12, "name": "Mara", "stats": { "attributes": { "strength": 90, "health": 40 } } }`,
      '"health": 4$00',
      '40',
      'health 40 is below 50 → `health +10`',
      'luck has no value, and 0 is below 50 → `luck = 50`',
    );
  });
});

describe('hover for editors that read plain text', () => {
  it('says the same without markup', async () => {
    const mark = '"health": 10$00';
    const fixture = await openFixture(GAME.replace('"health": 100', mark));
    assert.ok(fixture.cursor);
    const located = await fixture.service.workspace.locate(fixture.cursor.uri);
    const position = located?.lines().positionAt(fixture.cursor.offset);
    assert.ok(position);
    const hover = await fixture.service.hover(fixture.cursor.uri, position, { readsMarkdown: false });
    assert.deepEqual(hover?.contents, {
      kind: 'plaintext',
      value: `health 65 hurt · attributes

- base 100 in this file, line 8
- runtime 65 in npc_states/mara.npc_state.json, line 1
- tier hurt: 0 to 70
- next tier up fit at 75 (+10): 75 to 120

Level: battle_ready

Why not a higher one?

- champion (priority 20): luck has no value, and 0 is below 50 → luck = 50`,
    });
  });
});
