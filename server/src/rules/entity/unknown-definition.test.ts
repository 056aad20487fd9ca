import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityUnknownDefinition } from './unknown-definition.ts';

const axes = '"axes": [{"name": "a"}]';
const skills = (key: string, stats: string) =>
  `//- world.json\n{"id": 7, "name": "Harbour", "meta": {"stats_config": {"definitions": {"skills": {"id": "skills", ${axes}}}}}}\n` +
  `//- mara.npc.json\n{"id": 12, "world_id": 7, "name": "Mara", "stats": {${key}: ${stats}}}\n`;

describeRule(entityUnknownDefinition, {
  'marks the key and offers the nearest definition': {
    text: skills('<<"skils">>', '{"a": 1}'),
    messages: [
      'World "Harbour" has no definition "skils"; the game leaves these values as they are, without tiers and level; did you mean "skills"?',
    ],
    fixes: {
      'Rename to "skills"': '{"id": 12, "world_id": 7, "name": "Mara", "stats": {"skills": {"a": 1}}}',
      'Add the definition "skils" to the world': `{"id": 7, "name": "Harbour", "meta": {"stats_config": {"definitions": {"skills": {"id": "skills", ${axes}}, "skils": {"id": "skils", ${axes}}}}}}`,
    },
    safe: [],
  },
  'is sure about case': { text: skills('<<"Skills">>', '{}'), safe: ['Rename to "skills"'] },
  'offers no definition that is there already': {
    text: npcText(axes, '"d": {}, <<"e">>: {}'),
    messages: [
      'The world has no definition "e"; the game leaves these values as they are, without tiers and level',
    ],
    fixes: {},
  },
  'marks the definition of a session once': sessionText(
    axes,
    '"d": {"npc:1": {}}, <<"faction">>: {"npc:1": {}, "npc:2": {}}',
  ),
  'offers a definition with the numbers of all entities of a session': {
    text: sessionText(
      axes,
      '<<"faction">>: {"npc:1": {"rank": 3, "note": "x"}, "npc:2": {"rank": 300, "fame": -1, "rankTierId": 2}}',
    ),
    fixes: {
      'Add the definition "faction" to the world':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "a"}]}, "faction": {"id": "faction", "axes": [{"name": "rank", "max_value": 300}, {"name": "fame", "min_value": -1}]}}}',
    },
  },
  'offers no definition without numbers, nor under a name with spaces around it': {
    text: npcText(axes, '<<"e">>: {"mood": "low"}, <<" f">>: {"a": 1}'),
    fixes: {},
  },
  'says nothing until all files were read': { text: npcText(axes, '"faction": {}'), indexing: true },
  'says nothing while the game refuses the config': npcText('"axes": []', '"faction": {}'),
  'says nothing about a world without config':
    '//- world.json\n{"meta": {}}\n//- mara.npc.json\n{"name": "Mara", "stats": {"x": {}}}\n',
  'leaves what is no definition at all to other rules': npcText(
    axes,
    '"npc:12": {"d": {}}, "a": 70, "note": "x", "none": null',
  ),
  'accepts remarks': npcText(axes, '"_comment": {"a": 1}'),
  'accepts definitions of the world': npcText(axes, '"d": {}'),
});
