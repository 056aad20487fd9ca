import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { axisDefaultOutOfRange } from './default-out-of-range.ts';

describeRule(axisDefaultOutOfRange, {
  'marks a written default': {
    text: definitionText('"axes": [{"name": "a", "max_value": 20, "default_value": <<50>>}]'),
    fixes: {
      'Change the default to 20':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 20, "default_value": 20}]}}}',
    },
    safe: [],
  },
  'marks the bound that the unwritten default crosses': {
    text: definitionText('"axes": [{"name": "a", "min_value": <<1>>}]'),
    fixes: {
      'Add "default_value": 1':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": 1, "default_value": 1}]}}}',
    },
  },
  'accepts a default on a bound': definitionText('"axes": [{"name": "a", "default_value": 100}]'),
  'keeps quiet about an axis without range': definitionText(
    '"axes": [{"name": "a", "min_value": 9, "max_value": 1}]',
  ),
});
