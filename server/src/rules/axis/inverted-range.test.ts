import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { axisInvertedRange } from './inverted-range.ts';

describeRule(axisInvertedRange, {
  'marks the upper bound and offers to swap': {
    text: definitionText('"axes": [{"name": "a", "min_value": 20, "max_value": <<0>>}]'),
    fixes: {
      'Swap "min_value" and "max_value"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": 0, "max_value": 20}]}}}',
    },
    safe: [],
  },
  'marks the one bound that is written': {
    text: definitionText('"axes": [{"name": "a", "min_value": <<101>>}]'),
    fixes: {},
  },
  'accepts equal bounds': definitionText(
    '"axes": [{"name": "a", "min_value": 5, "max_value": 5, "default_value": 5}]',
  ),
});
