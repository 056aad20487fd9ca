import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxDuplicateKey } from './duplicate-key.ts';

describeRule(syntaxDuplicateKey, {
  'marks the later key and names the first': {
    text: '//- mara.npc.json\n{"id": 12, "name": "Mara", <<"id">>: 13}\n',
    related: ['"id": "id" is first set here'],
  },
  'sees through escapes': '//- mara.npc.json\n{"id": 12, <<"\\u0069d">>: 13}\n',
  'accepts the same key in different objects': '//- mara.npc.json\n{"id": 12, "personality": {"id": 1}}\n',
});
