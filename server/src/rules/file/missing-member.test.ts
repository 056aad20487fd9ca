import { definitionText, describeRule } from '../../../test/rule-fixture.ts';
import { fileMissingMember } from './missing-member.ts';

describeRule(fileMissingMember, {
  'marks the record': {
    text: '//- mara.npc_state.json\n<<{"stats": {}}>>\n',
    messages: ['The NPC state has no "npc_id", without which the game cannot use it'],
  },
  'marks one of several records': {
    text: '//- all.npc_state.json\n[{"npc_id": 1}, <<{"stats": {}}>>]\n',
    messages: ['Item 2 has no "npc_id", without which the game cannot use it'],
  },
  'marks an inner object by its key': {
    text: '//- game.bundle.json\n{"schema_version": 1, <<"core">>: {"npcs": []}}\n',
    messages: ['"core" has no "world", without which the game cannot use it'],
  },
  'marks the key that may be meant for it': {
    text: '//- mara.npc_state.json\n{<<"npc_idd">>: 12, "stats": {}}\n',
    messages: [
      'The NPC state has no "npc_id", without which the game cannot use it; is "npc_idd" meant for it?',
    ],
    fixes: { 'Rename to "npc_id"': '{"npc_id": 12, "stats": {}}' },
  },
  'leaves the stats_config to other rules': definitionText('"tiers": []'),
  'accepts records with all they need': '//- mara.npc_state.json\n{"npc_id": 12}\n',
});
