import { describeRule } from '../../../test/rule-fixture.ts';
import { modifierUnknownDefinition } from './unknown-definition.ts';

const WORLD = `//- world.json
{"id": 7, "name": "Harbour", "meta": {"stats_config": {"definitions": {"skills": {"id": "skills", "axes": [{"name": "mana"}]}}}}}
`;
const item = (...entries: string[]) =>
  `//- charm.item.json\n{"id": 5, "stats_metadata": {${entries.join(', ')}}}\n`;
const entry = (key: string) => `${key}: {"modifiers": [{"type": "additive", "axis": "mana", "value": 1}]}`;

describeRule(modifierUnknownDefinition, {
  'marks the definition and offers a similar one': {
    text: WORLD + item(entry('<<"skill">>')),
    messages: [
      'World "Harbour" has no definition "skill"; the game never applies these modifiers; did you mean "skills"?',
    ],
    fixes: { 'Rename to "skills"': item(entry('"skills"')).split('\n')[1] ?? '' },
    safe: [],
  },
  'mends another spelling': {
    text: WORLD + item(entry('<<"Skills">>')),
    safe: ['Rename to "skills"'],
  },
  'offers no name that is taken': { text: WORLD + item(entry('<<"skill">>'), entry('"skills"')), fixes: {} },
  'accepts a definition of the world': WORLD + item(entry('"skills"')),
  'accepts an entry without modifiers': WORLD + item('"skill": {"modifiers": []}', '"other": {"note": 1}'),
  'accepts remarks': WORLD + item(entry('"_note"')),
  'waits until all files are read': { text: WORLD + item(entry('"skill"')), indexing: true },
  'says nothing without a world': item(entry('"skill"')),
  'says nothing while the game refuses the config': `//- stats_config.json
{"definitions": {"skills": {"id": "skills", "axes": []}}}
${item(entry('"skill"'))}`,
});
