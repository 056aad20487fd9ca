import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxUnreadable } from './unreadable.ts';

describeRule(syntaxUnreadable, {
  'reports the file with the reason': {
    text: '//- mara.npc.json\n<<(>>permission denied)\n',
    messages: ['permission denied'],
  },
  'accepts a file that can be read': '//- mara.npc.json\n{"id": 12}\n',
});
