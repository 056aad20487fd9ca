import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierDoesNotCoverRange } from './does-not-cover-range.ts';

const tiers = (...bounds: string[]) =>
  definitionText(
    `"axes": [{"name": "a"}, {"name": "b"}], "tiers": [${bounds
      .map((bound, i) => `{"id": "t${i}", "axis_name": "a", ${bound}}`)
      .join(', ')}]`,
  );
const fixed = (...bounds: string[]) => tiers(...bounds).split('\n')[1] ?? '';

describeRule(tierDoesNotCoverRange, {
  'marks where the first tier begins and the last one ends': {
    text: tiers('"min": 30, "max": <<99.9>>', '"min": <<10>>, "max": 30'),
    messages: [
      'No tier covers "a" from where "t0" (30-99.9) ends up to 100; the game gives a value there no tier and keeps a stored one',
      'No tier covers "a" from 0 up to where "t1" (10-30) begins; the game gives a value there no tier and keeps a stored one',
    ],
    fixes: {
      'Extend "t0" up to 100': fixed('"min": 30, "max": 100', '"min": 10, "max": 30'),
      'Extend "t1" down to 0': fixed('"min": 30, "max": 99.9', '"min": 0, "max": 30'),
    },
    safe: [],
  },
  'goes by the tiers within the range': tiers(
    '"min": -9, "max": -1',
    '"min": <<1>>, "max": 100',
    '"min": 101',
  ),
  'accepts tiers that end where the range ends': tiers('"min": 0, "max": 50', '"min": 50, "max": 100'),
  'accepts a last tier without end': tiers('"min": -5, "max": 50', '"min": 50'),
  'leaves gaps between tiers to another rule': tiers('"min": 0, "max": 20', '"min": 70'),
  'leaves tiers that all lie outside to another rule': tiers('"min": 101, "max": 150'),
  'accepts an axis without tiers': tiers(),
});
