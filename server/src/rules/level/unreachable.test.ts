import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { levelUnreachable } from './unreachable.ts';

const min = (value: number) => `{"type": "min", "min_value": ${value}}`;
const max = (value: number) => `{"type": "max", "max_value": ${value}}`;
const level = (id: string, priority: number, conditions: string) =>
  `{"id": ${id}, "priority": ${priority}, "conditions": {${conditions}}}`;
const levels = (...list: string[]) =>
  definitionText(`"axes": [{"name": "a"}, {"name": "b"}], "levels": [${list.join(', ')}]`);
const fixed = (...list: string[]) => levels(...list).split('\n')[1] ?? '';

const fit = level('"fit"', 2, `"a": ${min(40)}`);
const hero = `"a": ${min(80)}, "b": ${min(10)}`;

describeRule(levelUnreachable, {
  'finds a stricter level behind a weaker one and offers to test it first': {
    text: levels(fit, level('<<"hero">>', 1, hero)),
    messages: [
      'Nobody ever gets level "hero": whoever meets it also meets "fit", which the game tests first',
    ],
    related: ['"fit": Level "fit" (priority 2) wins'],
    fixes: {
      'Give "hero" priority 3': fixed(fit, level('"hero"', 3, hero)),
      'Remove the level "hero"': fixed(fit),
    },
    safe: [],
  },
  'finds one of equal priority that is listed later': levels(fit, level('<<"hero">>', 2, hero)),
  'finds an equal one, and does not offer to hide the other instead': {
    text: levels(fit, level('<<"twin">>', 1, `"a": ${min(40)}`)),
    fixes: { 'Remove the level "twin"': fixed(fit) },
  },
  'finds one that several levels cover together': {
    text: levels(
      level('"low"', 4, `"a": ${max(50)}`),
      level('"odd"', 3, `"b": ${max(1)}`),
      level('"high"', 2, `"a": ${min(50)}`),
      level('<<"any">>', 1, `"b": ${min(20)}`),
    ),
    messages: [
      'Nobody ever gets level "any": whoever meets it also meets "low" or "high", which the game tests first',
    ],
  },
  'reckons with the range of the axis': levels(
    level('"all"', 2, `"a": ${min(-5)}`),
    level('<<"rest">>', 1, `"b": ${min(20)}`),
  ),
  'reckons with entities without a value, which count as 0':
    '//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": 10, "default_value": 10}], ' +
    `"levels": [${level('"all"', 2, `"a": ${min(10)}`)}, ${level('"rest"', 1, `"a": ${max(50)}`)}]}}}\n`,
  'accepts levels that leave a hole': levels(
    level('"low"', 4, `"a": ${max(49.9)}`),
    level('"high"', 2, `"a": ${min(50)}`),
    level('"any"', 1, `"b": ${min(20)}`),
  ),
  'accepts a stricter level that is tested first': levels(level('"hero"', 3, hero), fit),
  'leaves a level that nobody can meet to another rule': levels(fit, level('"titan"', 1, `"a": ${min(101)}`)),
});
