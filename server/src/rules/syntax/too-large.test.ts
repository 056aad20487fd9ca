import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxTooLarge } from './too-large.ts';

describeRule(syntaxTooLarge, {
  'reports the file with the reason': {
    text: '//- mara.npc.json\n<<(>>too large)\n',
    messages: ['too large'],
  },
  'accepts a file that can be read': '//- mara.npc.json\n{"id": 12}\n',
});
