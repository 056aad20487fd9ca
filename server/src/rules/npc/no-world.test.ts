import { describeRule } from '../../../test/rule-fixture.ts';
import { npcNoWorld } from './no-world.ts';

const harbour = '{"id": 7, "name": "Harbour", "meta": {"stats_config": {}}}';
const stats = '"stats": {"d": {"a": 1}}';

describeRule(npcNoWorld, {
  'marks stats without any world': {
    text: '//- mara.npc.json\n{"id": 12, <<"stats">>: {"d": {"a": 1}}}\n',
    messages: [
      'These stats belong to no world, for there is none; the game leaves the stats as they are, without tiers and level',
    ],
  },
  'marks sessions, legacy ones too': {
    text: '//- one.session.json\n{"scene_id": 1, <<"stats">>: {"d": {"npc:1": {}}}}\n//- two.session.json\n{"scene_id": 1, <<"relationships">>: {"npc:1": {}}}\n',
    messages: [
      'These stats belong to no world, for there is none; the game leaves the stats as they are, without tiers and level',
      'These stats belong to no world, for there is none; once they are migrated, the game leaves them as they are, without tiers and level',
    ],
  },
  'says nothing until all files were read': {
    text: `//- mara.npc.json\n{"id": 12, ${stats}}\n`,
    indexing: true,
  },
  'says nothing without stats': '//- mara.npc.json\n{"id": 12, "stats": {}}\n',
  'leaves an id that no world has to another rule': `//- mara.npc.json\n{"id": 12, "world_id": 9, ${stats}}\n`,
  'says nothing about items, locations and states': `//- charm.item.json\n{"name": "Charm", ${stats}}\n//- mara.npc_state.json\n{"npc_id": 12, ${stats}}\n`,
  'accepts the nearest world when no id is given': `//- world.json\n${harbour}\n//- npcs/mara.json\n{"id": 12, "name": "Mara", ${stats}}\n`,
});
