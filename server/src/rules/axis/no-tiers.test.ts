import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { normalizeEntityStats } from '../../engine/computing/normalize-entity-stats.ts';
import { builtinPackages } from '../../engine/packages/builtin-packages.ts';
import { axisNoTiers } from './no-tiers.ts';

const tier = '{"id": "t", "axis_name": "a", "min": 0}';
const level = (axis: string) =>
  `"levels": [{"id": "l", "conditions": {"${axis}": {"type": "min", "min_value": 1}}}]`;

describeRule(axisNoTiers, {
  'marks the axis without tiers and offers two': {
    text: definitionText(
      `"axes": [{"name": "a"}, {"name": <<"b">>, "min_value": -10, "max_value": 40}], "tiers": [${tier}]`,
    ),
    messages: [
      'Axis "b" of "d" has no tiers, though others have, and no level asks about it; the game computes nothing from its values',
    ],
    fixes: {
      'Add two tiers for "b"': definitionText(
        `"axes": [{"name": "a"}, {"name": "b", "min_value": -10, "max_value": 40}], "tiers": [${tier}, {"id": "b_low", "axis_name": "b", "min": -10, "max": 15}, {"id": "b_high", "axis_name": "b", "min": 15}]`,
      ).split('\n')[1] as string,
    },
    safe: [],
  },
  'takes no id that is there already': {
    text: definitionText(
      '"axes": [{"name": "a"}, {"name": <<"b">>}], "tiers": [{"id": "b_low", "axis_name": "a", "min": 0}]',
    ),
    fixes: {
      'Add two tiers for "b"': definitionText(
        '"axes": [{"name": "a"}, {"name": "b"}], "tiers": [{"id": "b_low", "axis_name": "a", "min": 0}, {"id": "b_low_2", "axis_name": "b", "min": 0, "max": 50}, {"id": "b_high", "axis_name": "b", "min": 50}]',
      ).split('\n')[1] as string,
    },
  },
  'is not content with a level about another axis': definitionText(
    `"axes": [{"name": "a"}, {"name": <<"b">>}], "tiers": [${tier}], ${level('a')}`,
  ),
  'accepts an axis that a level asks about': definitionText(
    `"axes": [{"name": "a"}, {"name": "b"}], "tiers": [${tier}], ${level('b')}`,
  ),
  'accepts an axis from which others are derived': definitionText(
    `"axes": [{"name": "a"}, {"name": "b", "semantic_type": "rest_drive"}], "tiers": [${tier}]`,
  ),
  'accepts a definition without any tiers': definitionText(
    `"axes": [{"name": "a"}, {"name": "b"}], ${level('a')}`,
  ),
  "accepts the game's own definitions": `//- stats_config.json\n${JSON.stringify({
    definitions: Object.assign({}, ...builtinPackages.map(({ definitions }) => definitions)),
  })}\n`,
  'stays silent while the game refuses the config': definitionText(
    `"axes": [{"name": "a"}, {"name": "b"}], "tiers": [${tier}, ${tier}]`,
  ),
});

describe('an axis without tiers and levels', () => {
  it('changes nothing in what the game computes', () => {
    const definition = {
      id: 'd',
      axes: [{ name: 'a' }, { name: 'b' }],
      tiers: [{ id: 't', axis_name: 'a', min: 0 }],
      levels: [{ id: 'l', conditions: { a: { type: 'min' as const, min_value: 1 } } }],
    };
    for (const b of [0, 50, 100]) {
      const computed = { a: 5, b, aTierId: 't', levelId: 'l' };
      assert.deepEqual(normalizeEntityStats({ a: 5, b }, definition), computed);
    }
  });
});
