import { describeRule } from '../../../test/rule-fixture.ts';
import { sessionLegacyRelationships } from './legacy-relationships.ts';

const world =
  '//- world.json\n{"meta": {"stats_config": {"definitions": {"relationships": {"id": "relationships", "axes": [{"name": "affinity"}], "tiers": [{"id": "friend", "axis_name": "affinity", "min": 30}]}}}}}\n';

describeRule(sessionLegacyRelationships, {
  'marks the key and offers to migrate': {
    text: `${world}//- one.session.json\n{"scene_id": 1, <<"relationships">>: {"npc:12": {"affinity": 42, "tierId": "stranger"}}}\n`,
    messages: [
      '"relationships" is the old format, which the game no longer reads; these values are lost unless they are migrated to "stats"',
    ],
    fixes: {
      'Migrate to "stats"':
        '{"scene_id": 1, "stats": {"relationships": {"npc:12": {"affinity": 42, "affinityTierId": "friend"}}}}',
    },
    safe: [],
  },
  'tells when newer values are there': {
    text: '//- one.session.json\n{"scene_id": 1, <<"relationships">>: {"npc:12": {"affinity": 1}}, "stats": {"relationships": {"npc:12": {"affinity": 2}}}}\n',
    messages: [
      '"relationships" is the old format, and "stats.relationships" is there as well; the game does not read these values',
    ],
    fixes: {},
  },
  'has no migration where an entry is no object': {
    text: '//- one.session.json\n{"scene_id": 1, <<"relationships">>: {"npc:12": 3}}\n',
    fixes: {},
  },
  'accepts an empty leftover': '//- one.session.json\n{"scene_id": 1, "relationships": {}, "stats": {}}\n',
  'accepts the current format':
    '//- one.session.json\n{"scene_id": 1, "stats": {"relationships": {"npc:12": {"affinity": 2}}}}\n',
});
