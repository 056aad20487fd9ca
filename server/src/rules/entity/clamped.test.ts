import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityClamped } from './clamped.ts';

const axes = '"axes": [{"name": "a", "min_value": -10, "max_value": 20}]';

describeRule(entityClamped, {
  'marks a value above the range': {
    text: npcText(axes, '"d": {"a": <<20.5>>}'),
    messages: ['"a" 20.5 lies above the maximum 20 of its axis; the game takes it as 20'],
    fixes: { 'Change to 20': '{"id": 12, "name": "Mara", "stats": {"d": {"a": 20}}}' },
    safe: [],
  },
  'marks a value below the range': {
    text: sessionText(axes, '"d": {"npc:12": {"a": <<-11>>}}'),
    messages: ['"a" -11 lies below the minimum -10 of its axis; the game takes it as -10'],
  },
  'accepts the bounds': npcText(axes, '"d": {"a": -10}'),
  'leaves text to another rule': npcText(axes, '"d": {"a": "99"}'),
  'leaves legacy entries alone until they are migrated':
    '//- world.json\n{"meta": {"stats_config": {"definitions": {"relationships": {"id": "relationships", "axes": [{"name": "a"}]}}}}}\n' +
    '//- one.session.json\n{"scene_id": 1, "relationships": {"npc:12": {"a": 500}}}\n',
});
