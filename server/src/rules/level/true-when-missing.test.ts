import { describeRule } from '../../../test/rule-fixture.ts';
import { levelTrueWhenMissing } from './true-when-missing.ts';

const low = (axis: string) => `"${axis}": {"type": "max", "max_value": 20}`;
const level = (id: string, priority: number, conditions: string) =>
  `{"id": ${id}, "priority": ${priority}, "conditions": {${conditions}}}`;
const config = (axes: string, ...levels: string[]) =>
  `//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [${axes}], "levels": [${levels.join(', ')}]}}}\n`;
const food = '{"name": "food", "default_value": 50}';
const rest = '{"name": "rest", "default_value": 0}';
const npc = (id: number, stats: string) =>
  `//- n${id}.npc.json\n{"id": ${id}, "name": "N", "stats": {"d": {${stats}}}}\n`;
const starving = level('"starving"', 1, low('food'));

describeRule(levelTrueWhenMissing, {
  'marks the level that an entity without values gets': {
    text: config(`${food}, ${rest}`, level('<<"starving">>', 1, low('food'))),
    messages: [
      'An entity without any values gets level "starving", because the game takes 0 for missing values, not the defaults',
    ],
    fixes: {},
  },
  'marks the one that wins alone': config(
    `${food}, ${rest}`,
    starving,
    level('<<"doomed">>', 2, `${low('food')}, ${low('rest')}`),
  ),
  'offers to ask for a range where 0 lies outside of the axis': {
    text: config(
      '{"name": "food", "min_value": 1, "default_value": 50}',
      level('<<"starving">>', 1, low('food')),
    ),
    fixes: {
      'Also ask for "food" of at least 1':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "food", "min_value": 1, "default_value": 50}], "levels": [{"id": "starving", "priority": 1, "conditions": {"food": {"type": "range", "max_value": 20, "min_value": 1}}}]}}}',
    },
    safe: [],
  },
  'offers no range where no value meets the condition': {
    text: config(
      '{"name": "food", "min_value": 30, "default_value": 50}',
      level('<<"starving">>', 1, low('food')),
    ),
    fixes: {},
  },
  'does not take a default for granted that is not written': config(
    '{"name": "rest"}',
    level('<<"weary">>', 1, low('rest')),
  ),
  'marks it while somebody lacks the value':
    config(food, level('<<"starving">>', 1, low('food'))) + npc(1, '"food": 50') + npc(2, ''),
  'accepts it once everybody has the value':
    config(food, starving) + npc(1, '"food": 50') + npc(2, '"food": 7'),
  'accepts a level that an entity with the defaults gets too': config(rest, level('"weary"', 1, low('rest'))),
  'accepts a level that every value meets': config(
    food,
    level('"fed"', 2, '"food": {"type": "min", "min_value": 30}'),
    level('"anyone"', 1, '"food": {"type": "max", "max_value": 100}'),
  ),
  'accepts a level that asks for more than 0': config(
    food,
    level('"fed"', 1, '"food": {"type": "min", "min_value": 1}'),
  ),
  'stays silent until everything was read': { text: config(food, starving), indexing: true },
});
