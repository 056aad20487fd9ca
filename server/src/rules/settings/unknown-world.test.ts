import { describeRule } from '../../../test/rule-fixture.ts';
import { settingsUnknownWorld } from './unknown-world.ts';

const WORLDS = `//- worlds/harbour.json
{"id": 1, "meta": {"stats_config": {}}}
//- worlds/marsh.world.json
[{"id": 2, "meta": {}}, {"id": 2, "meta": {}}]
`;

describeRule(settingsUnknownWorld, {
  'marks a path that leads to no world, and offers the nearest': {
    text: `//- statlens.config.json\n{"world": <<"worlds/harbor.json">>}\n${WORLDS}`,
    messages: [
      '"worlds/harbor.json" is no file with a world, so it is nobody\'s default world; did you mean "worlds/harbour.json"?',
    ],
    fixes: { 'Change to "worlds/harbour.json"': '{"world": "worlds/harbour.json"}' },
    safe: [],
  },
  'marks a path with half a character': `//- statlens.config.json\n{"world": <<"\\ud83d">>}\n${WORLDS}`,
  'marks an id that no world has': {
    text: `//- statlens.config.json\n{"world": <<9>>}\n${WORLDS}`,
    messages: ["No world here has the id 9, so it is nobody's default world"],
  },
  'marks an id that several worlds have': {
    text: `//- statlens.config.json\n{"world": <<2>>}\n${WORLDS}`,
    messages: ["2 worlds here have the id 2, so it is nobody's default world"],
  },
  'marks a file of several worlds': `//- statlens.config.json\n{"world": <<"worlds/marsh.world.json">>}\n${WORLDS}`,
  'accepts a path': `//- statlens.config.json\n{"world": "./worlds/harbour.json"}\n${WORLDS}`,
  'accepts an id': `//- statlens.config.json\n{"world": 1}\n${WORLDS}`,
  'says nothing in a balance test': `//- tests/some.stattest.json
{"tests": [], "world": 9}
//- statlens.config.json
{"world": "worlds/harbour.json"}
${WORLDS}`,
  'waits until everything was read': { text: '//- statlens.config.json\n{"world": 9}\n', indexing: true },
});
