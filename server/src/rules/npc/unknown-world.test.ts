import { describeRule } from '../../../test/rule-fixture.ts';
import { npcUnknownWorld } from './unknown-world.ts';

const harbour = '//- world.json\n{"id": 7, "name": "Harbour", "meta": {"stats_config": {}}}\n';
const stats = '"stats": {"d": {"a": 1}}';
const mara = (id: string) => `//- mara.npc.json\n{"id": 12, "world_id": ${id}, ${stats}}\n`;

describeRule(npcUnknownWorld, {
  'marks an id that no world has, and offers those there are': {
    text: `${harbour}${mara('<<9>>')}`,
    messages: [
      'No world has the id 9; the game leaves the stats as they are, without tiers and level; did you mean 7 (Harbour)?',
    ],
    fixes: { 'Set "world_id" to 7, "Harbour"': `{"id": 12, "world_id": 7, ${stats}}` },
    safe: [],
  },
  'marks it without stats as well': `${harbour}//- mara.npc.json\n{"id": 12, "world_id": <<9>>}\n//- bram.npc.json\n{"id": 13, "world_id": <<9>>, "stats": {}}\n`,
  'marks sessions and character instances': `${harbour}//- one.session.json\n{"scene_id": 1, "world_id": <<-7>>}\n//- mara.instance.json\n{"character_id": "91aa", "world_id": <<70>>}\n`,
  'has nothing to offer where there is no world': { text: mara('<<9>>'), fixes: {} },
  'does not take world 0 for one that could be named': {
    text: `//- world.json\n{"id": 0, "name": "Nowhere", "meta": {"stats_config": {}}}\n${mara('<<9>>')}`,
    messages: ['No world has the id 9; the game leaves the stats as they are, without tiers and level'],
    fixes: {},
  },
  'says nothing until all files were read': { text: mara('9'), indexing: true },
  'accepts ids of the config': `//- statlens.config.json\n{"externals": {"worlds": ["9", "10*"]}}\n${harbour}${mara('9')}//- bram.npc.json\n{"id": 13, "world_id": 101}\n`,
  'accepts the id of a world, and none': `${harbour}${mara('7')}//- bram.npc.json\n{"id": 13, "world_id": null}\n//- tam.npc.json\n{"id": 14}\n`,
  'leaves 0 and text to other rules': `${harbour}${mara('0')}//- bram.npc.json\n{"id": 13, "world_id": "9"}\n`,
});
