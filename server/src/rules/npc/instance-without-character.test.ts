import { describeRule } from '../../../test/rule-fixture.ts';
import { npcInstanceWithoutCharacter } from './instance-without-character.ts';

const instance = (id: string) => `//- mara.instance.json\n{"id": "7f3c", "character_id": ${id}}\n`;

describeRule(npcInstanceWithoutCharacter, {
  'marks the name of a character': {
    text: instance('<<"gorilla_01">>'),
    messages: [
      '"character_id" is "gorilla_01", which is no UUID but perhaps the name of a character; the game finds no character for this instance',
    ],
  },
  'marks an instance without': {
    text: '//- mara.instance.json\n<<{"id": "7f3c"}>>\n',
    messages: [
      'This character instance has no "character_id", without which the game does not know whose variant it is',
    ],
  },
  'marks the key that may be meant for it': {
    text: '//- mara.instance.json\n{<<"charcter_id">>: "91aa"}\n',
    messages: [
      'This character instance has no "character_id", without which the game does not know whose variant it is; is "charcter_id" meant for it?',
    ],
    fixes: { 'Rename to "character_id"': '{"character_id": "91aa"}' },
  },
  'marks null': {
    text: instance('<<null>>'),
    messages: ['"character_id" is null; the game finds no character for this instance'],
  },
  'marks blank text': {
    text: instance('<<" ">>'),
    messages: ['"character_id" is empty; the game finds no character for this instance'],
  },
  'marks each of a list':
    '//- all.instance.json\n[{"character_id": "91aa"}, {"character_id": <<"mara">>}, <<{"id": "1"}>>]\n',
  'accepts a UUID, of any case': instance('"91AA6C1E-0b1f-4c55-8a55-3f2b7f0f9d10"'),
  'accepts a shortened UUID': instance('"91aa..."'),
  'leaves other types to another rule': instance('7'),
  'looks at nothing else': '//- mara.npc.json\n{"id": 12, "name": "Mara", "character_id": "mara"}\n',
});
