import { definitionText, describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { fileWrongType } from './wrong-type.ts';

const axes = '"axes": [{"name": "a"}]';

describeRule(fileWrongType, {
  'marks an id that is text': {
    text: '//- mara.npc.json\n{"id": 12, "world_id": <<"7">>, "name": "Mara"}\n',
    messages: [/^"world_id" must be a whole number or null, not .*"7"; like this it counts as missing$/],
    fixes: { 'Change to 7': '{"id": 12, "world_id": 7, "name": "Mara"}' },
    safe: ['Change to 7'],
  },
  'does not round, and guesses nothing': {
    text: '//- all.npc.json\n[{"id": <<12.5>>}, {"id": <<"12.5">>}, {"id": <<"twelve">>}, {"name": <<7>>}]\n',
    fixes: {},
  },
  'leaves the values of modifiers to other rules':
    '//- charm.item.json\n{"name": "Charm", "stats_metadata": {"d": {"modifiers": [{"type": "additive", "axis": "a", "value": null}]}}}\n',
  'marks texts that are no numbers in a package': {
    text: `//- harbour.stat_package.json
{"id": "plugin.harbour", "label": "H", "derivation_capabilities": [{"id": "x", "from_semantic_types": ["a"], "to_stat_definition": "mood", "priority": <<"1e2">>, "formulas": [{"source_semantic_types": {"a": "a", "b": "a"}, "weights": {"a": <<"much">>, "b": "1e2"}, "output_axis": "valence", "offset": <<"5,0">>}]}, {"id": "y", "from_semantic_types": [], "to_stat_definition": "mood", "priority": " 3 ", "transforms": []}]}
`,
    messages: [
      /^"priority" must be a whole number, not "1e2"/,
      /^"a" must be a number, not "much"/,
      /^"offset" must be a number, not "5,0"/,
    ],
  },
  'says once what is neither text nor one of those that are allowed': {
    text: `//- harbour.stat_package.json
{"id": "plugin.harbour", "label": "H", "derivation_capabilities": [{"id": "x", "from_semantic_types": [], "to_stat_definition": "mood", "formulas": [{"source_semantic_types": {}, "weights": {}, "output_axis": "valence", "transform": <<null>>}]}]}
`,
    messages: [/^"transform" must be one of "weighted_avg", .*, not null/],
  },
  'marks items of a list of records': {
    text: '//- all.npc.json\n[{"name": "Mara"}, <<"Bram">>]\n',
    messages: [/^Item 2 must be an object/],
  },
  'marks a whole file': { text: '//- mara.npc.json\n<<"Mara">>\n', messages: [/^The NPC must be an object/] },
  'leaves stats to other rules': npcText(axes, '"d": []') + sessionText(axes, '"d": {"npc:1": 1}'),
  'leaves the stats_config to other rules': definitionText('"axes": 7'),
  'accepts remarks where objects belong':
    '//- charm.item.json\n{"name": "Charm", "stats_metadata": {"_comment": "+10 later"}}\n',
  'accepts null where nothing is allowed': '//- mara.npc.json\n{"id": null, "name": "Mara", "stats": null}\n',
});
