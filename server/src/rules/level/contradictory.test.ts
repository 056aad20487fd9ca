import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelContradictory } from './contradictory.ts';

const level = (condition: string, axis = '"name": "a", "min_value": 10, "default_value": 10') =>
  definitionText(
    `"axes": [{${axis}}, {"name": "b"}], "levels": [{"id": "l", "conditions": {"b": {"type": "min", "min_value": 5}, "a": {${condition}}}}]`,
  );

describeRule(levelContradictory, {
  'marks a lower bound above the range': {
    text: level('"type": "min", "min_value": <<150>>'),
    messages: [
      'Level "l" asks for at least 150, which neither any value of "a" (10-100) meets nor the 0 of an entity without one; the game never gives it to anybody',
    ],
    fixes: {
      'Change to 100': level('"type": "min", "min_value": 100').split('\n')[1] ?? '',
      'Widen "a" up to 150':
        level(
          '"type": "min", "min_value": 150',
          '"name": "a", "min_value": 10, "default_value": 10, "max_value": 150',
        ).split('\n')[1] ?? '',
    },
    safe: [],
  },
  'marks an upper bound below the range and below 0': {
    text: level('"type": "max", "max_value": <<-1>>'),
    messages: [/^Level "l" asks for at most -1, /],
  },
  'marks a range between 0 and the range': {
    text: level('"type": "range", "min_value": 2, "max_value": <<5>>'),
    messages: [/^Level "l" asks for 2 to 5, /],
  },
  'accepts what only a missing value meets': level('"type": "max", "max_value": 0'),
  'accepts what only the end of the range meets': level('"type": "min", "min_value": 100'),
});
