import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierOutsideAxisRange } from './outside-axis-range.ts';

const tier = (bounds: string, axis = '"name": "a", "min_value": 1, "max_value": 20, "default_value": 1') =>
  definitionText(`"axes": [{${axis}}], "tiers": [{"id": "t", "axis_name": "a", ${bounds}}]`);
const fixed = (...args: Parameters<typeof tier>) => tier(...args).split('\n')[1] ?? '';

describeRule(tierOutsideAxisRange, {
  'marks a start below the range and offers to move either': {
    text: tier('"min": <<0>>, "max": 6'),
    messages: [
      'Tier "t" begins at 0, below the range of "a" (1-20); the game moves lower values up to 1 first',
    ],
    fixes: {
      'Change to 1': fixed('"min": 1, "max": 6'),
      'Widen "a" down to 0': fixed(
        '"min": 0, "max": 6',
        '"name": "a", "min_value": 0, "max_value": 20, "default_value": 1',
      ),
    },
    safe: [],
  },
  'marks an end above the range, also of an axis without written bounds': {
    text: tier('"min": 5, "max": <<120>>', '"name": "a"'),
    messages: [
      'Tier "t" ends at 120, above the range of "a" (0-100); the game moves higher values down to 100 first',
    ],
    fixes: {
      'Change to 100': fixed('"min": 5, "max": 100', '"name": "a"'),
      'Widen "a" up to 120': fixed('"min": 5, "max": 120', '"name": "a", "max_value": 120'),
    },
  },
  'does not offer to begin where a tier begins that the game tests before': {
    text: definitionText(
      '"axes": [{"name": "a"}], "tiers": [{"id": "u", "axis_name": "a", "min": 0, "max": 9}, {"id": "t", "axis_name": "a", "min": <<-5>>, "max": 0}]',
    ),
    fixes: {
      'Widen "a" down to -5':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": -5}], "tiers": [{"id": "u", "axis_name": "a", "min": 0, "max": 9}, {"id": "t", "axis_name": "a", "min": -5, "max": 0}]}}}',
    },
  },
  'marks both ends': tier('"min": <<0>>, "max": <<21>>'),
  'accepts the very range': tier('"min": 1, "max": 20'),
  'accepts a tier without end': tier('"min": 5'),
  'leaves a tier that lies outside as a whole to another rule': tier('"min": 21, "max": 30'),
  'stays silent while the game refuses the config': tier('"min": 0, "max": -6'),
});
