import { describeRule } from '../../../test/rule-fixture.ts';
import { syntaxDuplicateKey } from './duplicate-key.ts';

const LAST = 'Keep the last "id", the one that counts';
const FIRST = 'Keep the first "id"';

describeRule(syntaxDuplicateKey, {
  'marks the later key, names the first, and lets people choose': {
    text: '//- mara.npc.json\n{"id": 12, "name": "Mara", <<"id">>: 13}\n',
    related: ['"id": "id" is first set here'],
    fixes: { [LAST]: '{"name": "Mara", "id": 13}', [FIRST]: '{"id": 12, "name": "Mara"}' },
    safe: [],
  },
  'sees through escapes': {
    text: '//- mara.npc.json\n{"id": 12, <<"\\u0069d">>: 13}\n',
    fixes: { [LAST]: '{"\\u0069d": 13}', [FIRST]: '{"id": 12}' },
  },
  'offers to keep one of many': {
    text: '//- mara.npc.jsonc\n{\n  "id": 12, // old\n  <<"id">>: 13,\n  <<"id">>: 14,\n  "name": "Mara"\n}\n',
    fixes: {
      [LAST]: '{\n  // old\n  "id": 14,\n  "name": "Mara"\n}',
      [FIRST]: '{\n  "id": 12, // old\n  "name": "Mara"\n}',
    },
  },
  'offers nothing within a value that is lost itself': {
    text: '//- mara.npc.json\n{"stats": {"mood": 1, <<"mood">>: 2}, <<"stats">>: {"mood": 3}}\n',
    fixes: {
      'Keep the last "stats", the one that counts': '{"stats": {"mood": 3}}',
      'Keep the first "stats"': '{"stats": {"mood": 1, "mood": 2}}',
    },
  },
  'offers nothing where one of them has no value': {
    text: '//- mara.npc.json\n{"id": , <<"id">>: 13}\n',
    fixes: {},
  },
  'takes __proto__ for a key like any other': {
    text: '//- mara.npc.json\n{"__proto__": 1, <<"__proto__">>: 2}\n',
    fixes: {
      'Keep the last "__proto__", the one that counts': '{"__proto__": 2}',
      'Keep the first "__proto__"': '{"__proto__": 1}',
    },
  },
  'accepts the same key in different objects': '//- mara.npc.json\n{"id": 12, "personality": {"id": 1}}\n',
});
