import { describeRule } from '../../../test/rule-fixture.ts';
import { npcWorldIdZero } from './world-id-zero.ts';

const harbour = '//- world.json\n{"id": 7, "name": "Harbour", "meta": {"stats_config": {}}}\n';

describeRule(npcWorldIdZero, {
  'marks the 0 and offers worlds, or to leave it out': {
    text: `${harbour}//- mara.npc.json\n{"id": 12, "world_id": <<0>>, "stats": {"d": {"a": 1}}}\n`,
    messages: [
      '"world_id" is 0, which the game takes for no world; it then leaves the stats as they are, without tiers and level',
    ],
    fixes: {
      'Set "world_id" to 7, "Harbour"': '{"id": 12, "world_id": 7, "stats": {"d": {"a": 1}}}',
      'Remove "world_id"': '{"id": 12, "stats": {"d": {"a": 1}}}',
    },
    safe: [],
  },
  'marks it without stats, in lists, sessions and instances': `${harbour}//- all.npc.json\n[{"id": 1}, {"id": 2, "world_id": <<0.0>>}]\n//- one.session.json\n{"scene_id": 1, "world_id": <<0>>}\n//- mara.instance.json\n{"character_id": "91aa", "world_id": <<-0>>}\n`,
  'accepts null, nothing and other ids': `${harbour}//- all.npc.json\n[{"id": 1}, {"id": 2, "world_id": null}, {"id": 3, "world_id": 7}]\n`,
  'leaves text to another rule': `${harbour}//- mara.npc.json\n{"id": 12, "world_id": "0"}\n`,
});
