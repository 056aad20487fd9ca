import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { configMissingMember } from './missing-member.ts';

describeRule(configMissingMember, {
  'marks the key of a definition without id and adds it': {
    text: '//- stats_config.json\n{"definitions": {<<"d">>: {"axes": [{"name": "a"}]}}}\n',
    fixes: { 'Add "id": "d"': '{"definitions": {"d": {"axes": [{"name": "a"}], "id": "d"}}}' },
    safe: ['Add "id": "d"'],
  },
  'marks a definition without axes': {
    text: '//- stats_config.json\n{"definitions": {<<"d">>: {"id": "d"}}}\n',
    fixes: {},
  },
  'marks a whole item of a list': {
    messages: [/^Tier "t" of "d": "min" /],
    text: definitionText('"axes": [{"name": "a"}], "tiers": [<<{"id": "t", "axis_name": "a"}>>]'),
  },
  'marks a condition without type by its axis': definitionText(
    '"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {<<"a">>: {"min_value": 1}}}]',
  ),
  'finds camelCase keys missing': definitionText(
    '"axes": [{"name": "a"}], "tiers": [<<{"id": "t", "axisName": "a", "min": 0}>>]',
  ),
  'accepts members that are optional': definitionText('"axes": [{"name": "a"}]'),
});
