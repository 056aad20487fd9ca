import { describeRule } from '../../../test/rule-fixture.ts';
import { legacyWorldSchemas } from './world-schemas.ts';

const world = (meta: string) => `//- world.json\n{"name": "Harbour", "meta": {${meta}}}\n`;
const tiers = '<<"relationship_schemas">>: {"default": [{"id": "stranger", "min": 0, "max": 29}]}';
const levels = (first: string) =>
  `<<"intimacy_schema">>: {"levels": [${first}, {"id": "close", "minAffinity": 50}]}`;

describeRule(legacyWorldSchemas, {
  'tells which level everyone gets': {
    text: world(`${tiers}, ${levels('{"id": "platonic", "minTrust": 0, "maxTension": 100}')}`),
    messages: [
      '"relationship_schemas" is the old format; the game converts it each time stats are needed, without labels',
      '"intimacy_schema" is the old format; after the game\'s own conversion "platonic" wins for everyone, because its conditions always hold and it is listed first',
    ],
    safe: [],
  },
  'tells that the order of levels turns round': {
    text: world(levels('{"id": "platonic", "minTrust": 5}')),
    messages: [
      '"intimacy_schema" is the old format; after the game\'s own conversion the first level that matches wins, beginning with "platonic", where the last, "close", used to be tried first',
    ],
  },
  'tells what is dropped': {
    text: world('<<"relationship_schemas">>: {"default": [{"id": "a", "min": 0}], "rivals": []}'),
    messages: [
      '"relationship_schemas" is the old format; the game converts only "default" of it and drops "rivals"',
    ],
  },
  'tells that nothing is found in a map of tiers': {
    text: world('<<"relationship_schemas">>: {"stranger": {"min": 0, "max": 20}}'),
    messages: [
      '"relationship_schemas" is the old format; the game finds no tiers in it, for it takes only a list under "default"',
    ],
  },
  'tells that the game fails on it': {
    text: world('<<"relationship_schemas">>: {"default": [{"id": "a", "min": null}]}'),
    messages: [
      /; the game fails to convert it and behaves as if the world had no stats \([^();]*min[^();]*\)$/,
    ],
    fixes: {},
  },
  'tells that it is not read beside a stats_config': {
    text: world('"stats_config": {}, <<"intimacy_schema">>: {"levels": []}'),
    messages: [
      '"intimacy_schema" is the old format; the game does not read it, because there is a "stats_config"',
    ],
    fixes: {},
  },
  'adds what the game makes of it': {
    text: '//- world.json\n{\n  "meta": {\n    <<"intimacy_schema">>: {}\n  }\n}\n',
    fixes: {
      'Add the "stats_config" that the game makes of it':
        '{\n  "meta": {\n    "intimacy_schema": {},\n    "stats_config": {\n      "version": 1,\n      "definitions": {}\n    }\n  }\n}',
    },
  },
  'accepts a world of today': world('"stats_config": {"definitions": {}}, "npc_mood_schema": {}'),
});
