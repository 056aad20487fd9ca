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
  'says nothing until all files were read': { text: npcText(axes, '"faction": {}'), indexing: true },
  'says nothing while the game refuses the config': npcText('"axes": []', '"faction": {}'),
  'says nothing about a world without config':
    '//- world.json\n{"meta": {}}\n//- mara.npc.json\n{"name": "Mara", "stats": {"x": {}}}\n',
  'leaves what is no definition at all to other rules': npcText(
    axes,
    '"npc:12": {"d": {}}, "a": 70, "note": "x", "none": null',
  ),
  'accepts definitions of the world': npcText(axes, '"d": {}'),
});
