import { describeRule } from '../../../test/rule-fixture.ts';
import { npcStateWithoutNpc } from './state-without-npc.ts';

const world = '//- world.json\n{"id": 7, "meta": {"stats_config": {}}}\n';
const mara = '//- npcs/mara.json\n{"id": 12, "name": "Mara"}\n';

describeRule(npcStateWithoutNpc, {
  'marks the id': {
    text: `${world}${mara}//- npc_states/mara.json\n{"npc_id": <<21>>, "stats": {}}\n`,
    messages: [
      'No NPC has the id 21, so there are no stats for this state to override; the game answers "npc_not_found"; did you mean 12 (Mara)?',
    ],
    fixes: { 'Change to 12 (Mara)': '{"npc_id": 12, "stats": {}}' },
    safe: [],
  },
  'marks each of several states': `${world}${mara}//- npc_states/all.json\n[{"npc_id": 12}, {"npc_id": <<13>>}]\n`,
  'says nothing until all files were read': {
    text: '//- mara.npc_state.json\n{"npc_id": 21}\n',
    indexing: true,
  },
  'leaves a missing id to another rule': `${world}//- npc_states/mara.json\n{"stats": {}}\n`,
  'accepts NPCs of the config': `//- statlens.config.json\n{"externals": {"npcs": ["21", "npc:3*"]}}\n${mara}//- npc_states/all.json\n[{"npc_id": 21}, {"npc_id": 30}, {"npc_id": <<22>>}]\n`,
  'accepts a state of an NPC': `${world}${mara}//- npc_states/mara.json\n{"npc_id": 12}\n`,
});
