import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelInvertedRange } from './inverted-range.ts';

const level = (condition: string) =>
  definitionText(`"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {"a": {${condition}}}}]`);

describeRule(levelInvertedRange, {
  'marks the upper bound and offers to swap': {
    text: level('"type": "range", "min_value": 60, "max_value": <<20>>'),
    fixes: {
      'Swap "min_value" and "max_value"':
        level('"type": "range", "min_value": 20, "max_value": 60').split('\n')[1] ?? '',
    },
    safe: [],
  },
  'accepts one value': level('"type": "range", "min_value": 20, "max_value": 20'),
  'does not mind a bound that the type does not use': level(
    '"type": "min", "min_value": 60, "max_value": 20',
  ),
});
