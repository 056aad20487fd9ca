import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelDuplicateId } from './duplicate-id.ts';

const level = (id: string, value: number) =>
  `{"id": ${id}, "priority": ${value}, "conditions": {"a": {"type": "min", "min_value": ${value}}}}`;
const levels = (...list: string[]) =>
  definitionText(`"axes": [{"name": "a"}], "levels": [${list.join(', ')}]`);

describeRule(levelDuplicateId, {
  'marks the second and offers an id that is free': {
    text: levels(level('"x"', 3), level('"x_2"', 2), level('<<"x">>', 1)),
    messages: [
      'Two levels of "d" have the id "x"; the game stores the id alone, so nobody can tell which of them holds',
    ],
    related: ['"x": The first level "x" (priority 3)'],
    fixes: {
      'Change to "x_3"': levels(level('"x"', 3), level('"x_2"', 2), level('"x_3"', 1)).split('\n')[1] ?? '',
    },
    safe: [],
  },
  'compares ids as the game trims them': levels(level('"x"', 3), level('<<"x ">>', 1)),
  'marks every further one': levels(level('"x"', 3), level('<<"x">>', 2), level('<<"x">>', 1)),
  'tells upper and lower case apart': levels(level('"x"', 3), level('"X"', 1)),
  'looks at one definition at a time':
    '//- stats_config.json\n{"definitions": {' +
    ['d', 'e']
      .map((id) => `"${id}": {"id": "${id}", "axes": [{"name": "a"}], "levels": [${level('"x"', 1)}]}`)
      .join(', ') +
    '}}\n',
});
