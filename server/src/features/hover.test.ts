import assert from 'node:assert/strict';
import { checkHover as check, hoverAt } from '../../test/hover-fixture.ts';
import { HARBOUR_WORLD, MARA } from '../../test/small-harbour.ts';

const GAME = HARBOUR_WORLD + MARA;

describe('hover on an NPC', () => {
  it('shows every definition on her name and on her stats', async () => {
    const row = '| attributes | strength | 90 | expert | base |';
    const health = '|  | health | 65 | hurt | runtime (npc_states/mara.npc_state.json), over base 100 |';
    await check(GAME, '"Ma$0ra"', '"Mara"', '**Mara** · NPC 12 · world Harbour Town (7)', row, health);
    const text = await check(GAME, '"st$0ats": {\n', '"stats"', row, health, '*level* | battle_ready');
    assert.doesNotMatch(text, /luck|fit/);
  });

  it('shows one definition with its level on its key', async () => {
    await check(
      GAME,
      '"attri$0butes": {\n      "strength"',
      '"attributes"',
      '| luck | – |  |',
      'Level: **battle_ready**',
      '- [champion](file:///game/world.json#L18) (priority 20): luck has no value, and 0 is below 50 → `luck = 50`',
    );
  });

  it('shows how a value came about on the value and on its key', async () => {
    const steps = [
      '**health** 65 **hurt**',
      '- base 100 in [this file, line 8](file:///game/npcs/mara.npc.json#L8)',
      '- runtime 65 in [npc_states/mara.npc_state.json, line 1](file:///game/npc_states/mara.npc_state.json#L1)',
      '- tier [hurt](file:///game/world.json#L12): 0 to 70',
      '- next tier up fit at 75 (+10): 75 to 120',
      'Level: **battle_ready**',
    ];
    await check(GAME, '"health": 1$000', '100', ...steps);
    await check(GAME, '"heal$0th": 100', '"health"', ...steps);
    await check(GAME, '"note": "le$0ft', '"left-handed"', 'No axis of attributes: kept as it is');
  });

  it('shows the same in the file of her state', async () => {
    const steps = [
      '- base 100 in [npcs/mara.npc.json, line 8]',
      '- runtime 65 in [this file, line 1]',
      '- tier [hurt]',
    ];
    await check(GAME, '"health": 6$05', '65', ...steps);
    await check(GAME, '"npc_id": 1$02', '12', '**Mara** · NPC 12', '| attributes | strength | 90 |');
  });

  it('shows clamp, modifiers and values that are no numbers', async () => {
    const files = `${HARBOUR_WORLD}//- npcs/a.npc.json
{ "id": 12, "name": "A", "stats": { "attributes": { "strength": 90, "health": "well" }, "relationships": { "affinity": 140 } },
  "stats_metadata": { "relationships": { "modifiers": [
    { "axis": "affinity", "type": "additive", "value": 5 }, { "axis": "affinity", "type": "odd", "value": 7 }] } } }`;
    await check(
      files,
      '"affinity": 1$040',
      '140',
      '**affinity** 145 → 100 **friend**',
      '- base 140 in [this file, line 1]',
      '- modifier additive 5 in [this file, line 3]',
      '- modifier odd 7 in [this file, line 3](file:///game/npcs/a.npc.json#L3), which has no effect',
      '- 145 after modifiers',
      '- clamped from 145 to 100, the max_value of the axis',
    );
    await check(files, '"additive", "value": $05', '5', '**affinity** 145 → 100 **friend**');
    await check(files, '"we$0ll"', '"well"', '- not a number, so no tier; levels take it as 0');
  });

  it('says why raw values are raw', async () => {
    const files = '//- world.json\n{ "name": "W", "meta": {} }\n//- npcs/a.npc.json\n';
    const npc = '{ "id": 1, "name": "A", "stats": { "x": { "y": 50$0 } } }';
    const hover = await hoverAt(files + npc);
    assert.match(hover?.text ?? '', /Its world has no stats_config, so the values are as written/);
  });

  it('works while the JSON is broken elsewhere', async () => {
    const files = GAME.replace('"note": "left-handed"', '"note": , "x": {[');
    await check(files, '"health": 1$000', '100', '- runtime 65');
  });

  it('is silent between things, in nested values and in the files of others', async () => {
    for (const text of [
      '{ "id": 12, "name": "A", $0 "stats": {} }',
      '{ "name": "A", "stats": { "a": { "b": { "c": 1$0 } } } }',
    ]) {
      assert.equal(await hoverAt(`${HARBOUR_WORLD}//- npcs/a.npc.json\n${text}`), undefined);
    }
  });

  it('shows names from files as plain text', async () => {
    const files = GAME.replace('"name": "Mara"', '"name": "<b>[x](command:y)|`"').replace(
      '"note"',
      '"no|te"',
    );
    const text = await check(files, '"<$0b>', '"<b>[x](command:y)|`"', '\\<b\\>\\[x\\]\\(command:y\\)\\|\\`');
    assert.doesNotMatch(text, /[^\\][<[]/);
  });

  it('stays short however much there is', async () => {
    const many = Array.from({ length: 90 }, (_, i) => `"d${i}": { "a": 1, "b": 2 }`).join(', ');
    const hover = await hoverAt(
      `${HARBOUR_WORLD}//- npcs/a.npc.json\n{ "id": 12, "name$0": "A", "stats": { ${many} } }`,
    );
    assert.match(hover?.text ?? '', /… \d+ more/);
  });
});

describe('hover on a session', () => {
  const session = `${HARBOUR_WORLD}//- sessions/a.session.json
{ "id": 3, "world_id": 7, "stats": { "relationships": { "npc:12": { "affinity": 50 }, "world": { "trust": 4 } } } }`;

  it('shows entities and values', async () => {
    await check(
      session,
      '"npc:$012"',
      '"npc:12"',
      '**relationships of npc:12**',
      '| affinity | 50 | friend | session |',
      '**close**',
    );
    await check(
      session.replace(HARBOUR_WORLD, GAME),
      '"npc:$012"',
      '"npc:12"',
      'Stands for [Mara](file:///game/npcs/mara.npc.json)',
    );
    await check(
      session,
      '"affinity": 5$00',
      '50',
      '- session 50 in [this file, line 1]',
      '- tier [friend](file:///game/world.json#L27): 10 and more',
    );
    const stats = [
      'Session 3',
      '| relationships | npc:12 | affinity 50 friend, level close |',
      '| relationships | world | trust 4 |',
    ];
    await check(session, '"st$0ats": { "relationships": { "npc:12"', '"stats"', ...stats);
  });

  it('shows legacy relationships as if migrated', async () => {
    const legacy = session
      .replace('"stats": {', '"sets": 1,')
      .replace(/} } } }$/, '} } }')
      .replace('"affinity": 50', '"affinity": 50, "tierId": "lover"');
    await check(
      legacy,
      '"lo$0ver"',
      '"lover"',
      'affinityTierId: the game computes this tier from affinity: **friend**',
    );
    await check(
      legacy,
      '"relation$0ships": { "npc:12"',
      '"relationships"',
      'npc:12 | affinity 50 friend, level close |',
    );
  });
});

