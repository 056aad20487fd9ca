import { definitionText, describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityNotAnObject } from './not-an-object.ts';

const axes = '"axes": [{"name": "a"}]';

describeRule(entityNotAnObject, {
  'marks stats in a list': {
    text: '//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": <<[]>>}\n',
    messages: ['"stats" must be an object, not a list; the game fails as soon as it computes these stats'],
    fixes: {
      'Change to {}': '{"id": 12, "name": "Mara", "stats": {}}',
      'Remove it': '{"id": 12, "name": "Mara"}',
    },
    safe: ['Change to {}'],
  },
  'marks a number in the place of a definition': {
    text: npcText(axes, '"d": <<70>>'),
    messages: ['"d" must be an object, not 70; the game fails as soon as it computes these stats'],
    fixes: { 'Remove it': '{"id": 12, "name": "Mara", "stats": {}}' },
    safe: [],
  },
  'tells that what is empty counts as nothing under a definition': {
    text: npcText(axes, '"d": <<[]>>') + sessionText(axes, '"d": <<0>>').slice(definitionText(axes).length),
    messages: [
      '"d" must be an object, not a list; the game takes it as nothing',
      '"d" must be an object, not 0; the game takes it as nothing',
    ],
  },
  'marks an entity of a session, also when it is null': {
    text: sessionText(axes, '"d": {"npc:12": <<42>>, "npc:13": <<null>>}'),
    messages: [
      '"npc:12" must be an object, not 42; the game fails for every entity under "d"',
      '"npc:13" must be an object, not null; the game fails for every entity under "d"',
    ],
  },
  'tells that the object store replaces an entity': {
    text: `${definitionText(axes)}//- one.session.json
{"id": 3, "scene_id": 1, "world_id": 7, "flags": {"gameObjects": {"objects": {"npc:12": {"components": [{"type": "stats:d", "data": {"a": 5}}]}}}}, "stats": {"d": {"npc:12": <<42>>, "npc:13": {"a": 1}}}}
`,
    messages: [
      '"npc:12" must be an object, not 42; without the component in the object store that replaces it, the game fails for every entity under "d"',
    ],
  },
  'marks a definition of a session': sessionText(axes, '"d": <<"none">>'),
  'marks legacy relationships and their entities':
    '//- one.session.json\n{"scene_id": 1, "relationships": {"npc:12": <<0.7>>}}\n//- two.session.json\n{"scene_id": 1, "relationships": <<[]>>}\n',
  'tells that old entities cannot be migrated': {
    text: '//- one.session.json\n{"scene_id": 1, "relationships": {"npc:12": <<null>>}}\n',
    messages: ['"npc:12" must be an object, not null; it cannot be migrated'],
  },
  'leaves values right under an entity of a session to another rule': sessionText(
    axes,
    '"npc:12": {"a": 70}',
  ),
  'checks items and locations too':
    '//- charm.item.json\n{"name": "Charm", "stats": {"d": <<1>>}, "stats_metadata": {}}\n',
  'leaves axes at the wrong depth to another rule':
    npcText(axes, '"a": 70') + sessionText(axes, '"d": {"a": 70}').slice(definitionText(axes).length),
  'accepts null where nothing is as good': npcText(axes, '"d": null'),
  'accepts stats that are null': '//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": null}\n',
  'accepts objects inside an entity': sessionText(axes, '"d": {"npc:12": {"flags": {}, "list": []}}'),
});
