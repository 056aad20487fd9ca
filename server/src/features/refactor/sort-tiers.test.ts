import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RefactorProject } from '../../../test/refactor-fixture.ts';

const TITLE = 'Sort tiers by axis and min';
const tier = (id: string, axis: string, min: number, max?: number) =>
  `{ "id": "${id}", "axis_name": "${axis}", "min": ${min}${max === undefined ? '' : `, "max": ${max}`} }`;
const world = (tiers: string, kind = 'json') =>
  `//- world.${kind}\n{ "id": 1, "name": "W", "meta": { "stats_config": { "definitions": { "d": { "id": "d",
  "axes": [{ "name": "a" }, { "name": "b" }],
  "tiers": [${tiers}] } } } } }\n`;

describe('sorting tiers', () => {
  it('sorts by axis and min, and brings comments along', async () => {
    const project = await RefactorProject.open(
      world(
        `$0
    // the best
    ${tier('high', 'a', 50)},
    ${tier('odd', 'b', 0)}, // alone
    ${tier('low', 'a', 0, 50)}
  `,
        'jsonc',
      ),
    );
    assert.deepEqual(project.titles, [TITLE]);
    const { 'world.jsonc': after = '' } = await project.apply(TITLE);
    assert.equal(
      after.slice(after.indexOf('"tiers"')),
      `"tiers": [
    ${tier('low', 'a', 0, 50)},
    // the best
    ${tier('high', 'a', 50)},
    ${tier('odd', 'b', 0)} // alone
  ] } } } } }
`,
    );
  });

  it('is offered anywhere in the list, and in a package too', async () => {
    const list = `${tier('high', 'a', 50)}, { "id": "low", "axis_name": "a", "min": $00, "max": 50 }`;
    assert.ok((await RefactorProject.open(world(list))).titles.includes('Sort tiers by min'));
    const stats = `{ "id": "d", "axes": [{ "name": "a" }], "tiers$0": [${list.replace('$0', '')}] }`;
    const text = `//- p.stat_package.json\n{ "id": "p", "label": "P", "definitions": { "d": ${stats} } }`;
    assert.deepEqual((await RefactorProject.open(text)).titles, ['Sort tiers by min']);
  });

  it('is not offered where nothing would move, elsewhere, or where order may count', async () => {
    const [low, high, odd] = [tier('low', 'a', 0, 50), tier('high', 'a', 50), tier('odd', 'b', 0)];
    const twice = [tier('low', 'a', 50), tier('low', 'a', 0, 50)];
    for (const list of [`${low}, ${high}, ${odd}`, twice.join(), `${high}, ${low}, 3`]) {
      const { titles } = await RefactorProject.open(world(`$0 ${list}`));
      assert.deepEqual(titles, [], list);
    }
    const outside = world(`${high}, ${low}`).replace('"axes": [', '"axes": [$0');
    assert.ok(!(await RefactorProject.open(outside)).titles.some((title) => /Sort/.test(title)));
  });

  it('leaves every value its tier', async () => {
    const band = fc.record({
      axis: fc.constantFrom('a', 'b'),
      min: fc.integer({ min: 0, max: 8 }),
      width: fc.option(fc.nat(2)),
    });
    const bands = fc.array(band, { minLength: 2, maxLength: 6 });
    const npcs = [...Array(10).keys()]
      .map(
        (n) =>
          `//- npcs/${n}.npc.json\n{ "id": ${n}, "name": "N", "stats": { "d": { "a": ${n}, "b": ${n} } } }\n`,
      )
      .join('');
    let sorted = 0;
    await fc.assert(
      fc.asyncProperty(bands, async (all) => {
        const list = all.map(({ axis, min, width }, i) =>
          tier(`t${i}`, axis, min, width === null ? undefined : min + width),
        );
        const project = await RefactorProject.open(world(`$0\n${list.join(',\n')}\n`) + npcs);
        const [title] = project.titles;
        if (title === undefined) return;
        sorted++;
        const before = project.listEffective();
        await project.apply(title);
        assert.deepEqual(project.listEffective(), before);
      }),
      { numRuns: 60, seed: 4 },
    );
    assert.ok(sorted > 20);
  });
});
