import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierGap } from './gap.ts';

const tiers = (...bounds: string[]) =>
  definitionText(
    `"axes": [{"name": "a"}], "tiers": [${bounds
      .map((bound, i) => `{"id": "t${i}", "axis_name": "a", ${bound}}`)
      .join(', ')}]`,
  );

describeRule(tierGap, {
  'marks where the lower tier ends and offers to extend it': {
    text: tiers('"min": 0, "max": <<9>>', '"min": 30'),
    messages: [
      'No tier covers "a" between "t0" (0-9) and "t1" (30 and up); the game gives a value there no tier and keeps a stored one',
    ],
    related: ['30: "t1" (30 and up) begins here'],
    fixes: {
      'Extend "t0" to 30': tiers('"min": 0, "max": 30', '"min": 30').split('\n')[1] ?? '',
    },
    safe: [],
  },
  'goes by the order of the bounds, not of the list': tiers('"min": 30', '"min": 0, "max": <<9>>'),
  'finds a whole value missing': tiers('"min": 0, "max": <<9>>', '"min": 11'),
  'finds a gap of one on a scale with decimals': tiers(
    '"min": 0, "max": <<9>>',
    '"min": 10, "max": 29.99',
    '"min": 30',
  ),
  'finds a gap on a scale from 0 to 1': definitionText(
    '"axes": [{"name": "a", "max_value": 1}], "tiers": [{"id": "t", "axis_name": "a", "min": 0, "max": <<0.2>>}, {"id": "u", "axis_name": "a", "min": 0.5}]',
  ),
  'accepts whole numbers that follow each other': tiers(
    '"min": 0, "max": 9',
    '"min": 10, "max": 29',
    '"min": 30',
  ),
  'accepts .99 before a whole number': tiers('"min": 0, "max": 9.99', '"min": 10, "max": 29.99', '"min": 30'),
  'accepts tiers that touch': tiers('"min": 0, "max": 9', '"min": 9'),
  'accepts a gap outside the range': tiers('"min": -50, "max": -20', '"min": 0, "max": 100', '"min": 150'),
  'stays silent while the game refuses the config': tiers('"min": 0, "max": 9', '"min": 30, "max": 20'),
});
