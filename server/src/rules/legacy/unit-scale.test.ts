import assert from 'node:assert/strict';
import { describeRule } from '../../../test/rule-fixture.ts';
import { normalizeEntityStats } from '../../engine/computing/normalize-entity-stats.ts';
import { builtinPackages } from '../../engine/packages/builtin-packages.ts';
import { legacyUnitScale } from './unit-scale.ts';

const config = (axes: string, tiers = '') =>
  `//- stats_config.json\n{"definitions": {"relationships": {"id": "relationships", "axes": [${axes}], "tiers": [${tiers}]}}}\n`;
const WORLD = config(
  '{"name": "affinity"}, {"name": "trust", "min_value": -100}',
  '{"id": "stranger", "axis_name": "affinity", "min": 0, "max": 10}, {"id": "friend", "axis_name": "affinity", "min": 10}',
);
const session = (members: string) =>
  `//- one.session.json\n{"id": 3, "scene_id": 1, "flags": {}, ${members}}\n`;
const relationships = (entries: string, key = '<<"relationships">>') =>
  session(`"stats": {${key}: {${entries}}}`);

describeRule(legacyUnitScale, {
  'marks the definition and offers to multiply': {
    text:
      WORLD +
      relationships('"npc:1": {"affinity": 0.7, "trust": -0.1}, "npc:2": {"affinity": 0.29, "trust": 0}'),
    messages: [
      'All values under "relationships" on axes that go to 100 or more lie between -1 and 1; the game takes them as they are, so that "npc:1" with "affinity" 0.7 is only "stranger"',
    ],
    fixes: {
      'Multiply the values by 100':
        '{"id": 3, "scene_id": 1, "flags": {}, "stats": {"relationships": {"npc:1": {"affinity": 70, "trust": -10}, "npc:2": {"affinity": 29, "trust": 0}}}}',
    },
    safe: [],
  },
  'marks old relationships': {
    text: WORLD + session('"stats": {}, <<"relationships">>: {"npc:1": {"affinity": 0.7}}'),
    fixes: {
      'Multiply the values by 100':
        '{"id": 3, "scene_id": 1, "flags": {}, "stats": {}, "relationships": {"npc:1": {"affinity": 70}}}',
    },
  },
  'marks relationships of a session without a world': {
    text: session('<<"relationships">>: {"npc:1": {"affinity": 0.7, "rivalry": 40}}'),
    messages: [
      'All values under "relationships" on axes that go to 100 or more lie between 0 and 1; migrated as they are, they come to next to nothing',
    ],
  },
  'takes no notice of axes that end below 100': `${config('{"name": "affinity", "max_value": 10}, {"name": "trust"}')}${relationships('"npc:1": {"affinity": 7, "trust": 0.5}')}`,
  'accepts a scale from 0 to 1': `${config('{"name": "affinity", "max_value": 1}')}${relationships('"npc:1": {"affinity": 0.7}', '"relationships"')}`,
  'accepts one value above 1':
    WORLD + relationships('"npc:1": {"affinity": 0.7}, "npc:2": {"affinity": 1.5}', '"relationships"'),
  'accepts whole numbers': WORLD + relationships('"npc:1": {"affinity": 1, "trust": 0}', '"relationships"'),
  'accepts members that are no axes':
    WORLD + relationships('"npcPair:1:2": {"rivalry": 0.4}', '"relationships"'),
  'accepts values under a definition that nobody knows':
    WORLD + session('"stats": {"other": {"npc:1": {"affinity": 0.5}}}'),
  'waits until all files are read': {
    text: WORLD + relationships('"npc:1": {"affinity": 0.7}', '"relationships"'),
    indexing: true,
  },
});

describe('what the game does with values from 0 to 1', () => {
  it('takes them as they are', () => {
    const definition = builtinPackages[0]?.definitions['relationships'];
    assert.ok(definition);
    const stats = normalizeEntityStats({ affinity: 0.7 }, definition);
    assert.equal(stats['affinityTierId'], 'stranger');
    assert.equal(normalizeEntityStats({ affinity: 70 }, definition)['affinityTierId'], 'close_friend');
  });
});
