import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityClamped } from './clamped.ts';

const axes = '"axes": [{"name": "a", "min_value": -10, "max_value": 20}]';

describeRule(entityClamped, {
  'marks a value above the range': {
    text: npcText(axes, '"d": {"a": <<20.5>>}'),
    messages: ['"a" 20.5 lies above the maximum 20 of its axis; the game takes it as 20'],
    fixes: {
      'Change to 20': '{"id": 12, "name": "Mara", "stats": {"d": {"a": 20}}}',
      'Raise the maximum of "a" to 20.5 in the world':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a", "min_value": -10, "max_value": 20.5}]}}}',
    },
    safe: [],
  },
  'marks a value below the range': {
    text: sessionText(axes, '"d": {"npc:12": {"a": <<-11>>}}'),
    messages: ['"a" -11 lies below the minimum -10 of its axis; the game takes it as -10'],
  },
  'writes a bound that was left out': {
    text: npcText('"axes": [{"name": "x"}, {"name": "a"}]', '"d": {"a": <<101>>, "x": <<-1>>}'),
    fixes: {
      'Change to 100': '{"id": 12, "name": "Mara", "stats": {"d": {"a": 100, "x": -1}}}',
      'Raise the maximum of "a" to 101 in the world':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "x"}, {"name": "a", "max_value": 101}]}}}',
      'Change to 0': '{"id": 12, "name": "Mara", "stats": {"d": {"a": 101, "x": 0}}}',
      'Lower the minimum of "x" to -1 in the world':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "x", "min_value": -1}, {"name": "a"}]}}}',
    },
  },
  'widens the axis in the same file': {
    text: '//- game.bundle.json\n{"schema_version": 1, "core": {"world": {"name": "W", "meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 5}]}}}}}, "npcs": [{"source_id": 1, "name": "A", "stats": {"d": {"a": <<6>>}}}]}}\n',
    fixes: {
      'Change to 5':
        '{"schema_version": 1, "core": {"world": {"name": "W", "meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 5}]}}}}}, "npcs": [{"source_id": 1, "name": "A", "stats": {"d": {"a": 5}}}]}}',
      'Raise the maximum of "a" to 6 in the world':
        '{"schema_version": 1, "core": {"world": {"name": "W", "meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "a", "max_value": 6}]}}}}}, "npcs": [{"source_id": 1, "name": "A", "stats": {"d": {"a": 6}}}]}}',
    },
  },
  'has no axis to widen in a legacy world': {
    text: '//- world.json\n{"meta": {"relationship_schemas": {"default": [{"id": "ally", "min": 0}]}}}\n//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": {"relationships": {"affinity": <<500>>}}}\n',
    fixes: {
      'Change to 100': '{"id": 12, "name": "Mara", "stats": {"relationships": {"affinity": 100}}}',
    },
  },
  'says that a maximum is no number, and what the game makes of it': {
    text: npcText('"axes": [{"name": "a", "min_value": "-inf", "max_value": "nan"}]', '"d": {"a": <<5>>}'),
    messages: ['"a" 5 has a maximum that is no number; the game takes it as -Infinity'],
    fixes: {},
  },
  'offers what the game takes beside a maximum that is no number': {
    text: npcText('"axes": [{"name": "a", "max_value": "nan"}]', '"d": {"a": <<-5>>}'),
    messages: ['"a" -5 has a maximum that is no number; the game takes it as 0'],
    fixes: { 'Change to 0': '{"id": 12, "name": "Mara", "stats": {"d": {"a": 0}}}' },
  },
  'says that a minimum is no number': {
    text: npcText(
      '"axes": [{"name": "a", "min_value": "nan", "default_value": "nan"}]',
      '"d": {"a": <<100.5>>}',
    ),
    messages: ['"a" 100.5 has a minimum that is no number; the game then has no number for it'],
    fixes: {},
  },
  'accepts what the game keeps beside a bound that is no number': npcText(
    '"axes": [{"name": "a", "max_value": "nan"}]',
    '"d": {"a": 0}',
  ),
  'marks what the game takes for infinite, but no whole number on which it fails': `${npcText(axes, '"d": {"a": <<1e400>>}')}//- tobin.npc.json
{"id": 15, "name": "Tobin", "stats": {"d": {"a": 1${'0'.repeat(309)}}}}
`,
  'accepts the bounds': npcText(axes, '"d": {"a": -10}'),
  'leaves text to another rule': npcText(axes, '"d": {"a": "99"}'),
  'leaves legacy entries alone until they are migrated':
    '//- world.json\n{"meta": {"stats_config": {"definitions": {"relationships": {"id": "relationships", "axes": [{"name": "a"}]}}}}}\n' +
    '//- one.session.json\n{"scene_id": 1, "relationships": {"npc:12": {"a": 500}}}\n',
});
