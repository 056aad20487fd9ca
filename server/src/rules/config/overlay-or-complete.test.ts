import assert from 'node:assert/strict';
import { describeRule, findReports } from '../../../test/rule-fixture.ts';
import { mergeWorldConfig } from '../../engine/config/merge-world-config.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { builtinPackages } from '../../engine/packages/builtin-packages.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import { configOverlayOrComplete } from './overlay-or-complete.ts';

const overlay = '//- statlens.config.json\n{"packages": {"statsConfig": "overlay"}}\n';
const config = (definitions: string) => `//- stats_config.json\n{"definitions": {${definitions}}}\n`;
const tier = (id: string, rest: string) => `{"id": "${id}", "axis_name": "affinity", ${rest}}`;
const OWN_TIERS = `"tiers": [${tier('stranger', '"min": 0, "max": 50')}, ${tier('friend', '"min": 50')}]`;
const complete = (key: string, rest: string) =>
  `${key}: {"id": ${key.replace(/<<|>>/g, '')}, "axes": [{"name": "affinity"}], ${rest}}`;

describeRule(configOverlayOrComplete, {
  'marks a complete definition whose tiers overlap those of the package': {
    text: config(complete('<<"relationships">>', OWN_TIERS)),
    messages: [
      'Definition "relationships" does not fit over that of the package "core.relationships": tier "acquaintance" (10-29.99) overlaps "stranger" (0-50) on axis "affinity"; the game fails whenever it is asked for this world\'s config',
    ],
    fixes: {},
  },
  'marks one with tiers on an axis that the package does not have': {
    text: config(
      '<<"relationships">>: {"id": "relationships", "axes": [{"name": "respect"}], "tiers": [{"id": "low", "axis_name": "respect", "min": 0}]}',
    ),
    messages: [/: tier "low" names the unknown axis "respect"; /],
  },
  'marks one with levels on such an axis': config(
    '<<"mood">>: {"id": "mood", "axes": [{"name": "wit"}], "levels": [{"id": "sharp", "conditions": {"wit": {"type": "min", "min_value": 1}}}]}',
  ),
  'accepts a complete definition that fits': config(
    complete(
      '"relationships"',
      `"tiers": [${tier('lover', '"min": 85')}, ${tier('close_friend', '"min": 60, "max": 85')}]`,
    ),
  ),
  'accepts axes of its own while nothing lies on them': config(
    '"relationships": {"id": "relationships", "axes": [{"name": "respect", "max_value": 5}]}',
  ),
  'accepts ids of its own': config(complete('"bonds"', OWN_TIERS)),
  'accepts any tiers where the package is not active': `${config(complete('"relationships"', OWN_TIERS))}//- statlens.config.json\n{"packages": {"builtIn": ["core.mood"]}}\n`,
  'lets the game refuse a config for other reasons first': config(
    complete('"relationships"', `${OWN_TIERS.replace('"min": 50', '"min": 40')}`),
  ),
  'marks a definition without axes and writes out the rest': {
    text: config(
      '<<"relationships">>: {"tiers": [{"id": "lover", "axis_name": "affinity", "min": 85}], "levels": []}',
    ),
    messages: [
      'Definition "relationships" has no axes and can only be laid over that of the package "core.relationships"; the game does so when it is asked for this world\'s config, but refuses the whole config where it computes stats',
    ],
    safe: [],
  },
  'marks an empty list of axes': config('<<"mood">>: {"id": "mood", "axes": []}'),
  'has no offer where the merge would drop what is written': {
    text: config('<<"relationships">>: {"tiers": [{"id": "lover", "min": 85}]}'),
    fixes: {},
  },
  'leaves a definition without axes that no package has to other rules': config('"bonds": {"tiers": []}'),
  'accepts a definition without axes in an overlay': `${config('"relationships": {"tiers": [{"id": "lover", "axis_name": "affinity", "min": 85}]}')}${overlay}`,
  'marks an overlay that does not fit': {
    text: `${config('<<"relationships">>: {"tiers": [{"id": "lover", "axis_name": "affinity", "min": 75}]}')}${overlay}`,
    messages: [/: tier "lover" \(75 and up\) overlaps "close_friend" \(60-79\.99\) on axis "affinity"; /],
    // Without the package it would be a definition without axes.
    fixes: {},
  },
  'leaves lists that are none to another rule': `${config('"relationships": {"tiers": null}, "mood": {"levels": [3]}')}${overlay}`,
  'offers to leave the package out where there are settings': {
    text: `${config(complete('<<"relationships">>', OWN_TIERS))}//- statlens.config.json\n{"packages": {"builtIn": ["core.mood", "core.relationships"]}}\n`,
    fixes: {
      'Say that this game runs without "core.relationships"': '{"packages": {"builtIn": ["core.mood"]}}',
    },
    safe: [],
  },
  'offers to call it an overlay where there are settings': {
    text: `${config('<<"mood">>: {"tiers": [{"id": "valence_low"}]}')}//- statlens.config.json\n{"rules": {}}\n`,
    fixes: {
      'Say that stats_config is an overlay in this project':
        '{"rules": {}, "packages": {"statsConfig": "overlay"}}',
    },
    safe: [],
  },
  'knows the packages of the project': `${config('<<"ship">>: {"id": "ship", "axes": [{"name": "hull"}], "tiers": [{"id": "sound", "axis_name": "hull", "min": 0}]}')}//- p.stat_package.json\n{"id": "p", "label": "P", "definitions": {"ship": {"id": "ship", "axes": [{"name": "hull"}], "tiers": [{"id": "leaky", "axis_name": "hull", "min": 0}]}}}\n`,
});

