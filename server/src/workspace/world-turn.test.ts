import assert from 'node:assert/strict';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import { relativePath } from '../base/uri.ts';

const NOVICE = { id: 'novice', axis_name: 'strength', min: 0, max: 40 };
const EXPERT = { id: 'expert', axis_name: 'strength', min: 40 };

/** A world with one definition, which has these members more. */
function makeWorld(more: object = {}) {
  const skills = {
    id: 'skills',
    axes: [{ name: 'strength' }, { name: 'wit' }],
    tiers: [NOVICE, EXPERT],
    ...more,
  };
  return { id: 7, meta: { stats_config: { definitions: { skills } } } };
}

const FILES = {
  'world.json': makeWorld(),
  'mara.npc.json': { id: 1, stats: { skills: { strength: 90, wit: 20 } } },
  'tobin.npc.json': { id: 2, stats: { skills: { strength: 30, wit: 50 } } },
  'tobin.npc_state.json': { npc_id: 2, stats: { skills: { wit: 60 } } },
  'reed.npc.json': { id: 3, stats: { skills: { strength: 10 } } },
  'bram.npc_state.json': { npc_id: 4, stats: { skills: { strength: 10, wit: 1 } } },
  'first.session.json': { id: 1, world_id: 7, stats: { skills: { 'npc:1': { strength: 5 } } } },
};

/** What need always be looked at: who lacks a value, has no NPC, or is more than numbers. */
const OTHERS = ['bram.npc_state.json', 'first.session.json', 'reed.npc.json'];

/** The files that are checked again after the world went through these texts. */
async function listAffected(...worlds: readonly object[]): Promise<string[]> {
  const { workspace } = await openWorkspace(FILES);
  let affected: Iterable<string> = [];
  for (const [i, world] of worlds.entries()) {
    ({ affected } = workspace.setDocument(fixtureUri('world.json'), i + 1, toText(world)));
  }
  return [...affected].map((uri) => relativePath(FIXTURE_ROOT, uri)).sort();
}

describe('WorldTurn', () => {
  it('leaves alone whom no rule had and has anything to say about', async () => {
    assert.deepEqual(await listAffected({ ...makeWorld(), name: 'Harbour Town' }), OTHERS);
    const tiers = [
      { ...NOVICE, max: 50 },
      { ...EXPERT, min: 50 },
    ];
    assert.deepEqual(await listAffected(makeWorld({ tiers })), OTHERS);
  });

  it('leaves alone whose problems are of another kind', async () => {
    const { workspace } = await openWorkspace({
      'world.json': makeWorld(),
      'mara.npc.json': { id: 1, nmae: 'Mara', stats: { skills: { strength: 90, wit: 20 } } },
    });
    const world = toText({ ...makeWorld(), name: 'Harbour Town' });
    assert.deepEqual([...workspace.setDocument(fixtureUri('world.json'), 1, world).affected], []);
  });

  it('looks at those who come to lie beyond a bound, and at those who lay there', async () => {
    const narrow = makeWorld({ axes: [{ name: 'strength', max_value: 80 }, { name: 'wit' }] });
    const mara = ['mara.npc.json', ...OTHERS].sort();
    assert.deepEqual(await listAffected(narrow), mara);
    assert.deepEqual(await listAffected(narrow, makeWorld()), mara);
  });

  it('looks at those who come to lie between two tiers, and at those who lay there', async () => {
    const gappy = makeWorld({ tiers: [{ ...NOVICE, max: 25 }, EXPERT] });
    const tobin = [...OTHERS, 'tobin.npc.json'].sort();
    assert.deepEqual(await listAffected(gappy), tobin);
    // After the first edit of a world, whoever keeps their tier is left alone.
    const fewer = ['first.session.json', 'tobin.npc.json'];
    assert.deepEqual(await listAffected(gappy, makeWorld()), fewer);
    const wider = makeWorld({ tiers: [{ ...NOVICE, max: 35 }, EXPERT] });
    assert.deepEqual(await listAffected(gappy, wider), fewer);
    assert.deepEqual(await listAffected(wider, gappy), fewer);
  });

  it('looks at an NPC and its state for what stands in the other', async () => {
    const narrow = makeWorld({ axes: [{ name: 'strength' }, { name: 'wit', max_value: 55 }] });
    assert.deepEqual(
      await listAffected(narrow),
      [...OTHERS, 'tobin.npc.json', 'tobin.npc_state.json'].sort(),
    );
  });

  it('looks at everybody when an axis comes or goes, and when the game refuses the config', async () => {
    const all = Object.keys(FILES)
      .filter((path) => path !== 'world.json')
      .sort();
    const more = makeWorld({ axes: [{ name: 'strength' }, { name: 'wit' }, { name: 'luck' }] });
    assert.deepEqual(
      await listAffected(more),
      all.filter((path) => path !== 'tobin.npc_state.json'),
    );
    assert.deepEqual(await listAffected(makeWorld({ axes: [{ name: 'strength' }] })), all);
    assert.deepEqual(await listAffected(makeWorld({ axes: [] }), makeWorld()), all);
  });

  it('looks at open documents, of which people see more than problems', async () => {
    const { workspace } = await openWorkspace(FILES);
    workspace.setDocument(fixtureUri('mara.npc.json'), 1, toText(FILES['mara.npc.json']));
    const { affected } = workspace.setDocument(
      fixtureUri('world.json'),
      1,
      toText(makeWorld({ levels: [] })),
    );
    assert.ok(affected.has(fixtureUri('mara.npc.json')));
    assert.ok(!affected.has(fixtureUri('tobin.npc.json')));
  });
});

describe('facts of a world', () => {
  it('keep the definitions that an edit leaves as they are', async () => {
    const { workspace } = await openWorkspace(FILES);
    const uri = fixtureUri('world.json');
    const luck = { id: 'luck', axes: [{ name: 'fate' }] };
    const { definitions } = makeWorld().meta.stats_config;
    const facts = [100, 90].map((max_value, i) => {
      const text = toText({
        id: 7,
        meta: {
          stats_config: {
            definitions: { ...definitions, luck: { ...luck, axes: [{ name: 'fate', max_value }] } },
          },
        },
      });
      workspace.setDocument(uri, i + 1, text);
      const [world] = workspace.index.worldsIn(uri);
      assert.ok(world);
      return workspace.factsOf(world.record);
    });
    const [before, after] = facts;
    assert.ok(before && after);
    assert.equal(after.definitions.get('skills'), before.definitions.get('skills'));
    assert.equal(after.config?.definitions.skills, after.definitions.get('skills')?.definition);
    assert.equal(after.definitions.get('luck')?.axes[0]?.axis.max_value, 90);
  });
});
