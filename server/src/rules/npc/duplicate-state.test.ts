import { describeRule } from '../../../test/rule-fixture.ts';
import { npcDuplicateState } from './duplicate-state.ts';

describeRule(npcDuplicateState, {
  'marks both, each with the other': {
    text: '//- mara.npc.json\n{"id": 12, "name": "Mara"}\n//- a.npc_state.json\n{"npc_id": <<12>>}\n//- b.npc_state.json\n{"npc_id": <<12>>}\n',
    messages: [
      '"Mara" has another state; the game keeps one, and nobody can tell which (Stat Lens computes with this one)',
      '"Mara" has another state; the game keeps one, and nobody can tell which (Stat Lens computes with another one)',
    ],
    related: [
      '12 in b.npc_state.json: Another state of "Mara"',
      '12 in a.npc_state.json: Another state of "Mara"',
    ],
    fixes: {},
  },
  'offers to remove one of a list': {
    text: '//- all.npc_state.json\n[{"npc_id": <<1>>}, {"npc_id": 2}, {"npc_id": <<1>>, "stats": {}}]\n',
    messages: [
      'NPC 1 has another state; the game keeps one, and nobody can tell which (Stat Lens computes with this one)',
      'NPC 1 has another state; the game keeps one, and nobody can tell which (Stat Lens computes with another one)',
    ],
    fixes: { 'Remove this state': '[{"npc_id": 1}, {"npc_id": 2}]' },
    safe: [],
  },
  'counts more than two': {
    text: '//- all.npc_state.json\n[{"npc_id": <<1>>}, {"npc_id": <<1>>}, {"npc_id": <<1>>}]\n',
    messages: [/^NPC 1 has 2 more states;/, /^NPC 1 has 2 more states;/, /^NPC 1 has 2 more states;/],
  },
  'accepts one state for each NPC': '//- all.npc_state.json\n[{"npc_id": 1}, {"npc_id": 2}]\n',
  'accepts states of projects that have nothing to do with each other':
    '//- a/world.json\n{"meta": {"stats_config": {}}}\n//- a/mara.npc_state.json\n{"npc_id": 12}\n' +
    '//- b/world.json\n{"meta": {"stats_config": {}}}\n//- b/bram.npc_state.json\n{"npc_id": 12}\n',
  'leaves states without id to another rule': '//- all.npc_state.json\n[{"stats": {}}, {"stats": {}}]\n',
});