describe('a definition written out', () => {
  it('is accepted, and is what the overlay was', async () => {
    for (const { id: packageId, definitions } of builtinPackages) {
      for (const id of Object.keys(definitions)) {
        const text = config(`"${id}": {"display_name": "Own"}`);
        const { found, project } = await findReports([configOverlayOrComplete], text);
        const [{ uri, report } = assert.fail(packageId)] = found;
        const [fix = assert.fail(packageId)] = report.fixes ?? [];
        const fixed: unknown = JSON.parse(project.applyFix(uri, fix));
        const { config: accepted } = validateStatsConfig(fixed);
        const overlaid = mergeWorldConfig({ stats_config: JSON.parse(text.split('\n')[1] ?? '') }).config;
        assert.deepEqual(accepted?.definitions[id], overlaid.definitions[id]);
      }
    }
  });

  it('keeps what is written, and its order', async () => {
    const own =
      '{"id": "friend", "axis_name": "affinity", "min": 30, "max": 59}, {"id": "lover", "axis_name": "affinity", "min": 85}';
    const text = config(`"relationships": {"tiers": [${own}]}`);
    const { found, project } = await findReports([configOverlayOrComplete], text);
    const [{ uri, report } = assert.fail()] = found;
    const [fix = assert.fail()] = report.fixes ?? [];
    const { config: accepted } = validateStatsConfig(JSON.parse(project.applyFix(uri, fix)));
    assert.deepEqual(
      accepted?.definitions['relationships']?.tiers.map(({ id, max }) => [id, max]),
      [
        ['stranger', 9.99],
        ['acquaintance', 29.99],
        ['friend', 59],
        ['close_friend', 79.99],
        ['lover', null],
      ],
    );
  });
});

describe('a definition that does not fit over its package', () => {
  it('is accepted on its own, and fails in the merge', () => {
    const stats_config = JSON.parse(`{"definitions": {${complete('"relationships"', OWN_TIERS)}}}`);
    assert.ok(validateStatsConfig(stats_config).valid);
    assert.throws(() => mergeWorldConfig({ stats_config }), StatEngineError);
  });

  it('merges without axes, and is refused on its own', () => {
    const stats_config = { definitions: { mood: { display_name: 'Temper' } } };
    assert.equal(mergeWorldConfig({ stats_config }).config.definitions['mood']?.display_name, 'Temper');
    assert.equal(validateStatsConfig(stats_config).valid, false);
  });
});
