import { describeRule, sessionText } from '../../../test/rule-fixture.ts';
import { sessionUnknownNpc } from './unknown-npc.ts';

const axes = '"axes": [{"name": "a"}]';
const session = (stats: string) => `{"id": 3, "scene_id": 1, "flags": {}, "stats": {${stats}}}`;
const npcs = (...ids: number[]) =>
  `//- all.npc.json\n[${ids.map((id) => `{"id": ${id}, "name": "N${id}"}`).join(', ')}]\n`;

describeRule(sessionUnknownNpc, {
  'marks the key and offers the nearest id': {
    text: sessionText(axes, '"d": {"npc:12": {"a": 1}, <<"npc:312">>: {"a": 2}}') + npcs(12, 132, 999),
    messages: [
      'No NPC has the id 312; the game keeps the values of "npc:312", but nobody ever meets that NPC',
    ],
    fixes: {
      'Rename to "npc:132" (N132)': session('"d": {"npc:12": {"a": 1}, "npc:132": {"a": 2}}'),
      'Remove "npc:312"': session('"d": {"npc:12": {"a": 1}}'),
    },
    safe: [],
  },
  'asks when only one can be meant': {
    text: sessionText(axes, '"d": {<<"npc:21">>: {"a": 2}}') + npcs(12, 999),
    messages: [
      'No NPC has the id 21; the game keeps the values of "npc:21", but nobody ever meets that NPC; did you mean "npc:12" (N12)?',
    ],
    fixes: {
      'Rename to "npc:12" (N12)': session('"d": {"npc:12": {"a": 2}}'),
      'Remove "npc:21"': session('"d": {}'),
    },
  },
  'looks at both of a pair': {
    text: sessionText(axes, '"d": {"npcPair:12:999": {}, <<"npcPair:999:21">>: {}}') + npcs(12, 999),
    messages: [
      'No NPC has the id 21; the game keeps the values of "npcPair:999:21", but nobody ever meets that NPC; did you mean "npcPair:999:12" (N12)?',
    ],
    fixes: {
      'Rename to "npcPair:999:12" (N12)': session('"d": {"npcPair:12:999": {}, "npcPair:999:12": {}}'),
      'Remove "npcPair:999:21"': session('"d": {"npcPair:12:999": {}}'),
    },
  },
  'changes the right one of a pair': {
    text: sessionText(axes, '"d": {<<"npcPair:215:21">>: {}}') + npcs(12, 215),
    fixes: {
      'Rename to "npcPair:215:12" (N12)': session('"d": {"npcPair:215:12": {}}'),
      'Remove "npcPair:215:21"': session('"d": {}'),
    },
  },
  'guesses nothing from one digit': {
    text: sessionText(axes, '"d": {<<"npc:5">>: {"a": 2}, "npc:6": {}}') + npcs(6, 7, 51),
    fixes: { 'Remove "npc:5"': session('"d": {"npc:6": {}}') },
  },
  'marks ids that no NPC can have': sessionText(axes, '"d": {<<"npc:0">>: {}, <<"npc:-3">>: {}}') + npcs(3),
  'says nothing until all files were read': {
    text: sessionText(axes, '"d": {"npc:21": {"a": 2}}') + npcs(12),
    indexing: true,
  },
  'says nothing where there are no NPCs at all': sessionText(axes, '"d": {"npc:21": {"a": 2}}'),
  'says nothing about other entities':
    sessionText(axes, '"d": {"faction:21": {}, "npc:mara": {}, "network": {}}') + npcs(12),
  'accepts what the config declares': `//- statlens.config.json\n{"externals": {"npcs": ["2*", "npcPair:9:*"]}}\n${sessionText(axes, '"d": {"npc:21": {}, "npcPair:21:12": {}, "npcPair:9:8": {}, <<"npc:30">>: {}}')}${npcs(12)}`,
  'accepts NPCs of projects around it':
    '//- world.json\n{"id": 1, "meta": {"stats_config": {}}}\n//- mara.npc.json\n{"id": 12, "name": "Mara"}\n' +
    '//- inner/world.json\n{"id": 2, "meta": {"stats_config": {}}}\n//- inner/bram.npc.json\n{"id": 13, "name": "Bram"}\n' +
    '//- inner/one.session.json\n{"scene_id": 1, "stats": {"d": {"npc:12": {}, "npc:13": {}, <<"npc:44">>: {}}}}\n',
});
