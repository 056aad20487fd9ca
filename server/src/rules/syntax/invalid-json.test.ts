import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxInvalidJson } from './invalid-json.ts';

describeRule(syntaxInvalidJson, {
  'marks what stands in the wrong place': '//- mara.npc.json\n{"id": 12 <<"name">>: "Mara"}\n',
  'shows where an open bracket stands': {
    text: '//- mara.npc.json\n{"id": <<1>>',
    related: ['{: It is opened here'],
  },
  'marks numbers too large to be read': '//- mara.npc.json\n{"id": <<1e999>>}\n',
  'offers the comma that is missing, before a comment': {
    text: '//- mara.npc.jsonc\n{"id": 12 // Mara\n <<"name">>: "Mara"}\n',
    fixes: { 'Insert a comma': '{"id": 12, // Mara\n "name": "Mara"}' },
    safe: [],
  },
  'offers to take away one comma too many': {
    text: '//- mara.npc.json\n{"id": 12<<,>>}\n',
    fixes: { 'Remove the comma': '{"id": 12}' },
    safe: [],
  },
  'offers the quotes that are meant': {
    text: `//- mara.npc.json\n{"id": 12, "name": <<'Mara Teague'>>}\n`,
    fixes: { 'Put it in straight double quotes': '{"id": 12, "name": "Mara Teague"}' },
  },
  'offers the name that JSON has': {
    text: '//- mara.npc.json\n{"id": <<None>>}\n',
    fixes: { 'Write null': '{"id": null}' },
  },
  'marks comments in strict JSON': '//- mara.npc.json\n{"id": 12} <<// Mara>>\n',
  'accepts comments in .jsonc': '//- mara.npc.jsonc\n{"id": 12} // Mara\n',
  'marks an empty file': '//- mara.npc.json\n<<\n>>',
  'accepts JSON': '//- mara.npc.json\n{"id": 12}\n',
});
