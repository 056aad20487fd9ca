import assert from 'node:assert/strict';
import { FIXTURE_ROOT, fixtureUri } from '../../test/fixture-files.ts';
import { openWorkspace, toText } from '../../test/workspace-fixture.ts';
import { relativePath } from '../base/uri.ts';

/** A world with tiers that meet at a bound, and these members more. */
function makeWorld(bound: number, more: object = {}, end = 90) {
  const skills = {
    id: 'skills',
    axes: [{ name: 'wit' }, { name: 'strength', max_value: 80 }],
    tiers: [
      { id: 'novice', axis_name: 'strength', min: 0, max: bound },
      { id: 'expert', axis_name: 'strength', min: bound, max: end },
    ],
  };
  return { id: 7, meta: { stats_config: { definitions: { skills, ...more } } } };
}

/** Something is wrong with each of them, and all but Nell have the id of a tier written somewhere. */
const FILES = {
  'world.json': makeWorld(40),
  'mara.npc.json': { id: 1, stats: { skills: { strength: 90, strengthTierId: 'novice' } } },
  'tobin.npc.json': { id: 2, stats: { skills: { strength: 45, wit: 'x' } } },
  'tobin.npc_state.json': { npc_id: 2, stats: { skills: { strengthTierId: 'novice' } } },
  'reed.npc.json': { id: 3, stats: { skills: { wit: 45 }, nothing: { strength: 45 } } },
  'bram.npc.json': { id: 4, character_instance_id: 'b', stats: { skills: 'x' } },
  'bram.npc_state.json': { npc_id: 4, stats: { skills: { strengthTierId: 'novice' } } },
  'bram.character_instance.json': { id: 'b', stats: { skills: { strength: 45 } } },
  'ilse.npc.json': {
    id: 5,
    stats: { skills: { strength: 10 } },
    stats_metadata: { skills: { modifiers: [{ type: 'additive', axis: 'strength', value: 35 }] } },
  },
  'wren.npc.json': { id: 9, stats: { skills: { wit: 'x' } } },
  'wren.npc_state.json': { npc_id: 9, stats: { skills: { strength: 45, strengthTierId: 'x' } } },
  'nell.npc.json': { id: 10, stats: { skills: { strength: 45, wit: 'x' } } },
  'row.npc.json': {
    id: 6,
    stats: { nothing: { wit: 1 }, skills: { wit: 45, strengthTierId: 0, strength: 50 } },
  },
  'osric.npc.json': [{ id: 8, stats: { skills: { strength: true }, other: { tierId: 'x' } } }],
};

/** What is always looked at. */
const OTHERS = ['bram.character_instance.json'];

/** The files that are checked again when a world becomes the other; it was opened before. */
async function listAffected(from: object, to: object): Promise<string[]> {
  const { workspace } = await openWorkspace(FILES);
  const uri = fixtureUri('world.json');
  workspace.setDocument(uri, 1, toText(from));
  const { affected } = workspace.setDocument(uri, 2, toText(to));
  return [...affected]
    .map((each) => relativePath(FIXTURE_ROOT, each))
    .filter((path) => !OTHERS.includes(path))
    .sort();
}

/** Those about whom a world's edit may tell something new whatever it does. */
const SPOILED = Object.keys(FILES)
  .filter((path) => path !== 'world.json' && !OTHERS.includes(path))
  .sort();

