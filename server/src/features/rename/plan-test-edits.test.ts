import assert from 'node:assert/strict';
import { renameIn } from '../../../test/rename-fixture.ts';

const world = (id: number, definition: string) =>
  `{"id": ${id}, "meta": {"stats_config": {"definitions": {"d": {
  "id": "d", "axes": [{"name": "might"}],
  "tiers": [{"id": "low", "axis_name": "might", "min": 0, "max": 9}, {"id": "top", "axis_name": "might", "min": 9}],
  "levels": [{"id": "best", "conditions": {"might": {"type": "min", "min_value": 5}}}]
}}}}}`.replaceAll('"d"', `"${definition}"`);

const TESTS = `//- tests/some.stattest.jsonc
{
  // What must hold.
  "tests": [
    { "name": "might", "where": "has(d.might) && d.levelId == \\"best\\"", "expect": {
      "all": "d.mightTierId in [\\"low\\", \\"top\\"]",
      "mean": { "of": "d.might", "min": 3 },
      "tier": { "of": "d.might", "min": "low" },
      "level": { "of": "d", "is": "best" },
      "snapshot": "name, d.might"
    } }
  ]
}
`;

/** The tests after something was renamed: what stands in the world at the first place of `name`. */
async function renameTests(name: string, newName: string, others = ''): Promise<string> {
  const marked = world(7, 'd').replace(`"${name}"`, `"$0${name}"`);
  const text = await renameIn(`//- world.json\n${marked}\n${TESTS}${others}`, newName);
  return text.slice(text.indexOf('//- tests/'), others === '' ? undefined : text.indexOf('//- other/'));
}

describe('planTestEdits', () => {
  it('renames an axis in all that tests say', async () => {
    const expected = TESTS.replaceAll('d.might', 'd.power');
    assert.equal(await renameTests('might', 'power'), expected);
  });

  it('renames a definition', async () => {
    const expected = TESTS.replaceAll('d.might', 'skills.might')
      .replace('d.levelId', 'skills.levelId')
      .replace('"of": "d"', '"of": "skills"');
    assert.equal(await renameTests('d', 'skills'), expected);
  });

  it('renames tiers and levels where they are expected or compared', async () => {
    assert.equal(
      await renameTests('low', 'weak'),
      TESTS.replace('[\\"low\\"', '[\\"weak\\"').replace('"min": "low"', '"min": "weak"'),
    );
    assert.equal(
      await renameTests('best', 'first'),
      TESTS.replace('\\"best\\"', '\\"first\\"').replace('"is": "best"', '"is": "first"'),
    );
  });

  it('leaves tests alone that speak of another world as well', async () => {
    assert.equal(await renameTests('might', 'power', `//- other/world.json\n${world(8, 'd')}\n`), TESTS);
    const expected = TESTS.replaceAll('d.might', 'd.power');
    assert.equal(await renameTests('might', 'power', `//- other/world.json\n${world(8, 'e')}\n`), expected);
  });
});
