import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { definitionNoAxes } from './no-axes.ts';

describeRule(definitionNoAxes, {
  'marks the empty list': {
    messages: [/^Definition "d": "axes" /],
    text: definitionText('"axes": <<[]>>'),
  },
  'offers the axes that tiers and levels name': {
    text: definitionText(
      '"axes": <<[]>>, "tiers": [{"id": "t", "axis_name": "a", "min": 0}, {"id": "u", "axis_name": "a", "min": 9}], "levels": [{"id": "l", "conditions": {"b": {"type": "min", "min_value": 1}}}]',
    ),
    fixes: {
      'Add the axes that tiers and levels name':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}, {"name": "b"}], "tiers": [{"id": "t", "axis_name": "a", "min": 0}, {"id": "u", "axis_name": "a", "min": 9}], "levels": [{"id": "l", "conditions": {"b": {"type": "min", "min_value": 1}}}]}}}',
    },
    safe: [],
  },
  'accepts one axis': definitionText('"axes": [{"name": "a"}]'),
  'leaves a missing list to another rule': definitionText('"tiers": []'),
});
