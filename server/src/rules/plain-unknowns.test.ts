import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { fixtureUri } from '../../test/fixture-files.ts';
import { PlainUnknowns } from './plain-unknowns.ts';
import { PROBLEM_CAP } from './problem-cap.ts';

const MANY = PROBLEM_CAP + 30;
const WORLD = `//- world.json
{ "id": 1, "meta": { "stats_config": { "definitions": { "d": { "id": "d", "axes": [{ "name": "a" }] } } } } }
`;
const many = Array.from({ length: MANY }, (_, i) => `"unknown${i}": { "a": ${i} }`).join(', ');

/** How often each code is reported in an NPC, and how many problems are not shown. */
async function check(stats: string, config = '{}') {
  const { service } = await openFixture(
    `${WORLD}//- statlens.config.json\n${config}\n//- npcs/1.npc.json\n{ "id": 1, "name": "N", "world_id": 1, "stats": { ${stats} } }\n`,
  );
  const counts: Record<string, number> = {};
  let more: string | undefined;
  for (const { code, message } of service.check(fixtureUri('npcs/1.npc.json'))) {
    if (code === 'file/too-many-problems') more = message;
    else counts[code] = (counts[code] ?? 0) + 1;
  }
  return { counts, more };
}

describe('blocks that are left out', () => {
  it('are counted all the same', async () => {
    assert.deepEqual(await check(many), {
      counts: { 'entity/unknown-definition': PROBLEM_CAP },
      more: '30 more problems in this file are not shown',
    });
  });

  it('are none that anything else can be said of', async () => {
    const last = '"list": [], "npc:1": { "d": {} }, "odd": { "npc:1": { "a": 1 } }, "a": 5';
    const { counts, more } = await check(`${many}, ${last}`);
    // What the game rejects is shown first: the list, an entity twice, an axis that stands too high.
    assert.deepEqual(counts, {
      'entity/not-an-object': 1,
      'entity/unknown-definition': PROBLEM_CAP - 4,
      'entity/wrong-depth': 3,
    });
    assert.equal(more, '35 more problems in this file are not shown');
  });

  it('do not count when they are said to exist elsewhere', async () => {
    const externals = '{ "externals": { "definitions": ["unknown*"] } }';
    assert.deepEqual(await check(`${many}, "other": {}`, externals), {
      counts: { 'entity/unknown-definition': 1 },
      more: undefined,
    });
  });

  it('are counted together for all records of a file', () => {
    const unknowns = new PlainUnknowns(['outside'], 2);
    const left = ['a', 'npc:1', 'outside', 'b', 'c', 'd'].map((id) => unknowns.leavesOut(id, { x: 1 }));
    assert.deepEqual(left, [false, false, false, false, true, true]);
    assert.equal(unknowns.leavesOut('e', { 'NPC:1': {} }), false);
    assert.equal(unknowns.leavesOut('f', 5), false);
    assert.equal(unknowns.leftOut, 2);
  });
});
