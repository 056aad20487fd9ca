import assert from 'node:assert/strict';
import { describeRule, findReports } from '../../../test/rule-fixture.ts';
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
  'says nothing of remarks, which nobody misses': {
    text: world('<<"relationship_schemas">>: {"_comment": "old", "default": [{"id": "ally", "min": 0}]}'),
    messages: [
      '"relationship_schemas" is the old format; the game converts it each time stats are needed, without labels',
    ],
  },
  'tells that nothing is found where there is no default': {
    text: world('<<"relationship_schemas">>: {"work": [{"id": "a", "min": 0}]}'),
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
  'leaves sections beside a stats_config to the rule about those': world(
    '"stats_config": {}, "intimacy_schema": {"levels": []}',
  ),
  'leaves other spellings to the rule about those': world(
    '"relationship_schemas": {"stranger": {"min": 0, "max": 20}}, "intimacy_schema": {"none": {"min_trust": 0}}',
  ),
  'adds what the game makes of it': {
    text: '//- world.json\n{\n  "meta": {\n    <<"intimacy_schema">>: {}\n  }\n}\n',
    fixes: {
      'Add the "stats_config" that the game makes of it':
        '{\n  "meta": {\n    "intimacy_schema": {},\n    "stats_config": {\n      "version": 1,\n      "definitions": {}\n    }\n  }\n}',
    },
  },
  'accepts a world of today': world('"stats_config": {"definitions": {}}, "npc_mood_schema": {}'),
});

describe('the offer to add the stats_config of old sections', () => {
  const text = world('"relationship_schemas": {"default": [{"id": "stranger", "min": 0}]}');
  const listTitles = async (files: string) => {
    const { found } = await findReports([legacyWorldSchemas], files);
    return found.flatMap(({ report }) => report.fixes ?? []).map(({ title }) => title);
  };

  it('says when that does not fit over a package', async () =>
    assert.deepEqual(await listTitles(text), [
      'Add the "stats_config" that the game makes of it, though it does not fit over the package "core.relationships"',
    ]));

  it('has nothing to say about packages that the game runs without', async () =>
    assert.deepEqual(await listTitles(`//- statlens.config.json\n{"packages": {"builtIn": []}}\n${text}`), [
      'Add the "stats_config" that the game makes of it',
    ]));
});
