import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelNoConditions } from './no-conditions.ts';

describeRule(levelNoConditions, {
  'marks the empty object': {
    text: definitionText('"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": <<{}>>}]'),
    messages: [/^Level "l" has no conditions; /],
    fixes: {
      'Remove the level': '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}], "levels": []}}}',
    },
    safe: [],
  },
  'accepts one condition': definitionText(
    '"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {"a": {"type": "max", "max_value": 1}}}]',
  ),
});
