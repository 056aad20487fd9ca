import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { configMissingMember } from './missing-member.ts';

describeRule(configMissingMember, {
  'marks the key of a definition without id and adds it': {
    text: '//- stats_config.json\n{"definitions": {<<"d">>: {"axes": [{"name": "a"}]}}}\n',
    fixes: { 'Add "id": "d"': '{"definitions": {"d": {"axes": [{"name": "a"}], "id": "d"}}}' },
    safe: ['Add "id": "d"'],
  },
  'offers each member only where that one is missing': {
    text: '//- stats_config.json\n{"definitions": {<<<<"d">>>>: {}}}\n',
    safe: ['Add "id": "d"'],
  },
  'adds no id that its key could not be equal to': {
    text: '//- stats_config.json\n{"definitions": {<<" d">>: {"axes": [{"name": "a"}]}}}\n',
    fixes: {},
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
  'takes a bound that is null for none': {
    text: definitionText(
      '"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {<<"a">>: {"min_value": 1, "max_value": null}}}]',
    ),
    safe: ['Add "type": "min"'],
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
  'names the camelCase key that is meant, and renames it': {
    text: definitionText('"axes": [{"name": "a"}], "tiers": [{"id": "t", <<"axisName">>: "a", "min": 0}]'),
    messages: [
      'Tier "t" of "d": "axis_name" is missing; the game refuses the whole config; is "axisName" meant for it?',
    ],
    fixes: {
      'Rename to "axis_name"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", "min": 0}]}}}',
    },
    safe: ['Rename to "axis_name"'],
  },
  'names what is probably a slip, but does not insist': {
    text: definitionText('"axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", <<"mni">>: 0}]'),
    messages: [/^Tier "t" of "d": "min" is missing; .*; is "mni" meant for it\?$/],
    safe: [],
  },
  'names one slip for each member that is missing': {
    text: definitionText(
      '"axes": [{"name": "a"}], "tiers": [{<<"idd">>: "t", <<"axis">>: "a", <<"mn">>: 0, "mni": 1}]',
    ),
    messages: [/"id" is missing;/, /"axis_name" is missing;/, /"min" is missing;/],
  },
  'names no key that is like a member that is there': {
    text: definitionText(
      '"axes": [{"name": "a"}], "tiers": [<<{"id": "t", "axisName": "a", "axis_name": "a"}>>]',
    ),
    messages: [/^Tier "t" of "d": "min" is missing; the game refuses the whole config$/],
  },
  'accepts members that are optional': definitionText('"axes": [{"name": "a"}]'),
});
