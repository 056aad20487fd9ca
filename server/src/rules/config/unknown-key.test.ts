import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { configUnknownKey } from './unknown-key.ts';

describeRule(configUnknownKey, {
  'renames a camelCase key': {
    text: definitionText('"axes": [{"name": "a", <<"minValue">>: -5}]'),
    messages: ['The game does not know "minValue" here and silently drops it; did you mean "min_value"?'],
    fixes: {
      'Rename to "min_value"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": -5}]}}}',
      'Remove "minValue"': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}}}',
    },
    safe: ['Rename to "min_value"'],
  },
  'offers the nearest key for a slip, but does not insist': {
    text: definitionText('"axes": [{"name": "a", <<"descripton">>: "x"}]'),
    messages: ['The game does not know "descripton" here and silently drops it; did you mean "description"?'],
    safe: [],
  },
  'knows what became of the old "label"': {
    text: definitionText(
      '"axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", "min": 0, <<"label">>: "T"}]',
    ),
    messages: ['The game does not know "label" here and silently drops it; did you mean "display_name"?'],
  },
  'offers no key that is there already': {
    text: definitionText('"axes": [{"name": "a", "min_value": 0, <<"minValue">>: 1}]'),
    messages: ['The game does not know "minValue" here and silently drops it'],
    fixes: {
      'Remove "minValue"': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": 0}]}}}',
    },
  },
  'knows what the same thing is called elsewhere': {
    text: definitionText(
      '"axes": [{"name": "a", <<"min">>: 1, <<"default">>: 5}], "tiers": [{"id": "t", <<"axisId">>: "a", "axis_name": "a", "min": 1, <<"max_value">>: 2}], "levels": [{"id": "l", "conditions": {"a": {"type": "max", "max_value": 1, <<"min">>: 2}}}]',
    ),
    safe: ['Rename to "min_value"', 'Rename to "default_value"', 'Rename to "max"', 'Rename to "min_value"'],
  },
  'leaves a slip for which a member is missing to the rule about that': definitionText(
    '"axes": [{"naem": "a"}], "tiers": [{"id": "t", "axisName": "a", "mni": 1}], "levels": [{"id": "l", "conditions": {"a": {"typ": "max", "max_value": 2}, "b": {"type": "min", "minValue": 2}}}]',
  ),
  'marks the second slip for one member, and one for another': definitionText(
    '"axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", "mni": 1, <<"mnin">>: 1, <<"mxa">>: 2}]',
  ),
  'marks a slip in an overlay, where nothing is missing': `//- statlens.config.json
{"packages": {"statsConfig": "overlay"}}
//- stats_config.json
{"definitions": {"mood": {"axes": [{<<"naem">>: "valence"}]}}}
`,
  'marks a slip where nobody is told what is missing': `//- statlens.config.json
{"rules": {"config/missing-member": "off"}}
${definitionText('"axes": [{<<"naem">>: "a"}]')}`,
  'looks into every part of the config': definitionText(
    '<<"label">>: "D", "axes": [{"name": "a", <<"unit">>: "m"}], "tiers": [{"id": "t", "axis_name": "a", "min": 0, <<"x">>: 1}], "levels": [{"id": "l", <<"x">>: 1, "conditions": {"a": {"type": "min", "min_value": 1, <<"y">>: 2}}}]',
  ),
  'renames camelCase keys in every part': {
    text: '//- stats_config.json\n{"definitions": {"d": {"id": "d", <<"displayName">>: "D", "axes": [{"name": "a", <<"semanticType">>: "x"}], "tiers": [{"id": "t", "axis_name": "a", "min": 0, <<"displayName">>: "T"}], "levels": [{"id": "l", <<"Priority">>: 1, "conditions": {"a": {"type": "min", "min_value": 1, <<"maxValue">>: 2}}}]}}, <<"Version">>: 1}\n',
    safe: [
      'Rename to "display_name"',
      'Rename to "semantic_type"',
      'Rename to "display_name"',
      'Rename to "priority"',
      'Rename to "max_value"',
      'Rename to "version"',
    ],
  },
  'knows the keys that only the client of the game reads': definitionText(
    '"source": "derived", "derivation": {"input": "session.relationships", "strategy": "semantic"}, "axes": [{"name": "a"}]',
  ),
  'leaves keys beside the config to another rule':
    '//- world.json\n{"nam": "x", "meta": {"stats_config": {<<"defs">>: {}}}}\n',
  'accepts names of definitions and axes of any spelling': definitionText(
    '"axes": [{"name": "axisName"}], "levels": [{"id": "l", "conditions": {"axisName": {"type": "min", "min_value": 1}}}]',
  ),
});
