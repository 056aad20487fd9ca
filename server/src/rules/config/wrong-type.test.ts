import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { configWrongType } from './wrong-type.ts';

describeRule(configWrongType, {
  'marks text that is no number': {
    messages: [/^Axis "a" of "d": "max_value" must be a number, not .*"12,5"; /],
    text: definitionText('"axes": [{"name": "a", "max_value": <<"12,5">>}]'),
    fixes: {
      'Change to 12.5': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 12.5}]}}}',
    },
    safe: [],
  },
  'puts numbers that are names into quotes': {
    text: definitionText('"axes": [{"name": <<7>>}], "display_name": <<true>>'),
    fixes: {
      'Change to "true"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": 7}], "display_name": "true"}}}',
      'Change to "7"': '{"definitions": {"d": {"id": "d", "axes": [{"name": "7"}], "display_name": true}}}',
    },
  },
  'removes nulls where absence means something': {
    text: definitionText('"axes": [{"name": "a", "max_value": <<null>>}], "tiers": <<null>>'),
    fixes: {
      'Remove "max_value", which then means 100':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}], "tiers": null}}}',
      'Remove "tiers", which then means none':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": null}]}}}',
    },
  },
  'has no offer for what could mean anything': {
    text: definitionText('"axes": [{"name": <<null>>, "max_value": <<"many">>}], "tiers": <<{}>>'),
    fixes: {},
  },
  'marks every wrong value at once': definitionText(
    '"axes": [{"name": <<7>>, "min_value": <<null>>}], "tiers": <<null>>, "display_name": <<[]>>',
  ),
  'marks a definition that is no object':
    '//- world.json\n{"meta": {"stats_config": {"definitions": {"d": <<1>>}}}}\n',
  'marks a priority that is no whole number': definitionText(
    '"axes": [{"name": "a"}], "levels": [{"id": "l", "priority": <<1.5>>, "conditions": {"a": {"type": "min", "min_value": 1}}}]',
  ),
  'offers no fraction for a whole number': {
    text: definitionText(
      '"axes": [{"name": "a"}], "levels": [{"id": "l", "priority": <<"1,5">>, "conditions": {"a": {"type": "min", "min_value": 1}}}]',
    ),
    fixes: {},
  },
  'accepts numbers in the spellings the game reads': definitionText(
    '"axes": [{"name": "a", "min_value": " 5 ", "max_value": "1e3", "default_value": "1_0", "semantic_weight": true}]',
  ),
});
