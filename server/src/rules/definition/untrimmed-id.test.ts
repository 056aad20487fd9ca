import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { normalizeEntityStats } from '../../engine/computing/normalize-entity-stats.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { definitionUntrimmedId } from './untrimmed-id.ts';

describeRule(definitionUntrimmedId, {
  'marks the name of an axis': {
    text: definitionText('"axes": [{"name": <<" a">>}]'),
    messages: ['The name " a" has spaces around it; the game cuts them off and knows the axis as "a" only'],
    fixes: { 'Change to "a"': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}' },
    safe: ['Change to "a"'],
  },
  'marks the id of a definition':
    '//- stats_config.json\n{"definitions": {"d": {"id": <<"d\\t">>, "axes": [{"name": "a"}]}}}\n',
  'marks ids of tiers and levels': {
    text: definitionText(
      '"axes": [{"name": "a"}], "tiers": [{"id": <<"t ">>, "axis_name": "a", "min": 0}], "levels": [{"id": <<" l">>, "conditions": {"a": {"type": "min", "min_value": 1}}}]',
    ),
    messages: [/knows the tier as "t" only$/, /knows the level as "l" only$/],
  },
  'knows the spaces of the game': definitionText('"axes": [{"name": <<"\\u00a0a">>}, {"name": "\\ufeffb"}]'),
  'leaves blank names to other rules': definitionText('"axes": [{"name": "  "}]'),
  'leaves axes named with spaces to other rules': definitionText(
    '"axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": " a", "min": 0}]',
  ),
  'accepts spaces inside': definitionText('"display_name": " D ", "axes": [{"name": "a b"}]'),
});

describe('an axis with spaces around its name', () => {
  const definition = {
    id: 'd ',
    axes: [{ name: ' a' }],
    tiers: [{ id: 't ', axis_name: 'a', min: 0 }],
  };

  it('is known without them, and so is its tier', () => {
    const stats = { a: 5, ' a': 5 };
    assert.deepEqual(normalizeEntityStats(stats, definition), { a: 5, ' a': 5, aTierId: 't' });
  });

  it('is not found by a tier that names it with them', () => {
    const tiers = [{ id: 't', axis_name: ' a', min: 0 }];
    const { errors } = validateStatsConfig({ definitions: { d: { ...definition, tiers } } });
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['tier/unknown-axis'],
    );
  });
});
