import { definitionText, describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityWrongDepth } from './wrong-depth.ts';

const axes = '"axes": [{"name": "a"}, {"name": "b"}]';
const mara = (stats: string) => `{"id": 12, "name": "Mara", "stats": {${stats}}}`;
const session = (stats: string) => `{"id": 3, "scene_id": 1, "flags": {}, "stats": {${stats}}}`;
const two =
  '//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}, {"name": "x"}]}, "e": {"id": "e", "axes": [{"name": "a"}, {"name": "y"}]}}}\n';
const beside = (text: string) => text.slice(text.indexOf('//- ', 4));

describeRule(entityWrongDepth, {
  'marks an entity key among the values of an NPC, and is sure when it is its own': {
    text: npcText(axes, '"d": {<<"npc:12">>: {"a": 1, "b": 2}, "flags": {}}'),
    messages: [
      '"npc:12" is one step too much: the values of "d" must stand directly in it; the game does not find them there',
    ],
    fixes: {
      'Put the values of "npc:12" one step higher': mara('"d": {"flags": {}, "a": 1, "b": 2}'),
    },
    safe: ['Put the values of "npc:12" one step higher'],
  },
  'says nothing about a definition that is called like an entity':
    '//- world.json\n{"id": 7, "meta": {"stats_config": {"definitions": {"npc:5": {"id": "npc:5", "axes": [{"name": "a"}]}}}}}\n//- mara.npc.json\n{"id": 12, "world_id": 7, "stats": {"npc:5": {"a": 1}}}\n//- one.session.json\n{"id": 3, "scene_id": 1, "world_id": 7, "flags": {}, "stats": {"npc:5": {"npc:12": {"a": 1}}}}\n',
  'is not sure when it is that of another': {
    text: npcText(axes, '"d": {<<"npc:13">>: {"a": 1}}'),
    fixes: { 'Put the values of "npc:13" one step higher': mara('"d": {"a": 1}') },
    safe: [],
  },
  'has no fix where values would be lost': {
    text: npcText(axes, '"d": {"a": 2, <<"npc:12">>: {"a": 1}}'),
    fixes: {},
  },
  'has no fix for several entities': {
    text: npcText(axes, '"d": {<<"npc:12">>: {"a": 1}, <<"npc:13">>: {"b": 1}}'),
    fixes: {},
  },
  'marks states and instances, and definitions that nobody knows':
    `${npcText(axes, '')}//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {<<"npc:12">>: {"a": 1}}}}\n` +
    '//- mara.instance.json\n{"character_id": "91aa", "stats": {"e": {<<"player:sam">>: {"a": 1}}}}\n',
  'marks an object of axes under any name when there is nothing else': npcText(
    axes,
    '"d": {<<"mara">>: {"a": 1, "b": 2}}',
  ),
  'marks axes that stand outside of their definition, once for each definition': {
    text: `${two}//- mara.npc.json\n${mara('<<"x">>: 1, "e": {"a": 3}, <<"y">>: 2')}\n`,
    messages: [
      '"x" is an axis of "d" and must stand in it; the game does not find it here',
      '"y" is an axis of "e" and must stand in it; the game does not find it here',
    ],
    fixes: {
      'Move into "d"': mara('"e": {"a": 3}, "y": 2, "d": {"x": 1}'),
      'Move into "e"': mara('"x": 1, "e": {"a": 3, "y": 2}'),
    },
    safe: [],
  },
  'tells several axes together': {
    text: npcText(axes, '<<"a">>: 1, "b": "2"'),
    messages: ['"a", "b" are axes of "d" and must stand in it; the game does not find them here'],
  },
  'marks an entity key where definitions of an NPC stand': {
    text: npcText(axes, '<<"npc:12">>: {"d": {"a": 1}}'),
    messages: [
      '"npc:12" is one step too much: these stats belong to one entity, and definitions must stand directly in "stats"; the game does not find them there',
    ],
    fixes: { 'Put the values of "npc:12" one step higher': mara('"d": {"a": 1}') },
  },
  'does not offer to put values where definitions belong': {
    text: npcText(axes, '<<"npc:12">>: {"a": 1}'),
    fixes: {},
  },
  'marks a session whose values have no entity, and offers the entities it has': {
    text: sessionText(axes, '<<"d">>: {"a": 1, "b": 2, "flags": {}}, "e": {"npc:7": {}, "odd key": {}}'),
    messages: [
      '"a", "b" must stand under the key of an entity, such as "npc:12"; the game fails for every entity under "d"',
    ],
    fixes: {
      'Make these the values of "npc:7"': session(
        '"d": {"npc:7": {"a": 1, "b": 2, "flags": {}}}, "e": {"npc:7": {}, "odd key": {}}',
      ),
      'Make these the values of "session"': session(
        '"d": {"session": {"a": 1, "b": 2, "flags": {}}}, "e": {"npc:7": {}, "odd key": {}}',
      ),
    },
    safe: [],
  },
  'has no fix where entities stand beside': {
    text: sessionText(axes, '<<"d">>: {"a": 1, "npc:7": {"b": 2}}'),
    fixes: {},
  },
  'has no fix where entities without an id stand beside': {
    text: sessionText(axes, '<<"d">>: {"a": 1, "session": {"b": 2}}'),
    fixes: {},
  },
  'marks what stands between an entity of a session and its values': {
    text: sessionText(
      axes,
      '"d": {"npc:12": {<<"d">>: {"a": 1}}, "npc:13": {<<"npc:13">>: {"x": 1}, "a": 2}}',
    ),
    messages: [
      '"d" is one step too much: the values of "npc:12" must stand directly in it; the game does not find them there',
      '"npc:13" is one step too much: the values of "npc:13" must stand directly in it; the game does not find them there',
    ],
    fixes: {
      'Put the values of "d" one step higher': session(
        '"d": {"npc:12": {"a": 1}, "npc:13": {"npc:13": {"x": 1}, "a": 2}}',
      ),
      'Put the values of "npc:13" one step higher': session(
        '"d": {"npc:12": {"d": {"a": 1}}, "npc:13": {"a": 2, "x": 1}}',
      ),
    },
    safe: [],
  },
  'marks an entity above its definitions in a session': {
    text: sessionText(axes, '"d": {"npc:1": {"a": 2}}, <<"npc:12">>: {"d": {"a": 1}, "e": {"x": 3}}'),
    messages: [
      '"npc:12" stands where a definition belongs; the game does not find stats of this entity here, but under each definition',
    ],
    fixes: {
      'Move "npc:12" into the definitions': session(
        '"d": {"npc:1": {"a": 2}, "npc:12": {"a": 1}}, "e": {"npc:12": {"x": 3}}',
      ),
    },
    safe: [],
  },
  'accepts entities in sessions and extra objects in NPCs':
    npcText(axes, '"d": {"a": 1, "inventory": {"a": 2}, "flags": {}}') +
    beside(sessionText(axes, '"d": {"npc:12": {"a": 1, "meta": {"a": 1}}}')),
  'accepts a lone object with values in a state, and one that is called meta': `${npcText(axes, '"d": {"meta": {"a": 1}}')}//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {"before": {"a": 1}}}}\n`,
  'accepts a lone object that holds other things': npcText(axes, '"d": {"inventory": {"rope": 2}}'),
  'leaves a value whose definition nobody can tell to another rule': `${two}//- mara.npc.json\n${mara('"a": 1, "z": 2')}\n`,
  'keeps quiet about items': `${definitionText(axes)}//- charm.item.json\n{"name": "Charm", "stats": {"a": 1, "d": {"npc:12": {}}}, "stats_metadata": {}}\n`,
});