describe('hover on a world', () => {
  it('explains definitions, axes, tiers, levels and conditions', async () => {
    await check(
      HARBOUR_WORLD,
      '"attri$0butes": {',
      '"attributes"',
      '- health: 0 to 120; hurt from 0, fit from 75',
      'champion (20), battle_ready (10)',
    );
    await check(
      HARBOUR_WORLD,
      '{ "name": "hea$0lth"',
      '"health"',
      'axis of attributes',
      '- range 0 to 120',
      '- default 120',
      '- tier hurt: 0 to 70',
    );
    await check(
      HARBOUR_WORLD,
      '"exp$0ert"',
      '"expert"',
      'tier of strength',
      '- 80 and more',
      '- at 80 the game chooses able',
    );
    await check(HARBOUR_WORLD, '"fit", "axis_name": "hea$0lth"', '"health"', 'axis of attributes');
    await check(
      HARBOUR_WORLD,
      '"battle$0_ready"',
      '"battle_ready"',
      '- strength at least 75',
      '- health at least 50',
      'Priority 10',
    );
    await check(
      HARBOUR_WORLD,
      '"lu$0ck": {',
      '"luck"',
      '**champion** asks for luck from 50 to 90',
      '20 to 100',
    );
    await check(HARBOUR_WORLD, '"max_value": $090', '90', '**champion** asks for luck');
  });

  it('explains what it can of a config that is half written', async () => {
    const broken = HARBOUR_WORLD.replace('"min": 80 }', '"min": }').replace('"max": 70', '"max": "70"');
    await check(broken, '"exp$0ert"', '"expert"', 'without a lower bound the game refuses it');
    await check(broken, '"hu$0rt"', '"hurt"', '- 0 to 70');
  });
});
