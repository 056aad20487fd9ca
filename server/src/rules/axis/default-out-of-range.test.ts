import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { axisDefaultOutOfRange } from './default-out-of-range.ts';

describeRule(axisDefaultOutOfRange, {
  'marks a written default': {
    text: definitionText('"axes": [{"name": "a", "max_value": 20, "default_value": <<50>>}]'),
    fixes: {
      'Change the default to 20':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 20, "default_value": 20}]}}}',
      'Widen the axis up to 50':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 50, "default_value": 50}]}}}',
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
  'widens a bound that is not written': {
    text: definitionText('"axes": [{"name": "a", "default_value": <<-5>>}]'),
    fixes: {
      'Change the default to 0':
        definitionText('"axes": [{"name": "a", "default_value": 0}]').split('\n')[1] ?? '',
      'Widen the axis down to -5':
        definitionText('"axes": [{"name": "a", "default_value": -5, "min_value": -5}]').split('\n')[1] ?? '',
    },
  },
  'finds the unwritten default below a range of negative numbers': definitionText(
    '"axes": [{"name": "a", "min_value": -10, "max_value": <<-1>>}]',
  ),
  'accepts a default on a bound': definitionText('"axes": [{"name": "a", "default_value": 100}]'),
  'keeps quiet about an axis without range': definitionText(
    '"axes": [{"name": "a", "min_value": 9, "max_value": 1}]',
  ),
});
