import { describeRule } from '../../../test/rule-fixture.ts';
import { npcDuplicateId } from './duplicate-id.ts';

describeRule(npcDuplicateId, {
  'marks both ids, each with the other': {
    text: '//- mara.npc.json\n{"id": <<12>>, "name": "Mara"}\n//- bram.npc.json\n{"id": <<12>>, "name": "Bram"}\n',
    messages: [
      'The id 12 is also that of "Bram"; states and sessions that name it cannot tell them apart',
      'The id 12 is also that of "Mara"; states and sessions that name it cannot tell them apart',
    ],
    related: [
      '12 in bram.npc.json: Bram has the id 12 as well',
      '12 in mara.npc.json: Mara has the id 12 as well',
    ],
  },
  'finds them in one file, and offers an id that nobody has': {
    text: '//- all.npc.json\n[{"id": <<1>>, "name": "A"}, {"id": 2, "name": "B"}, {"id": <<1>>, "name": "C"}]\n',
    fixes: {
      'Change to the next free id':
        '[{"id": 1, "name": "A"}, {"id": 2, "name": "B"}, {"id": 3, "name": "C"}]',
    },
    safe: [],
  },
  'finds them in a bundle':
    '//- game.bundle.json\n{"core": {"world": {"name": "W"}, "npcs": [{"source_id": <<1>>, "name": "A"}, {"source_id": <<1>>, "name": "B"}]}}\n',
  'accepts the same id in projects that have nothing to do with each other':
    '//- a/world.json\n{"meta": {"stats_config": {}}}\n//- a/mara.npc.json\n{"id": 12, "name": "Mara"}\n' +
    '//- b/world.json\n{"meta": {"stats_config": {}}}\n//- b/bram.npc.json\n{"id": 12, "name": "Bram"}\n',
  'accepts NPCs without id': '//- all.npc.json\n[{"name": "A"}, {"name": "B"}]\n',
});