describe('MovedBounds', () => {
  it('leaves alone whose values are in the tiers that they were in, and who tells of no tier', async () => {
    assert.deepEqual(await listAffected(makeWorld(40), makeWorld(42)), ['ilse.npc.json']);
    assert.deepEqual(await listAffected(makeWorld(40), makeWorld(40)), []);
  });

  it('leaves alone everybody when only texts for people change, unless the game refuses them', async () => {
    const tell = (said: unknown) =>
      makeWorld(40, { told: { id: 'told', axes: [{ name: 'a', description: said }] } });
    assert.deepEqual(await listAffected(tell('one'), tell('two')), []);
    assert.deepEqual(await listAffected(tell('one'), tell(7)), SPOILED);
    assert.deepEqual(
      await listAffected({ ...tell('one'), name: 'A' }, { ...tell('two'), name: 'B' }),
      SPOILED,
    );
  });

  it('looks at those over whose values a bound moves when the id of a tier is written, in whatever record', async () => {
    assert.deepEqual(await listAffected(makeWorld(40), makeWorld(48)), [
      'bram.npc.json',
      'bram.npc_state.json',
      'ilse.npc.json',
      'tobin.npc.json',
      'tobin.npc_state.json',
      'wren.npc.json',
      'wren.npc_state.json',
    ]);
    assert.deepEqual(await listAffected(makeWorld(49), makeWorld(51)), ['ilse.npc.json', 'row.npc.json']);
    assert.deepEqual(await listAffected(makeWorld(0.5), makeWorld(1)), ['ilse.npc.json', 'osric.npc.json']);
  });

  it('takes values as they are clamped', async () => {
    assert.deepEqual(await listAffected(makeWorld(81), makeWorld(79)), ['ilse.npc.json', 'mara.npc.json']);
    assert.deepEqual(await listAffected(makeWorld(81), makeWorld(85)), ['ilse.npc.json']);
  });

  it('looks at those in no tier, who are told which bounds are near', async () => {
    const [before, after] = [makeWorld(20, {}, 44), makeWorld(20, {}, 44.5)];
    assert.deepEqual(await listAffected(before, after), [
      'bram.npc.json',
      'bram.npc_state.json',
      'ilse.npc.json',
      'mara.npc.json',
      'nell.npc.json',
      'row.npc.json',
      'tobin.npc.json',
      'tobin.npc_state.json',
      'wren.npc.json',
      'wren.npc_state.json',
    ]);
  });

  it('looks at those who come to be in a tier, or cease to be in any, whether or not its id is written', async () => {
    const [short, long] = [makeWorld(20, {}, 44), makeWorld(20, {}, 46)];
    assert.ok((await listAffected(short, long)).includes('nell.npc.json'));
    assert.ok((await listAffected(long, short)).includes('nell.npc.json'));
  });

  it('looks at all with problems after any other edit', async () => {
    const luck = { luck: { id: 'luck', axes: [{ name: 'fate' }] } };
    assert.deepEqual(await listAffected(makeWorld(40), makeWorld(40, luck)), SPOILED);
    assert.deepEqual(await listAffected(makeWorld(40), { ...makeWorld(40), name: 'Harbour' }), SPOILED);
    const open = makeWorld(40, {}, 90);
    delete (open.meta.stats_config.definitions.skills.tiers[1] as { max?: number }).max;
    assert.deepEqual(await listAffected(makeWorld(40), open), SPOILED);
  });

  it('looks at all over whose values a bound moves when the id of the tier hides another value', async () => {
    const [before, after] = [40, 48].map((bound) => {
      const world = makeWorld(bound);
      const { skills } = world.meta.stats_config.definitions;
      return { ...world, meta: { stats_config: { definitions: { skills: addAxis(skills) } } } };
    });
    assert.ok(before && after && (await listAffected(before, after)).includes('nell.npc.json'));
  });

  it('looks at open documents, of which people see more than problems', async () => {
    const { workspace } = await openWorkspace(FILES);
    const tobin = fixtureUri('tobin.npc.json');
    const world = fixtureUri('world.json');
    workspace.setDocument(tobin, 1, toText(FILES['tobin.npc.json']));
    workspace.setDocument(world, 1, toText(makeWorld(40)));
    assert.ok(workspace.setDocument(world, 2, toText(makeWorld(41))).affected.has(tobin));
  });
});

/** The definition with an axis that is called like the id of a tier. */
function addAxis<T extends { readonly axes: readonly object[] }>(definition: T): T {
  return { ...definition, axes: [...definition.axes, { name: 'strengthTierId' }] };
}
