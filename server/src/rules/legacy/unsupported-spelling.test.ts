import assert from 'node:assert/strict';
import { describeRule } from '../../../test/rule-fixture.ts';
import { migrateWorldMeta } from '../../engine/legacy/migrate-world-meta.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import { legacyUnsupportedSpelling } from './unsupported-spelling.ts';

const world = (meta: string) => `//- world.json\n{"meta": {${meta}}}\n`;
const level = (members: string) => world(`"intimacy_schema": {"levels": [{"id": "close", ${members}}]}`);
const mended = (meta: string) => `{"meta": {${meta}}}`;

describeRule(legacyUnsupportedSpelling, {
  'marks a table of tiers and lifts the list out of it': {
    text: `//- world.jsonc
{
  "meta": {
    "relationship_schemas": {
      // Who is what.
      <<"default">>: {
        "tiers": [
          // Nobody yet.
          { "id": "stranger", "label": "Stranger", "affinity_min": 0, "affinity_max": 19 },
          { "id": "friend", "affinity_min": 20 } // At last.
        ]
      },
      "work": []
    }
  }
}
`,
    messages: [
      '"default" holds a table instead of a list of tiers; the game fails to convert it and behaves as if the world had no stats',
    ],
    fixes: {
      'Rewrite the tiers as the game reads them': `{
  "meta": {
    "relationship_schemas": {
      // Who is what.
      "default": [
        // Nobody yet.
        { "id": "stranger", "label": "Stranger", "min": 0, "max": 19 },
        { "id": "friend", "min": 20 } // At last.
      ],
      "work": []
    }
  }
}`,
    },
    safe: [],
  },
  'tells that the game fails on a tier called "default", and cannot write the list': {
    text: world('<<"relationship_schemas">>: {"default": {"min": 0, "max": 20}, "friend": {"min": 21}}'),
    messages: [
      '"relationship_schemas" holds names instead of a list, and "default" is one of them; the game fails to convert it and behaves as if the world had no stats',
    ],
    fixes: {},
  },
  'writes the tiers as the game reads them': {
    text: world(
      '"relationship_schemas": {<<"default">>: {"tiers": [{"id": "a", "affinity_min": 0, "affinity_max": 9}]}}',
    ),
    fixes: {
      'Rewrite the tiers as the game reads them': mended(
        '"relationship_schemas": {"default": [{"id": "a", "min": 0, "max": 9}]}',
      ),
    },
  },
  'offers nothing where the table holds more': {
    text: world('"relationship_schemas": {<<"default">>: {"tiers": [], "note": "old"}}'),
    fixes: {},
  },
  'marks names with ranges': {
    text: world('<<"relationship_schemas">>: {"stranger": {"min": -100, "max": 20}, "friend": {"min": 20}}'),
    messages: [
      '"relationship_schemas" holds names instead of a list under "default"; the game finds no tiers in it',
    ],
    fixes: {
      'Rewrite the tiers as the game reads them': mended(
        '"relationship_schemas": {"default": [{"id": "stranger", "min": -100, "max": 20}, {"id": "friend", "min": 20}]}',
      ),
    },
    safe: [],
  },
  'marks names with thresholds': {
    text: world(
      '<<"intimacy_schema">>: {"none": {"min_affinity": 0, "min_trust": 0}, "deep": {"max_tension": 40}}',
    ),
    messages: [
      '"intimacy_schema" holds names instead of a list under "levels"; the game finds no levels in it',
    ],
    fixes: {
      'Rewrite the levels as the game reads them': mended(
        '"intimacy_schema": {"levels": [{"id": "none", "minAffinity": 0, "minTrust": 0}, {"id": "deep", "maxTension": 40}]}',
      ),
    },
    safe: [],
  },
  'marks the thresholds of a level that has no others': {
    text: level('<<"affinity_min">>: 20, "tension_max": 50'),
    messages: [
      '"affinity_min", "tension_max" of level "close" are no spellings that the game reads; left without conditions, the level makes it fail to convert the section and behave as if the world had no stats',
    ],
    fixes: {
      'Rename to "minAffinity", "maxTension"': mended(
        '"intimacy_schema": {"levels": [{"id": "close", "minAffinity": 20, "maxTension": 50}]}',
      ),
    },
    safe: [],
  },
  'marks one among thresholds that the game reads': {
    text: level('"minAffinity": 20, <<"trust_min">>: 40'),
    messages: [
      '"trust_min" of level "close" is no spelling that the game reads; the level loses what is asked there',
    ],
  },
  'counts a threshold that is null for none': {
    text: level('"minAffinity": null, <<"trust_min">>: 40'),
    messages: [/; left without conditions, /],
  },
  'keeps the comments of names with ranges': {
    text: `//- world.jsonc
{
  "meta": {
    <<"relationship_schemas">>: {
      // Nobody yet.
      "stranger": { "min": 0, "max": 20 },
      "friend": { "min": 20 } // At last.
    }
  }
}
`,
    fixes: {
      'Rewrite the tiers as the game reads them': `{
  "meta": {
    "relationship_schemas": {
      "default": [
        // Nobody yet.
        { "id": "stranger", "min": 0, "max": 20 },
        { "id": "friend", "min": 20 } // At last.
      ]
    }
  }
}`,
    },
  },
  'accepts the spelling of the game': world(
    '"relationship_schemas": {"default": [{"id": "a", "min": 0}], "work": [{"id": "b", "min": 0}]}, "intimacy_schema": {"axes": ["trust"], "levels": [{"id": "close", "minTrust": 5, "label": "Close"}]}',
  ),
  'accepts empty sections': world('"relationship_schemas": {}, "intimacy_schema": {}'),
  'accepts sections that nobody reads any more': world(
    '"stats_config": {}, "relationship_schemas": {"stranger": {"min": 0}}',
  ),
  'accepts names that are no ranges': world('"relationship_schemas": {"default": null, "note": {"min": 5}}'),
});

describe('what the game does with the other spellings', () => {
  const migrate = (meta: Parameters<typeof migrateWorldMeta>[0]) =>
    migrateWorldMeta(meta).definitions['relationships'];

  it('fails on a table of tiers', () => {
    const tiers = [{ id: 'a', affinity_min: 0 }];
    assert.throws(() => migrate({ relationship_schemas: { default: { tiers } } }), StatEngineError);
  });

  it('finds nothing in names', () => {
    const found = migrate({
      relationship_schemas: { stranger: { min: 0, max: 20 } },
      intimacy_schema: { none: { min_affinity: 0 } },
    });
    assert.deepEqual([found?.tiers, found?.levels], [[], []]);
  });

  it('fails on a level with unknown thresholds alone', () => {
    assert.throws(
      () => migrate({ intimacy_schema: { levels: [{ id: 'a', affinity_min: 5 }] } }),
      StatEngineError,
    );
  });

  it('loses unknown thresholds beside others', () => {
    const found = migrate({ intimacy_schema: { levels: [{ id: 'a', minTrust: 5, affinity_min: 5 }] } });
    assert.deepEqual(Object.keys(found?.levels[0]?.conditions ?? {}), ['trust']);
  });
});
