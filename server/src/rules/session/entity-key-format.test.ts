import { describeRule, sessionText } from '../../../test/rule-fixture.ts';
import { sessionEntityKeyFormat } from './entity-key-format.ts';

const axes = '"axes": [{"name": "a"}]';
const session = (stats: string) => `{"id": 3, "scene_id": 1, "flags": {}, "stats": {${stats}}}`;
const npcs =
  '//- all.npc.json\n[{"id": 12, "name": "Mara Teague"}, {"id": 13, "name": "Alice"}, {"id": 14, "name": "Alice"}]\n';

describeRule(sessionEntityKeyFormat, {
  'is sure about a slip in the spelling': {
    text: sessionText(axes, '"d": {<<"npc_12">>: {"a": 1}, <<"NPC:13">>: {}}'),
    messages: [
      'The entity key "npc_12" has no colon between kind and id; the game keeps its values but finds no entity for them; did you mean "npc:12"?',
      'The entity key "NPC:13" is not how the game writes the key of an NPC; the game keeps its values but finds no entity for them; did you mean "npc:13"?',
    ],
    fixes: {
      'Rename to "npc:12"': session('"d": {"npc:12": {"a": 1}, "NPC:13": {}}'),
      'Rename to "npc:13"': session('"d": {"npc_12": {"a": 1}, "npc:13": {}}'),
    },
    safe: ['Rename to "npc:12"', 'Rename to "npc:13"'],
  },
  'finds an NPC by its name': {
    text: `${sessionText(axes, '"d": {<<"npc:mara">>: {"a": 1}}')}${npcs}`,
    messages: [
      'The entity key "npc:mara" must have the number of an NPC behind the colon; the game keeps its values but finds no entity for them; did you mean "npc:12" (Mara Teague)?',
    ],
    fixes: { 'Rename to "npc:12" (Mara Teague)': session('"d": {"npc:12": {"a": 1}}') },
    safe: [],
  },
  'offers all who have that name, and asks for none': {
    text: `${sessionText(axes, '"d": {<<"alice">>: {"a": 1}}')}${npcs}`,
    messages: [
      'The entity key "alice" does not say what kind of entity it is, as "npc:12" does; the game keeps its values but finds no entity for them',
    ],
    fixes: {
      'Rename to "npc:13" (Alice)': session('"d": {"npc:13": {"a": 1}}'),
      'Rename to "npc:14" (Alice)': session('"d": {"npc:14": {"a": 1}}'),
    },
  },
  'has no fix where the right key is there already': {
    text: sessionText(axes, '"d": {"npc:12": {"a": 1}, <<"npc:012">>: {"a": 2}}'),
    fixes: {},
  },
  'asks nobody until all files were read': {
    text: `${sessionText(axes, '"d": {<<"npc:mara">>: {"a": 1}}')}${npcs}`,
    indexing: true,
    fixes: {},
  },
  'marks it under every definition, known or not': sessionText(
    axes,
    '"d": {<<"mara">>: {}}, "e": {<<"mara">>: {}}',
  ),
  'accepts what the config declares': `//- statlens.config.json\n{"externals": {"npcs": ["al*"]}}\n${sessionText(axes, '"d": {"npc:alice": {}, "npc:albert": {}, <<"npc:bob">>: {}}')}`,
  'accepts keys of all kinds': sessionText(
    axes,
    '"d": {"npc:12": {}, "npcPair:12:15": {}, "player:sam": {}, "faction:dockers": {}, "session": {}, "world": {}, "network": {}, "combat": {}, "ship:3": {}}',
  ),
  'leaves values without entity to another rule': sessionText(
    axes,
    '"d": {"a": 1}, "npc:12": {"d": {"a": 1}}',
  ),
  'accepts remarks where definitions belong': sessionText(axes, '"_note": {"mara": {}}'),
  'looks at NPCs in no way': '//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": {"d": {"mara": {}}}}\n',
});
