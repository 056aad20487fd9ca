import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxEncoding } from './encoding.ts';

describeRule(syntaxEncoding, {
  'reports the file with the reason': {
    text: '//- mara.npc.json\n<<(>>not UTF-8)\n',
    messages: ['not UTF-8'],
  },
  'accepts a file that can be read': '//- mara.npc.json\n{"name": "Ren\u00e9"}\n',
});
