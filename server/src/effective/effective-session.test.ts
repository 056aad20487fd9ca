import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { HARBOUR_WORLD } from '../../test/small-harbour.ts';
import { computeEffectiveSession } from './effective-session.ts';
import type { EffectiveStats } from './effective-stats.ts';

/** The effective stats of a session with the given members, in the small harbour. */
async function computeSession(members: string, world = HARBOUR_WORLD): Promise<EffectiveStats[]> {
  const { service } = await openFixture(`${world}//- sessions/a.session.json\n{ "id": 3, ${members} }\n`);
  const [session] = service.workspace.index.all('session', 3);
  assert.ok(session);
  return computeEffectiveSession(service.workspace, session);
}

function component(data: string): string {
  return `"flags": { "gameObjects": { "objects": { "npc:12": { "components": [
    { "type": "stats:relationships", "data": ${data} }] } } } }`;
}

describe('computeEffectiveSession', () => {
  it('computes every entity under every definition, whatever its key', async () => {
    const all = await computeSession(
      `"world_id": 7, "stats": { "attributes": { "session": { "strength": 90, "health": 200 } },
        "relationships": { "npcPair:1:2": { "affinity": -4 }, "npc:12": { "affinity": 41, "flags": ["met"] } } }`,
    );
    assert.deepEqual(
      all.map(({ definitionId, entityKey, stats }) => [definitionId, entityKey, stats]),
      [
        [
          'attributes',
          'session',
          {
            strength: 90,
            health: 120,
            strengthTierId: 'expert',
            healthTierId: 'fit',
            levelId: 'battle_ready',
          },
        ],
        ['relationships', 'npcPair:1:2', { affinity: 0, affinityTierId: 'stranger' }],
        [
          'relationships',
          'npc:12',
          { affinity: 41, flags: ['met'], affinityTierId: 'friend', levelId: 'close' },
        ],
      ],
    );
  });

  it('takes a component of the object store in place of the whole block', async () => {
    const [effective, ...rest] = await computeSession(
      `"world_id": 7, ${component('{ "affinity": 50 }')},
        "stats": { "relationships": { "npc:12": { "affinity": 5, "trust": 9 } } }`,
    );
    assert.deepEqual(rest, []);
    assert.deepEqual(effective?.stats, { affinity: 50, affinityTierId: 'friend', levelId: 'close' });
    assert.equal(effective?.layers[0]?.layer, 'component');
    assert.equal(effective?.replaced[0]?.layer, 'session');
  });

  it('leaves the object store out when it is empty or the session names no world', async () => {
    const stats = '"stats": { "relationships": { "npc:12": { "affinity": 5 } } }';
    for (const members of [
      `"world_id": 7, ${component('{}')}, ${stats}`,
      `${component('{ "affinity": 50 }')}, ${stats}`,
    ]) {
      const [effective] = await computeSession(members);
      assert.deepEqual(effective?.stats, { affinity: 5, affinityTierId: 'stranger' });
    }
  });

  it('fails for all entities of a definition when one of them is no object, and for no others', async () => {
    for (const broken of ['42', 'null', '[]']) {
      const all = await computeSession(
        `"stats": { "relationships": { "npc:1": { "affinity": 50 }, "npc:2": ${broken}, "npc:3": { "affinity": 1 } },
          "attributes": { "npc:1": { "strength": 1 } }, "other": { "npc:1": 5 } }`,
      );
      assert.deepEqual(
        all.map(({ definitionId, entityKey, raw, stats }) => [definitionId, entityKey, raw, stats]),
        [
          ['relationships', 'npc:1', 'not-computable', { affinity: 50 }],
          ['relationships', 'npc:2', 'not-computable', {}],
          ['relationships', 'npc:3', 'not-computable', { affinity: 1 }],
          ['attributes', 'npc:1', undefined, { strength: 1, strengthTierId: 'able' }],
          ['other', 'npc:1', 'no-definition', {}],
        ],
      );
      assert.match(all[0]?.failure ?? '', /^Entity "npc:2" must be an object, not /);
    }
  });

  it('fails on legacy relationships in the same way', async () => {
    const all = await computeSession('"relationships": { "npc:1": { "affinity": 50 }, "npc:2": 0.7 }');
    assert.deepEqual(
      all.map(({ raw }) => raw),
      ['not-computable', 'not-computable'],
    );
  });

  it('does not fail on what a component replaces, but where nothing could hold it', async () => {
    const replaced = await computeSession(
      `"world_id": 7, ${component('{ "affinity": 50 }')}, "stats": { "relationships": { "npc:12": 5 } }`,
    );
    assert.deepEqual(
      replaced.map(({ raw, stats }) => [raw, stats['levelId']]),
      [[undefined, 'close']],
    );
    for (const [held, raw] of [
      ['[1]', 'not-computable'],
      ['[]', undefined],
      ['null', undefined],
    ]) {
      const [effective] = await computeSession(
        `"world_id": 7, ${component('{ "affinity": 50 }')}, "stats": { "relationships": ${held} }`,
      );
      assert.equal(effective?.raw, raw, held);
    }
  });

  it('reads legacy relationships as if migrated, unless stats.relationships has entries', async () => {
    const legacy = `"relationships": { "npc:12": {
      "affinity": 9.995, "tierId": "lover", "affinityTierId": "gone", "intimacyLevelId": null } }`;
    const expected = { affinity: 9.995, affinityTierId: 'lover', levelId: null };
    const none = [
      ', "stats": {}',
      ', "stats": { "relationships": {} }',
      ', "stats": { "relationships": null }',
    ];
    for (const stats of ['', ...none]) {
      const [effective] = await computeSession(legacy + stats);
      assert.deepEqual(effective?.stats, expected);
      assert.equal(effective?.layers[0]?.layer, 'legacy');
    }
    const [current] = await computeSession(
      `${legacy}, "stats": { "relationships": { "npc:12": { "affinity": 1 } } }`,
    );
    assert.deepEqual(current?.stats, { affinity: 1, affinityTierId: 'stranger' });
  });
});
