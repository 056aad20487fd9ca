import assert from 'node:assert/strict';
import { describeRule } from '../../../test/rule-fixture.ts';
import { mergeWorldConfig } from '../../engine/config/merge-world-config.ts';
import { configDroppedPartialOverride } from './dropped-partial-override.ts';

const overlay = '//- statlens.config.json\n{"packages": {"statsConfig": "overlay"}}\n';
const relationships = (members: string) =>
  `//- stats_config.json\n{"definitions": {"relationships": {${members}}}}\n`;

describeRule(configDroppedPartialOverride, {
  'marks a part of a tier and takes over the rest': {
    text: `${overlay}${relationships('"tiers": [<<{"id": "friend", "min": 33}>>]')}`,
    messages: [
      'The tier "friend" is not complete: "axis_name" is missing; the game drops it without a word, and that of the package "core.relationships" is gone with it',
    ],
    fixes: {
      'Take over what is missing from the package':
        '{"definitions": {"relationships": {"tiers": [{"id": "friend", "min": 33, "axis_name": "affinity", "max": 59.99}]}}}',
    },
    safe: ['Take over what is missing from the package'],
  },
  'marks a part of a level and takes over its conditions without nulls': {
    text: `${overlay}${relationships('"levels": [<<{"id": "light_flirt", "priority": 9}>>]')}`,
    fixes: {
      'Take over what is missing from the package':
        '{"definitions": {"relationships": {"levels": [{"id": "light_flirt", "priority": 9, "conditions": {"affinity": {"type": "min", "min_value": 20}, "chemistry": {"type": "min", "min_value": 20}}}]}}}',
    },
  },
  'has no offer for a value that is wrong': {
    text: `${overlay}${relationships('"tiers": [<<{"id": "friend", "axis_name": "affinity", "min": "many"}>>]')}`,
    messages: [/^The tier "friend" is not complete: "min" must be a number/],
    fixes: {},
  },
  'has no offer for what the package does not have': {
    text: `${overlay}${relationships('"tiers": [<<{"id": "rival", "min": 33}>>]')}`,
    messages: [
      'The tier "rival" is not complete: "axis_name" is missing; the game drops it without a word, and it vanishes',
    ],
    fixes: {},
  },
  'marks items without an id': {
    text: `${overlay}${relationships('"tiers": [<<{"axis_name": "affinity", "min": 5}>>], "levels": [<<{"id": ""}>>]')}`,
    messages: [
      'A tier of this overlay has no id; the game skips it',
      'A level of this overlay has no id; the game skips it',
    ],
  },
  'accepts a whole tier': `${overlay}${relationships('"tiers": [{"id": "friend", "axis_name": "affinity", "min": 33, "max": 59.99}]')}`,
  'leaves new definitions to other rules': `${overlay}//- stats_config.json\n{"definitions": {"bonds": {"id": "bonds", "axes": [{"name": "a"}], "tiers": [{"id": "friend", "min": 33}]}}}\n`,
  'leaves complete configs to other rules': relationships('"tiers": [{"id": "friend", "min": 33}]'),
  'bears items that are no objects': `${overlay}${relationships('"tiers": [3, null], "levels": {}')}`,
});

describe('a part of a tier or level in an overlay', () => {
  const merge = (members: object) => {
    const { config } = mergeWorldConfig({ stats_config: { definitions: { relationships: { ...members } } } });
    const { tiers, levels } = config.definitions['relationships'] ?? assert.fail();
    return [...tiers, ...levels].map(({ id }) => id);
  };

  it('takes that of the package with it', () => {
    const all = merge({});
    assert.deepEqual(
      merge({ tiers: [{ id: 'friend', min: 33 }], levels: [{ id: 'intimate', priority: 9 }] }),
      all.filter((id) => id !== 'friend' && id !== 'intimate'),
    );
  });

  it('is skipped without an id, and vanishes with a new one', () => {
    assert.deepEqual(
      merge({
        tiers: [
          { axis_name: 'affinity', min: 5 },
          { id: 'rival', min: 5 },
        ],
      }),
      merge({}),
    );
  });

  it('stays once it is whole', () => {
    const tiers = [{ id: 'friend', min: 33, axis_name: 'affinity', max: 59.99 }];
    assert.deepEqual(merge({ tiers }), merge({}));
  });
});
