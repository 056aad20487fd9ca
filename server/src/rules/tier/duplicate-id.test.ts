import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { tierDuplicateId } from './duplicate-id.ts';

const AXES = '"axes": [{"name": "a"}, {"name": "b"}]';
const tiers = (first: string, second: string) =>
  definitionText(`${AXES}, "tiers": [{${first}}, {${second}}]`);
const low = '"id": "x", "axis_name": "a", "min": 0, "max": 50';

describeRule(tierDuplicateId, {
  'marks the second and offers a free id': {
    text: tiers(low, '"id": <<"x">>, "axis_name": "a", "min": 50'),
    messages: [
      'Two tiers of "a" have the id "x"; the game stores the id alone, so nobody can tell values in "x" (50 and up) from those in "x" (0-50)',
    ],
    related: ['"x": "x" (0-50) comes first'],
    fixes: { 'Change to "x_2"': tiers(low, '"id": "x_2", "axis_name": "a", "min": 50').split('\n')[1] ?? '' },
    safe: [],
  },
  'compares ids as the game trims them': tiers(low, '"id": <<" x ">>, "axis_name": "a", "min": 50'),
  'accepts one id on two axes': tiers(low, '"id": "x", "axis_name": "b", "min": 50'),
  'but not where a built-in package has the definition': {
    text: `//- stats_config.json\n{"definitions": {"mood": {"id": "mood", ${AXES}, "tiers": [{${low}}, {"id": <<"x">>, "axis_name": "b", "min": 0}]}}}\n`,
    messages: [
      'Tiers of "a" and "b" both have the id "x"; where the game merges this definition with its built-in package, only the last one remains',
    ],
  },
  'tells upper and lower case apart': tiers(low, '"id": "X", "axis_name": "a", "min": 50'),
});
