import assert from 'node:assert/strict';
import { describeRule } from '../../../test/rule-fixture.ts';
import { needsMigration } from '../../engine/legacy/migrate-world-meta.ts';
import { legacySchemasIgnored } from './schemas-ignored.ts';

const world = (meta: string) => `//- world.json\n{"meta": {${meta}}}\n`;

describeRule(legacySchemasIgnored, {
  'marks both sections and offers to remove them': {
    text: world('<<"relationship_schemas">>: {}, "stats_config": {}, <<"intimacy_schema">>: {"levels": []}'),
    messages: [
      '"relationship_schemas" is the old format; the game does not read it, because there is a "stats_config"',
      '"intimacy_schema" is the old format; the game does not read it, because there is a "stats_config"',
    ],
    related: ['"stats_config": The game reads this instead', '"stats_config": The game reads this instead'],
    fixes: {
      'Remove "relationship_schemas"': '{"meta": {"stats_config": {}, "intimacy_schema": {"levels": []}}}',
      'Remove "intimacy_schema"': '{"meta": {"relationship_schemas": {}, "stats_config": {}}}',
    },
    safe: [],
  },
  'marks them also beside a stats_config that is null': world(
    '"stats_config": null, <<"intimacy_schema">>: {}',
  ),
  'looks into bundles': `//- all.bundle.json
{"core": {"world": {"meta": {"stats_config": {}, <<"relationship_schemas">>: {}}}}}
`,
  'accepts the sections alone': world('"relationship_schemas": {}'),
  'accepts other old sections': world('"stats_config": {}, "npc_mood_schema": {}, "reputation_schemas": {}'),
});

describe('what the game does with old sections beside a stats_config', () => {
  it('does not look at them', () => {
    const relationship_schemas = { default: [{ id: 'a', min: 0 }] };
    assert.equal(needsMigration({ relationship_schemas }), true);
    assert.equal(needsMigration({ relationship_schemas, stats_config: {} }), false);
    assert.equal(needsMigration({ relationship_schemas, stats_config: null }), false);
  });
});
