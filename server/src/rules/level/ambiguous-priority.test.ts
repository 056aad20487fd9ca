import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import type { StatLevel } from '../../engine/config/stat-definition.ts';
import { builtinPackages } from '../../engine/packages/builtin-packages.ts';
import { levelAmbiguousPriority } from './ambiguous-priority.ts';

const min = (value: number) => `{"type": "min", "min_value": ${value}}`;
const max = (value: number) => `{"type": "max", "max_value": ${value}}`;
const level = (id: string, priority: number | string, conditions: string) =>
  `{"id": ${id}, "priority": ${priority}, "conditions": {${conditions}}}`;
const levels = (...list: string[]) =>
  definitionText(`"axes": [{"name": "a"}, {"name": "b"}], "levels": [${list.join(', ')}]`);
const fixed = (...list: string[]) => levels(...list).split('\n')[1] ?? '';

/** A config with a definition of the game's own, and what is made of its levels. */
function copyOf(id: string, change = (levels: readonly StatLevel[]) => levels): string {
  const definition = builtinPackages.flatMap(({ definitions }) => definitions[id] ?? [])[0];
  const copy = { ...definition, levels: change(definition?.levels ?? []) };
  return `//- stats_config.json\n${JSON.stringify({ definitions: { [id]: copy } })}\n`;
}

const [strong, clever] = [`"a": ${min(70)}`, `"b": ${min(70)}`];

describeRule(levelAmbiguousPriority, {
  'marks the priority of the later one and offers to number them': {
    text: levels(
      level('"top"', 2, `"a": ${min(99)}`),
      level('"strong"', 1, strong),
      level('"clever"', '<<1>>', clever),
    ),
    messages: [
      'Level "clever" has the same priority (1) as "strong", and an entity can meet both; the game then takes the one that is listed first',
    ],
    related: ['"strong": Level "strong" is listed first'],
    fixes: {
      'Number the priorities in the present order': fixed(
        level('"top"', 3, `"a": ${min(99)}`),
        level('"strong"', 2, strong),
        level('"clever"', 1, clever),
      ),
    },
    safe: [],
  },
  'marks the id where no priority is written': {
    text: levels(
      `{"id": "strong", "conditions": {${strong}}}`,
      `{"id": <<"clever">>, "conditions": {${clever}}}`,
    ),
    messages: [/^Level "clever" has the same priority \(0\) as "strong", /],
    fixes: {
      'Number the priorities in the present order': fixed(
        `{"id": "strong", "conditions": {${strong}}, "priority": 1}`,
        `{"id": "clever", "conditions": {${clever}}}`,
      ),
    },
  },
  'finds levels that meet in one value': levels(
    level('"low"', 1, `"a": ${max(50)}`),
    level('"high"', '<<1>>', `"a": ${min(50)}`),
  ),
  'accepts levels that nobody can meet together': levels(
    level('"low"', 1, `"a": ${max(49)}`),
    level('"high"', 1, `"a": ${min(50)}`),
  ),
  'accepts levels that meet only where a third one wins': levels(
    level('"both"', 2, `"a": ${min(60)}, "b": ${min(60)}`),
    level('"strong"', 1, strong),
    level('"clever"', 1, clever),
  ),
  'accepts what was taken over from a package as it is': copyOf('resources'),
  'marks what the other order of its list changes': copyOf('resources', (levels) => levels.toReversed())
    .replace(/("id":"tired".*?"priority":)5/, '$1<<5>>')
    .replace(/("id":"stressed".*?"priority":)6/, '$1<<6>>'),
  'marks what was changed in it': copyOf('resources').replace(
    /("id":"hungry".*?"max_value":)35(.*?"priority":)5/,
    '$136$2<<5>>',
  ),
  'accepts priorities of their own': levels(level('"strong"', 2, strong), level('"clever"', 1, clever)),
  'leaves a level that nobody ever gets to another rule': levels(
    level('"strong"', 1, strong),
    level('"hero"', 1, `"a": ${min(80)}`),
  ),
});
