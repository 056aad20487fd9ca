import { definitionText, describeRule, npcText } from '../../../test/rule-fixture.ts';
import { fileUnknownKey } from './unknown-key.ts';

describeRule(fileUnknownKey, {
  'marks the key and offers the nearest': {
    text: '//- mara.npc.json\n{"id": 12, <<"nmae">>: "Mara"}\n',
    messages: [
      'The game does not know "nmae" here and keeps or ignores it without any effect; did you mean "name"?',
    ],
    fixes: { 'Rename to "name"': '{"id": 12, "name": "Mara"}' },
    safe: [],
  },
  'tells where the game drops it': {
    text: '//- game.bundle.json\n{"schema_version": 1, "core": {"world": {"name": "W", "meta": {}, <<"weather">>: 1}}}\n',
    messages: ['The game does not know "weather" here and silently drops it'],
    fixes: {},
  },
  'looks into every record of a list':
    '//- all.npc.json\n[{"name": "Mara"}, {"name": "Bram", <<"age">>: 40}]\n',
  'leaves a slip for which a member is missing to the rule about that':
    '//- mara.npc_state.json\n{"npc_idd": 12, <<"npc_ids">>: 1, "stats": {}}\n',
  'leaves a slip for which an instance has no character to the rule about that':
    '//- mara.instance.json\n{"charcter_id": "91aa"}\n',
  'leaves the stats_config to another rule': definitionText('"axis": []'),
  'takes no notice of what stands in stats, flags and personality': `${npcText('"axes": [{"name": "a"}]', '"d": {"x": 1}')}//- one.session.json\n{"flags": {"x": 1}, "stats": {"d": {"e": {"x": 1}}}}\n//- bram.npc.json\n{"name": "Bram", "personality": {"x": 1}}\n`,
  'accepts settings of plugins':
    '//- world.json\n{"meta": {"plugin:weather": {"x": 1}, "stats_config": {}}}\n',
});
