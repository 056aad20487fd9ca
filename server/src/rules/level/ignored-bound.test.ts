import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelIgnoredBound } from './ignored-bound.ts';

const level = (condition: string) =>
  definitionText(`"axes": [{"name": "a"}], "levels": [{"id": "l", "conditions": {"a": {${condition}}}}]`);
const fixed = (condition: string) => level(condition).split('\n')[1] ?? '';

describeRule(levelIgnoredBound, {
  'marks an upper bound of type "min"': {
    text: level('"type": "min", "min_value": 40, "max_value": <<60>>'),
    messages: [
      'Level "l" gives "a" a "max_value" that a condition of type "min" does not read; the game ignores it, so values above 60 meet it too',
    ],
    fixes: {
      'Change the type to "range"': fixed('"type": "range", "min_value": 40, "max_value": 60'),
      'Remove "max_value"': fixed('"type": "min", "min_value": 40'),
    },
    safe: [],
  },
  'offers no range that would end below its start': {
    text: level('"type": "max", "min_value": <<60>>, "max_value": 40'),
    messages: [
      'Level "l" gives "a" a "min_value" that a condition of type "max" does not read; the game ignores it, so values of 40 and below meet it',
    ],
    fixes: { 'Remove "min_value"': fixed('"type": "max", "max_value": 40') },
  },
  'says so where no value lies beyond it': {
    text: level('"type": "min", "min_value": 40, "max_value": <<100>>'),
    messages: [
      'Level "l" gives "a" a "max_value" that a condition of type "min" does not read; the game ignores it, which makes no difference to any value of "a" (0-100)',
    ],
  },
  'says so where no value meets the condition anyway': {
    text: level('"type": "max", "min_value": <<-9>>, "max_value": -5'),
    messages: [
      'Level "l" gives "a" a "min_value" that a condition of type "max" does not read; the game ignores it, which makes no difference to any value of "a" (0-100)',
    ],
  },
  'tells which values meet a condition whose other bound contradicts': {
    text: level('"type": "min", "min_value": 60, "max_value": <<40>>'),
    messages: [
      'Level "l" gives "a" a "max_value" that a condition of type "min" does not read; the game ignores it, so values of 60 and above meet it',
    ],
  },
  'marks zero': level('"type": "max", "min_value": <<0>>, "max_value": 40'),
  'accepts null': level('"type": "min", "min_value": 40, "max_value": null'),
  'accepts both bounds of a range': level('"type": "range", "min_value": 40, "max_value": 60'),
});
