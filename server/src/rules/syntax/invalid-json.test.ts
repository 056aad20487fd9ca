import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxInvalidJson } from './invalid-json.ts';

describeRule(syntaxInvalidJson, {
  'marks what stands in the wrong place': '//- mara.npc.json\n{"id": 12 <<"name">>: "Mara"}\n',
  'shows where an open bracket stands': {
    text: '//- mara.npc.json\n{"id": <<1>>',
    related: ['{: It is opened here'],
  },
  'marks numbers too large to be read': '//- mara.npc.json\n{"id": <<1e999>>}\n',
  'marks comments in strict JSON': '//- mara.npc.json\n{"id": 12} <<// Mara>>\n',
  'accepts comments in .jsonc': '//- mara.npc.jsonc\n{"id": 12} // Mara\n',
  'marks an empty file': '//- mara.npc.json\n<<\n>>',
  'accepts JSON': '//- mara.npc.json\n{"id": 12}\n',
});
