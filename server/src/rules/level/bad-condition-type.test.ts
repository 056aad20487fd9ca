import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelBadConditionType } from './bad-condition-type.ts';

const level = (type: string) =>
  definitionText(
    `"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {"a": {"type": ${type}, "min_value": 1, "max_value": 2}}}]`,
  );

describeRule(levelBadConditionType, {
  'is sure about upper case': {
    text: level('<<"Min">>'),
    messages: [/^Level "l" of "d": .*; did you mean "min"\?$/],
    fixes: { 'Change to "min"': level('"min"').split('\n')[1] ?? '' },
    safe: ['Change to "min"'],
  },
  'knows what other programs call it': {
    text: level('<<"between">>'),
    safe: ['Change to "range"'],
  },
  'offers the nearest type for a slip': {
    text: level('<<"rnge">>'),
    messages: [/did you mean "range"\?$/],
    safe: [],
  },
  'offers nothing for another word': { text: level('<<"exactly">>'), fixes: {} },
  'accepts all three types': definitionText(
    '"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {"a": {"type": "range", "min_value": 1, "max_value": 2}}}]',
  ),
});
