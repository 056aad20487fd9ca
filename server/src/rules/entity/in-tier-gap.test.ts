import { describeRule, npcText } from '../../../test/rule-fixture.ts';
import { entityInTierGap } from './in-tier-gap.ts';

const tiers = (members: string, ...bands: string[]) =>
  `"axes": [{"name": "a"${members}}, {"name": "free"}], "tiers": [${bands.map((band, i) => `{"id": "t${i}", "axis_name": "a", ${band}}`).join(', ')}]`;
const usual = tiers('', '"min": 10, "max": 29', '"min": 30, "max": 99');

const mara = (value: string) => `{"id": 12, "name": "Mara", "stats": {"d": {"a": ${value}}}}`;
const config = (members: string) => `{"definitions": {"d": {"id": "d", ${members}}}}`;

describeRule(entityInTierGap, {
  'marks a value between two tiers': {
    text: npcText(usual, '"d": {"a": <<29.5>>}'),
    messages: [
      '"a" 29.5 lies between "t0" (10-29) and "t1" (30-99); the game gives it no tier and keeps a stored one',
    ],
    fixes: {
      'Change to 29, "t0"': mara('29'),
      'Change to 30, "t1"': mara('30'),
      'Extend "t0" to 30 in the world': config(usual.replace('29', '30')),
    },
    safe: [],
  },
  'marks a value below the first': {
    text: npcText(usual, '"d": {"a": <<3>>}'),
    messages: [
      '"a" 3 lies below "t0" (10-29), the first tier; the game gives it no tier and keeps a stored one',
    ],
    fixes: { 'Change to 10, "t0"': mara('10') },
  },
  'marks a value above the last, as the game takes it': {
    text: npcText(usual, '"d": {"a": <<250>>}'),
    messages: [
      '"a" 250 (taken as 100) lies above "t1" (30-99), the last tier; the game gives it no tier and keeps a stored one',
    ],
    fixes: { 'Change to 99, "t1"': mara('99') },
  },
  'offers no value outside the range': {
    text: npcText(tiers('', '"min": -9, "max": -5', '"min": 30'), '"d": {"a": <<3>>}'),
    fixes: {
      'Change to 30, "t1"': mara('30'),
      'Extend "t0" to 30 in the world': config(tiers('', '"min": -9, "max": 30', '"min": 30')),
    },
  },
  'names the tier that the game gives a value, where several hold it': {
    text: npcText(tiers('', '"min": 0, "max": 9', '"min": 9, "max": 9', '"min": 30'), '"d": {"a": <<20>>}'),
    fixes: {
      'Change to 9, "t0"': mara('9'),
      'Change to 30, "t2"': mara('30'),
      'Extend "t1" to 30 in the world': config(
        tiers('', '"min": 0, "max": 9', '"min": 9, "max": 30', '"min": 30'),
      ),
    },
  },
  'does not offer the tier below the only value of the one above': {
    text: npcText(tiers('', '"min": 0, "max": 90', '"min": 100'), '"d": {"a": <<95>>}'),
    fixes: { 'Change to 90, "t0"': mara('90'), 'Change to 100, "t1"': mara('100') },
  },
  'extends no tier beyond the range': {
    text: npcText(tiers('', '"min": 0, "max": 90', '"min": 150'), '"d": {"a": <<95>>}'),
    fixes: {
      'Change to 90, "t0"': mara('90'),
      'Extend "t0" to 100 in the world': config(tiers('', '"min": 0, "max": 100', '"min": 150')),
    },
  },
  'names no tier where the bounds of all are no numbers': {
    text: npcText(tiers('', '"min": "nan", "max": 90'), '"d": {"a": <<95>>}'),
    messages: ['"a" 95 lies in no tier; the game gives it no tier and keeps a stored one'],
    fixes: {},
  },
  'accepts values on the bounds': npcText(usual, '"d": {"a": 29}'),
  'looks at the clamped value': npcText(
    tiers(', "min_value": 10', '"min": 10').replace('10}', '10, "default_value": 10}'),
    '"d": {"a": 3}',
  ),
  'accepts anything on an axis without tiers': npcText(usual, '"d": {"free": 3}'),
});
