import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierUnreachable } from './unreachable.ts';

const tiers = (...bounds: string[]) =>
  definitionText(
    `"axes": [{"name": "a"}], "tiers": [${bounds
      .map((bound, i) => `{"id": "t${i}", "axis_name": "a", ${bound}}`)
      .join(', ')}]`,
  );
const marked = (text: string, id: string) => text.replace(`"id": "${id}"`, `"id": <<"${id}">>`);

describeRule(tierUnreachable, {
  'finds a tier that begins where the range and the tier before it end': {
    text: marked(tiers('"min": 0, "max": 100', '"min": 100'), 't1'),
    messages: [
      'Nobody ever gets tier "t1" (100 and up): all its values of "a" (0-100) belong to "t0" (0-100) too, which the game tests first',
    ],
    related: ['{"id": "t0", "axis_name": "a", "min": 0, "max": 100}: "t0" (0-100)'],
    fixes: { 'Remove the tier "t1"': tiers('"min": 0, "max": 100').split('\n')[1] ?? '' },
    safe: [],
  },
  'finds a tier of one value that the tier before it has': marked(
    tiers('"min": 0, "max": 50', '"min": 50, "max": 50', '"min": 60'),
    't1',
  ),
  'finds a tier above the range and offers to widen it': {
    text: marked(tiers('"min": 0, "max": 100', '"min": 101, "max": 150'), 't1'),
    messages: [
      'Tier "t1" (101-150) lies outside the range of "a" (0-100); the game moves every value into the range first, so nobody ever gets it',
    ],
    fixes: {
      'Widen "a" up to 150':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 150}], "tiers": [{"id": "t0", "axis_name": "a", "min": 0, "max": 100}, {"id": "t1", "axis_name": "a", "min": 101, "max": 150}]}}}',
      'Remove the tier "t1"': tiers('"min": 0, "max": 100').split('\n')[1] ?? '',
    },
  },
  'does not offer to widen the axis for a value that another tier has': {
    text: marked(tiers('"min": 0, "max": 120', '"min": 120'), 't1'),
    fixes: { 'Remove the tier "t1"': tiers('"min": 0, "max": 120').split('\n')[1] ?? '' },
  },
  'does not offer to end a tier where it ends already': {
    text: `//- statlens.config.json\n{"axisStep": {"d.a": 1}}\n${marked(tiers('"min": 0, "max": 1e300', '"min": 1e300').replace('"name": "a"', '"name": "a", "max_value": 1e300'), 't1')}`,
    fixes: {
      'Remove the tier "t1"':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 1e300}], "tiers": [{"id": "t0", "axis_name": "a", "min": 0, "max": 1e300}]}}}',
    },
  },
  'finds a tier below the range': marked(tiers('"min": -20, "max": -1', '"min": 0'), 't0'),
  'accepts a tier of one value at the start of the next': tiers('"min": 50, "max": 50', '"min": 50'),
  'accepts a tier that holds the end of the range alone': tiers('"min": 0, "max": 99', '"min": 100'),
  'accepts a tier that holds the start of the range alone': tiers('"min": -9, "max": 0', '"min": 0'),
  'stays silent while the game refuses the config': tiers('"min": 0', '"min": 101'),
});
