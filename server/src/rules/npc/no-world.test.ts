import { describeRule } from '../../../test/rule-fixture.ts';
import { npcNoWorld } from './no-world.ts';

const config = '"meta": {"stats_config": {}}';
const harbour = `{"id": 7, "name": "Harbour", ${config}}`;
const marsh = `{"id": 8, "name": "Marsh", ${config}}`;
const stats = '"stats": {"d": {"a": 1}}';

describeRule(npcNoWorld, {
  'marks an id that no world has, and offers those there are': {
    text: `//- world.json\n${harbour}\n//- mara.npc.json\n{"id": 12, "world_id": <<9>>, ${stats}}\n`,
    messages: ['No world has the id 9; the game leaves its stats as they are, without tiers and level'],
    fixes: { 'Set "world_id" to 7, "Harbour"': `{"id": 12, "world_id": 7, ${stats}}` },
    safe: [],
  },
  'marks stats between two worlds': {
    text: `//- worlds.world.json\n[${harbour}, ${marsh}]\n//- mara.npc.json\n{"id": 12, <<"stats">>: {"d": {"a": 1}}}\n`,
    messages: [
      '2 worlds are equally near and no "world_id" says which is meant; the game leaves its stats as they are, without tiers and level',
    ],
    related: [
      `${harbour} in worlds.world.json: World "Harbour"`,
      `${marsh} in worlds.world.json: World "Marsh"`,
    ],
    fixes: {
      'Set "world_id" to 7, "Harbour"': `{"id": 12, "stats": {"d": {"a": 1}}, "world_id": 7}`,
      'Set "world_id" to 8, "Marsh"': `{"id": 12, "stats": {"d": {"a": 1}}, "world_id": 8}`,
    },
  },
  'marks an id that two worlds have': {
    text: `//- worlds.world.json\n[${harbour}, ${harbour}]\n//- mara.npc.json\n{"id": 12, "world_id": <<7>>, ${stats}}\n`,
    messages: ['2 worlds have the id 7, so nobody can tell which is meant'],
    fixes: {},
  },
  'marks stats without any world': {
    text: '//- mara.npc.json\n{"id": 12, <<"stats">>: {"d": {"a": 1}}}\n',
    messages: [
      'There is no world for these stats to belong to; the game leaves its stats as they are, without tiers and level',
    ],
  },
  'marks sessions, legacy ones too':
    '//- one.session.json\n{"scene_id": 1, "world_id": <<9>>, "stats": {"d": {"npc:1": {}}}}\n//- two.session.json\n{"scene_id": 1, <<"relationships">>: {"npc:1": {}}}\n',
  'says nothing until all files were read': {
    text: `//- mara.npc.json\n{"id": 12, ${stats}}\n`,
    indexing: true,
  },
  'says nothing without stats': '//- mara.npc.json\n{"id": 12, "world_id": 9, "stats": {}}\n',
  'says nothing about items, locations and states': `//- charm.item.json\n{"name": "Charm", ${stats}}\n//- mara.npc_state.json\n{"npc_id": 12, ${stats}}\n`,
  'accepts the nearest world when no id is given': `//- world.json\n${harbour}\n//- npcs/mara.json\n{"id": 12, "name": "Mara", ${stats}}\n`,
});
