import assert from 'node:assert/strict';
import { openFixture } from '../../test/fixture.ts';
import { cursorOf } from '../../test/occurrence-marks.ts';
import { renameAt, renameIn } from '../../test/rename-fixture.ts';

const TIERS = `[{"id":"stranger","axis_name":"affinity","min":0,"max":10},{"id":"acquaintance","axis_name":"affinity","min":10,"max":30},
 {"id":"friend","axis_name":"affinity","min":30,"max":60},{"id":"close_friend","axis_name":"affinity","min":60,"max":80},
 {"id":"lover","axis_name":"affinity","min":80},{"id":"wary","axis_name":"trust","min":0}]`;
const LEVELS = '[{"id":"intimate","conditions":{"affinity":{"type":"min","min_value":60}}}]';
const WORLD = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"relationships":{"id":"relationships","axes":[{"name":"affinity"},{"name":"trust"},
 {"name":"chemistry"},{"name":"tension"},{"name":"luck"}],"tiers":${TIERS},
 "levels":${LEVELS}}}}}}
`;
/** Only what stands over the package's own tiers; its other axes are free. */
const AFFINITY_ONLY = WORLD.replace(/,\{"name":"trust"\}[^\]]*/, '').replace(/,\{"id":"wary".*?\}/, '');

const PACKAGE = `//- stat_packages/temper.stat_package.json
{"id":"temper","label":"Temper","definitions":{"temper":{"id":"temper","axes":[{"name":"heat"}],
 "tiers":[{"id":"warm","axis_name":"heat","min":0}],"levels":[]}}}
`;
const OVER_TEMPER = `//- world.json
{"id":7,"meta":{"stats_config":{"definitions":{"temper":{"id":"temper","axes":[{"name":"heat"}],
 "tiers":[{"id":"warm","axis_name":"heat","min":5}]}}}}}
`;

const mark = (text: string, marked: string) => text.replace(marked.replace('$0', ''), marked);

/** Checks that what stands at `$0` cannot get any other name. */
async function check(text: string, what: string): Promise<void> {
  const fixture = await openFixture(text);
  const { uri, position } = await cursorOf(fixture);
  const refusal = `The ${what} and in the world in "world.json", which lies over it; under another name the game would fail whenever it is asked for the config of that world`;
  assert.equal(await fixture.service.prepareRename(uri, position), refusal);
  assert.equal(await renameAt(fixture, 'something'), refusal);
}

/** Checks that what stands at `$0` can be renamed, and that this brings no problem about packages. */
async function checkFree(text: string, newName: string, before: readonly string[] = []): Promise<void> {
  const fixture = await openFixture(text);
  const { uri, position } = await cursorOf(fixture);
  assert.equal(typeof (await fixture.service.prepareRename(uri, position)), 'object');
  const { service } = await openFixture(await renameIn(text, newName));
  const codes = [...service.workspace.files()].flatMap((file) =>
    service.check(file.uri).map(({ code }) => code),
  );
  assert.deepEqual(
    codes.filter((code) => code === 'config/overlay-or-complete'),
    before,
  );
}

describe('rename in a world over packages', () => {
  it('refuses axes and tiers that the package has too', async () => {
    const stands = 'of "relationships" stands in the package "core.relationships"';
    await check(mark(WORLD, '"frie$0nd"'), `tier "friend" ${stands}`);
    await check(mark(WORLD, '{"name":"affi$0nity"}'), `axis "affinity" ${stands}`);
    await check(mark(WORLD, '{"name":"tru$0st"}'), `axis "trust" ${stands}`);
  });

  it('leaves alone what does no harm: levels, definitions, and what the package does not have', async () => {
    await checkFree(mark(WORLD, '"intim$0ate"'), 'near');
    await checkFree(mark(WORLD, '"relation$0ships":'), 'bonds');
    await checkFree(mark(WORLD, '"wa$0ry"'), 'careful');
    await checkFree(mark(WORLD, '"lu$0ck"'), 'fortune');
  });

  it('leaves alone what did not fit before, and games without the package', async () => {
    const misfit = WORLD.replace('"lover"', '"beloved"');
    await checkFree(mark(misfit, '"frie$0nd"'), 'pal', ['config/overlay-or-complete']);
    await checkFree(
      `//- statlens.config.json\n{"packages":{"builtIn":[]}}\n${mark(WORLD, '"frie$0nd"')}`,
      'pal',
    );
  });

  it('tells by the new name where some would do', async () => {
    const text = mark(AFFINITY_ONLY, '{"name":"affi$0nity"}');
    await checkFree(text, 'trust');
    assert.equal(
      await renameAt(await openFixture(text), 'liking'),
      'With "liking" in place of the axis "affinity" of "relationships" the world in "world.json" would not fit over the package "core.relationships" any more, and the game would fail whenever it is asked for the config of that world',
    );
  });

  it('refuses what a package in a file of the project has too, there and here', async () => {
    const tier = 'tier "warm" of "temper" stands in the package "temper"';
    const axis = 'axis "heat" of "temper" stands in the package "temper"';
    await check(PACKAGE + mark(OVER_TEMPER, '"wa$0rm"'), tier);
    await check(mark(PACKAGE, '"wa$0rm"') + OVER_TEMPER, tier);
    await check(PACKAGE + mark(OVER_TEMPER, '{"name":"he$0at"}'), axis);
    await check(mark(PACKAGE, '{"name":"he$0at"}') + OVER_TEMPER, axis);
  });

  it('renames in a package and in the overlays over it together', () =>
    checkFree(
      `//- statlens.config.json\n{"packages":{"statsConfig":"overlay","files":["stat_packages/*.json"]}}\n${mark(PACKAGE, '"wa$0rm"')}${OVER_TEMPER.replace('"axes":[{"name":"heat"}],', '')}`,
      'hot',
    ));
});
