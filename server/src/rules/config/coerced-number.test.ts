import assert from 'node:assert/strict';
import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { validateStatsConfig } from '../../engine/config/validate-stats-config.ts';
import { configCoercedNumber } from './coerced-number.ts';

describeRule(configCoercedNumber, {
  'marks text and writes the number': {
    text: definitionText('"axes": [{"name": "a", "max_value": <<" 10.50 ">>}]'),
    messages: [
      'Axis "a" of "d": "max_value" is " 10.50 " instead of a number; the game\'s server reads it as 10.5, but its client refuses the whole config and takes a default one',
    ],
    fixes: {
      'Change " 10.50 " to 10.5':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 10.5}]}}}',
    },
    safe: ['Change " 10.50 " to 10.5'],
  },
  'marks true and false': {
    text: definitionText(
      '"axes": [{"name": "a", "min_value": <<false>>, "max_value": <<true>>, "semantic_weight": <<"1">>, "default_value": <<"1">>}]',
    ),
    safe: ['Change false to 0', 'Change true to 1', 'Change "1" to 1', 'Change "1" to 1'],
  },
  'looks into tiers, levels and conditions': {
    text: definitionText(
      '"axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", "min": <<"0">>, "max": <<"9">>}], "levels": [{"id": "l", "priority": <<"2">>, "conditions": {"a": {"type": "range", "min_value": <<"1">>, "max_value": <<"2">>}}}]',
    ),
  },
  'marks the version': {
    text: '//- stats_config.json\n{"version": <<"1">>, "definitions": {}}\n',
    messages: [/^The stats_config: "version" is "1" instead of a number; /],
  },
  'has no fix where JSON has no such number': {
    text: definitionText('"axes": [{"name": "a", "max_value": <<"inf">>}]'),
    fixes: {},
  },
  'leaves what the server refuses to another rule': definitionText(
    '"axes": [{"name": "a", "max_value": "12,5", "min_value": null}], "levels": [{"id": "l", "priority": "1e2", "conditions": {"a": {"type": "min", "min_value": 1}}}]',
  ),
  'accepts numbers, and a tier without end': definitionText(
    '"axes": [{"name": "a", "max_value": 1e3}], "tiers": [{"id": "t", "axis_name": "a", "min": 0, "max": null}]',
  ),
  'accepts names that look like numbers': definitionText(
    '"axes": [{"name": "1", "display_name": "2"}], "levels": [{"id": "3", "conditions": {"1": {"type": "min", "min_value": 1}}}]',
  ),
});

describe('numbers as text', () => {
  it('are the same numbers to the server', () => {
    const read = (max_value: unknown) =>
      validateStatsConfig({ definitions: { d: { id: 'd', axes: [{ name: 'a', max_value }] } } }).config;
    assert.deepEqual(read(' 10.50 '), read(10.5));
    assert.deepEqual(read(true), read(1));
    assert.ok(read(1));
  });
});
