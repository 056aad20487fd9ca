import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierOverlap } from './overlap.ts';

const tiers = (...bounds: string[]) =>
  definitionText(
    `"axes": [{"name": "a"}, {"name": "b"}], "tiers": [${bounds
      .map((bound, i) => `{"id": "t${i}", "axis_name": "a", ${bound}}`)
      .join(', ')}]`,
  );
const fixed = (...bounds: string[]) => tiers(...bounds).split('\n')[1] ?? '';

describeRule(tierOverlap, {
  'marks where the later one begins, names the earlier one and offers to end it there': {
    text: tiers('"min": 40, "max": 70', '"min": <<60>>, "max": 100'),
    messages: ['Tier "t1" (60-100) overlaps "t0" (40-70) on axis "a"; the game refuses the whole config'],
    related: ['{"id": "t0", "axis_name": "a", "min": 40, "max": 70}: Tier "t0" (40-70)'],
    fixes: { 'End "t0" at 60': fixed('"min": 40, "max": 60', '"min": 60, "max": 100') },
    safe: [],
  },
  'gives a tier without end one': {
    text: tiers('"min": 40', '"min": <<60>>'),
    fixes: { 'End "t0" at 60': fixed('"min": 40, "max": 60', '"min": 60') },
  },
  'offers nothing when both begin at one value': {
    text: tiers('"min": 40, "max": 50', '"min": <<40>>, "max": 60'),
    fixes: {},
  },
  'accepts tiers that touch': tiers('"min": 0, "max": 40', '"min": 40, "max": 60', '"min": 60'),
  'accepts a gap': tiers('"min": 0, "max": 9', '"min": 20'),
  'looks at one axis at a time': definitionText(
    '"axes": [{"name": "a"}, {"name": "b"}], "tiers": [{"id": "t", "axis_name": "a", "min": 0}, {"id": "u", "axis_name": "b", "min": 0}]',
  ),
});
