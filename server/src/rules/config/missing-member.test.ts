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
  'marks a condition without type by its axis and adds what its bounds tell': {
    text: definitionText(
      '"axes": [{"name": "a"}, {"name": "b"}, {"name": "c"}], "levels": [{"id": "l", "conditions": {<<"a">>: {"min_value": 1}, <<"b">>: {"max_value": 1}, <<"c">>: {"min_value": 1, "max_value": 2}}}]',
    ),
    safe: ['Add "type": "min"', 'Add "type": "max"', 'Add "type": "range"'],
  },
  'cannot tell the type of a condition without bounds': {
    text: definitionText('"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {<<"a">>: {}}}]'),
    fixes: {},
  },
  'adds the only axis there is to a tier': {
    text: definitionText('"axes": [{"name": "a"}], "tiers": [<<{"id": "t", "min": 0}>>]'),
    fixes: {
      'Add "axis_name": "a"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}], "tiers": [{"id": "t", "min": 0, "axis_name": "a"}]}}}',
    },
    safe: ['Add "axis_name": "a"'],
  },
  'cannot tell which of two axes a tier is on': {
    text: definitionText('"axes": [{"name": "a"}, {"name": "b"}], "tiers": [<<{"id": "t", "min": 0}>>]'),
    fixes: {},
  },
  'finds camelCase keys missing, and leaves them to be renamed': {
    text: definitionText('"axes": [{"name": "a"}], "tiers": [<<{"id": "t", "axisName": "a", "min": 0}>>]'),
    fixes: {},
  },
  'accepts members that are optional': definitionText('"axes": [{"name": "a"}]'),
});
