import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierInvertedRange } from './inverted-range.ts';

const tier = (bounds: string) =>
  definitionText(`"axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", ${bounds}}]`);

describeRule(tierInvertedRange, {
  'marks the upper end and offers to swap': {
    text: tier('"min": 40, "max": <<5>>'),
    messages: [/^Tier "t" .*40.*5/],
    fixes: {
      'Swap "min" and "max"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}], "tiers": [{"id": "t", "axis_name": "a", "min": 5, "max": 40}]}}}',
    },
    safe: [],
  },
  'accepts a tier of one value': tier('"min": 5, "max": 5'),
  'accepts a tier without end': tier('"min": 40, "max": null'),
});
