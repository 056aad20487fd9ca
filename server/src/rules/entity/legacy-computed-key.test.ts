import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityLegacyComputedKey } from './legacy-computed-key.ts';

const tiers = (axis: string) =>
  `"tiers": [{"id": "low", "axis_name": "${axis}", "min": 0, "max": 9}, {"id": "high", "axis_name": "${axis}", "min": 10}]`;
const level = '"levels": [{"id": "close", "conditions": {"affinity": {"type": "min", "min_value": 50}}}]';
const affinity = `"axes": [{"name": "trust"}, {"name": "affinity"}], ${tiers('affinity')}, ${level}`;
const session = (values: string) =>
  `{"id": 3, "scene_id": 1, "flags": {}, "stats": {"d": {"npc:12": {${values}}}}}`;

describeRule(entityLegacyComputedKey, {
  'marks the key and offers the id of today, computed anew': {
    text: sessionText(affinity, '"d": {"npc:12": {"affinity": 42, <<"tierId">>: "low"}}'),
    messages: [
      '"tierId" is the old name of a computed id, which is called "affinityTierId" today; the game neither updates nor removes it, so it stays whatever the values become',
    ],
    fixes: {
      'Replace by "affinityTierId": "high"': session('"affinity": 42, "affinityTierId": "high"'),
      'Remove "tierId"': session('"affinity": 42'),
    },
    safe: ['Replace by "affinityTierId": "high"'],
  },
  'knows the level, too': {
    text: sessionText(affinity, '"d": {"npc:12": {"affinity": 60, <<"intimacyLevelId">>: null}}'),
    fixes: {
      'Replace by "levelId": "close"': session('"affinity": 60, "levelId": "close"'),
      'Remove "intimacyLevelId"': session('"affinity": 60'),
    },
  },
  'only removes it where there is nothing to compute': {
    text: sessionText(affinity, '"d": {"npc:12": {"affinity": 9.5, <<"tierId">>: "low"}}'),
    fixes: { 'Remove "tierId"': session('"affinity": 9.5') },
    safe: [],
  },
  'removes it for certain beside the id of today': {
    text: sessionText(
      affinity,
      '"d": {"npc:12": {"affinity": 60, <<"tierId">>: "low", "affinityTierId": "high"}}',
    ),
    fixes: { 'Remove "tierId"': session('"affinity": 60, "affinityTierId": "high"') },
    safe: ['Remove "tierId"'],
  },
  'takes the only axis with tiers for the one that is meant': {
    text: npcText(
      `"axes": [{"name": "a"}, {"name": "b"}], ${tiers('b')}`,
      '"d": {"b": 3, <<"tierId">>: "x"}',
    ),
    fixes: {
      'Replace by "bTierId": "low"': '{"id": 12, "name": "Mara", "stats": {"d": {"b": 3, "bTierId": "low"}}}',
      'Remove "tierId"': '{"id": 12, "name": "Mara", "stats": {"d": {"b": 3}}}',
    },
  },
  'does not guess between axes': {
    text: npcText('"axes": [{"name": "a"}, {"name": "b"}]', '"d": {"b": 3, <<"tierId">>: "x"}'),
    messages: [
      '"tierId" is the old name of a computed id; the game neither updates nor removes it, so it stays whatever the values become',
    ],
    fixes: { 'Remove "tierId"': '{"id": 12, "name": "Mara", "stats": {"d": {"b": 3}}}' },
  },
  'accepts the ids of today': npcText(
    affinity,
    '"d": {"affinity": 3, "affinityTierId": "low", "levelId": "x"}',
  ),
  'accepts an axis of that name': npcText('"axes": [{"name": "tierId"}]', '"d": {"tierId": 3}'),
  'leaves it to the migration in relationships of the old format':
    '//- world.json\n{"meta": {"stats_config": {"definitions": {"relationships": {"id": "relationships", "axes": [{"name": "affinity"}]}}}}}\n' +
    '//- one.session.json\n{"scene_id": 1, "relationships": {"npc:12": {"affinity": 5, "tierId": "friend"}}}\n',
  'keeps quiet about definitions that the world does not have': npcText(
    affinity,
    '"x": {"tierId": "friend"}',
  ),
});
