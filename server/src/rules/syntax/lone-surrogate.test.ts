import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxLoneSurrogate } from './lone-surrogate.ts';

describeRule(syntaxLoneSurrogate, {
  'marks the escape': {
    text: '//- mara.npc.json\n{"id": 12, "name": "Mara <<\\ud83d>>!"}\n',
    messages: [
      '"\\ud83d" is half a character, which no file can hold; the game fails when it saves or sends this text',
    ],
  },
  'marks it in keys and the wrong way round':
    '//- mara.npc.json\n{"name": "Mara", "stats": {"<<\\uDE00>><<\\ud83d>>": {}}}\n',
  'accepts whole characters and other escapes': '//- mara.npc.json\n{"name": "\\ud83d\\ude00 Ren\\u00e9"}\n',
  'accepts a backslash before the letters': '//- mara.npc.json\n{"name": "\\\\ud83d"}\n',
  'accepts comments': '//- mara.npc.jsonc\n{"id": 12} // \\ud83d\n',
});
