import { describeRule } from '../../../test/rule-fixture.ts';
import { npcUnknownInstance } from './unknown-instance.ts';

const world = '//- world.json\n{"id": 7, "meta": {"stats_config": {}}}\n';
const instance = '//- mara.instance.json\n{"id": "7f3c", "character_id": "91aa"}\n';
const mara = (id: string) =>
  `//- mara.npc.json\n{"id": 12, "name": "Mara", "character_instance_id": ${id}}\n`;

describeRule(npcUnknownInstance, {
  'marks the id': {
    text: `${world}${instance}${mara('<<"7f3d">>')}`,
    messages: [
      'No character instance has the id "7f3d"; Stat Lens computes this NPC without one, and the game takes no notice of the id anyway',
    ],
    fixes: { 'Remove "character_instance_id"': '{"id": 12, "name": "Mara"}' },
    safe: [],
  },
  'marks each of a list': `${world}${instance}//- all.npc.json\n[{"id": 1, "character_instance_id": "7f3c"}, {"id": 2, "character_instance_id": <<"x">>}]\n`,
  'removes it as often as it stands there': {
    text: `${world}${mara('"7f3d", "character_instance_id": <<"7f3d">>')}`,
    fixes: { 'Remove "character_instance_id"': '{"id": 12, "name": "Mara"}' },
    safe: [],
  },
  'says nothing until all files were read': { text: mara('"7f3d"'), indexing: true },
  'accepts the id of an instance, null and nothing': `${world}${instance}${mara('"7f3c"')}//- all.npc.json\n[{"id": 1, "character_instance_id": null}, {"id": 2}]\n`,
});
