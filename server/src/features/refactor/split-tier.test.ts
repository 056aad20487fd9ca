import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RefactorProject } from '../../../test/refactor-fixture.ts';

const world = (tiers: string, axis = '{ "name": "a" }') =>
  `//- world.json\n{ "id": 1, "name": "W", "meta": { "stats_config": { "definitions": { "d": {
  "id": "d", "axes": [${axis}], "tiers": [${tiers}] } } } } }\n`;
const split = async (text: string) => {
  const project = await RefactorProject.open(text);
  const title = project.titles.find((each) => each.startsWith('Split tier'));
  if (title === undefined) return undefined;
  const { 'world.json': after = '' } = await project.apply(title);
  return { title, tiers: /"tiers": \[([\s\S]*)\] \} \} \} \} \}/.exec(after)?.[1] };
};

describe('splitting a tier', () => {
  it('cuts at the middle, where tiers touch as these do', async () => {
    const tiers = (max: string) =>
      `{ "id": "low", "axis_name": "a", "min": 0, "max": ${max} }, { "id": "high", "axis_name": "a", "min": 31 }`;
    assert.deepEqual(
      await split(
        world(`{ "id": "lo$0w", "axis_name": "a", "min": 0, "max": 31, "display_name": "Low" },
  { "id": "high", "axis_name": "a", "min": 31 }`),
      ),
      {
        title: 'Split tier: "low" 0-16, "low_2" 16-31',
        tiers: `{ "id": "low", "axis_name": "a", "min": 0, "max": 16, "display_name": "Low" },
  { "id": "low_2", "axis_name": "a", "min": 16, "max": 31 },
  { "id": "high", "axis_name": "a", "min": 31 }`,
      },
    );
    assert.equal((await split(world(tiers('$030'))))?.title, 'Split tier: "low" 0-14, "low_2" 15-30');
  });

  it('cuts an open tier in the middle of what its axis has left, and takes an id that is free', async () => {
    const tiers = `{ "id": "t", "axis_name": "a", "min": 0, "max": 40 },
{ "id": "t_2", "axis_name": "a", "min": 40$0 }`;
    assert.deepEqual(await split(world(tiers)), {
      title: 'Split tier: "t_2" 40-70, "t_2_2" 70 and up',
      tiers: `{ "id": "t", "axis_name": "a", "min": 0, "max": 40 },
{ "id": "t_2", "axis_name": "a", "min": 40, "max": 70 },
{ "id": "t_2_2", "axis_name": "a", "min": 70 }`,
    });
  });

  it('is as precise as the bounds are, or as a config says', async () => {
    const fine = '{ "id": "x$0", "axis_name": "a", "min": 0.25, "max": 1 }';
    assert.equal((await split(world(fine)))?.title, 'Split tier: "x" 0.25-0.63, "x_2" 0.63-1');
    const config = '//- statlens.config.json\n{ "axisStep": { "*": 5 } }\n';
    const coarse = '{ "id": "x$0", "axis_name": "a", "min": 0, "max": 95 }';
    assert.equal((await split(config + world(coarse)))?.title, 'Split tier: "x" 0-45, "x_2" 50-95');
  });

  it('is not offered for what is too small, too odd or refused', async () => {
    for (const tier of [
      '{ "id": "x$0", "axis_name": "a", "min": 4, "max": 4 }',
      '{ "id": "x$0", "axis_name": "a", "min": 4, "max": 5 }',
      '{ "id": "x$0", "axis_name": "a", "min": "4", "max": 50 }',
      '{ "id": "x$0", "axis_name": "b", "min": 4, "max": 50 }',
      '{ "id": "x", "axis_name": "a", "min": 4, "max": 50 }, $0 7',
      '{ "id": "x$0", "axis_name": "a", "min": 0, "max": 9 }, { "id": "x", "axis_name": "a", "min": 10 }',
    ]) {
      assert.equal(await split(world(tier)), undefined, tier);
    }
    const open = '{ "name": "a", "max_value": "inf" }';
    assert.equal(await split(world('{ "id": "x$0", "axis_name": "a", "min": 4 }', open)), undefined);
  });

  it('changes the tier of values above the cut only, and leaves no gap where there was none', async () => {
    const bounds = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    await fc.assert(
      fc.asyncProperty(bounds, async ([a, b]) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const npcs = [...Array(21).keys()]
          .map(
            (n) =>
              `//- npcs/${n}.npc.json\n{ "id": ${n}, "name": "N", "stats": { "d": { "a": ${n * 2} } } }\n`,
          )
          .join('');
        const text = world(`{ "id": "x$0", "axis_name": "a", "min": ${min}, "max": ${max} }`) + npcs;
        const project = await RefactorProject.open(text);
        const title = project.titles.find((each) => each.startsWith('Split tier'));
        assert.equal(title === undefined, max - min < 2);
        if (title === undefined) return;
        const before = JSON.stringify(project.listEffective());
        await project.apply(title);
        assert.equal(JSON.stringify(project.listEffective()).replaceAll('"x_2"', '"x"'), before);
        assert.deepEqual(
          project.service.check('file:///game/world.json').filter(({ severity }) => severity === 'error'),
          [],
        );
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
