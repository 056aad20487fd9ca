import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelThresholdOutsideAxis } from './threshold-outside-axis.ts';

const level = (condition: string, axis = '"name": "a", "min_value": 10, "default_value": 10') =>
  definitionText(`"axes": [{${axis}}], "levels": [{"id": "l", "conditions": {"a": {${condition}}}}]`);
const fixed = (...args: Parameters<typeof level>) => level(...args).split('\n')[1] ?? '';

describeRule(levelThresholdOutsideAxis, {
  'marks a bound that every value meets': {
    text: level('"type": "range", "min_value": 60, "max_value": <<200>>'),
    messages: [
      '"max_value" 200 of level "l" lies above the range of "a" (10-100); the game moves values into the range first, so every value meets it',
    ],
    fixes: {
      'Change to 100': fixed('"type": "range", "min_value": 60, "max_value": 100'),
      'Widen "a" up to 200': fixed(
        '"type": "range", "min_value": 60, "max_value": 200',
        '"name": "a", "min_value": 10, "default_value": 10, "max_value": 200',
      ),
    },
    safe: [],
  },
  'marks a bound that only an entity without a value meets': {
    text: level('"type": "max", "max_value": <<5>>'),
    messages: [
      '"max_value" 5 of level "l" lies below the range of "a" (10-100); the game moves values into the range first, so no value meets it, and only an entity without one, which counts as 0, can',
    ],
  },
  'offers no bound at which the condition would end below its start': {
    text: level('"type": "range", "min_value": <<0>>, "max_value": <<5>>'),
    fixes: {
      'Widen "a" down to 0': fixed(
        '"type": "range", "min_value": 0, "max_value": 5',
        '"name": "a", "min_value": 0, "default_value": 10',
      ),
      'Change to 10': fixed('"type": "range", "min_value": 0, "max_value": 10'),
      'Widen "a" down to 5': fixed(
        '"type": "range", "min_value": 0, "max_value": 5',
        '"name": "a", "min_value": 5, "default_value": 10',
      ),
    },
  },
  'marks a lower bound below the range': level('"type": "min", "min_value": <<9>>'),
  'accepts bounds at the ends of the range': level('"type": "range", "min_value": 10, "max_value": 100'),
  'does not look at a bound that the type does not read': level(
    '"type": "min", "min_value": 20, "max_value": 200',
  ),
  'leaves what nobody can meet to another rule': level('"type": "min", "min_value": 101'),
});
