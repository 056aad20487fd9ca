import { describeRule } from '../../../test/rule-fixture.ts';
import { legacyInvalidSection } from './invalid-section.ts';

const world = (meta: string) => `//- world.json\n{"meta": {${meta}}}\n`;
const mood = (id: string, more = '"valence_max": 9') =>
  `{"id": ${id}, "valence_min": 0, "arousal_min": 0, "arousal_max": 9, ${more}}`;

describeRule(legacyInvalidSection, {
  'marks the very id that exists twice, each one': {
    text: world(
      `"npc_mood_schema": {"general": {"moods": [${mood('"a"')}, ${mood('<<"a">>')}, ${mood('"b"')}, ${mood('<<"a">>')}, ${mood('<<"b">>')}]}}`,
    ),
    messages: [
      'The id "a" exists twice; the game refuses the world',
      'The id "a" exists twice; the game refuses the world',
      'The id "b" exists twice; the game refuses the world',
    ],
  },
  'tells bounds outside of 0 to 100, inverted ones and overlaps in relationships': {
    text: world(
      '"relationship_schemas": {"default": [{"id": "a", "min": 0, "max": <<101>>}], "other": [{"id": "a", "min": 9, "max": <<5>>}, {"id": "b", "min": 20, "max": 30}, {"id": "c", "min": <<25>>}]}',
    ),
    messages: [
      '"max" must lie within 0 to 100; the game refuses the world',
      '"a" has "min" 9 above "max" 5; the game refuses the world',
      /^Tier "c" \(25-100\) overlaps "b" \(20-30\)/,
    ],
  },
  'tells levels without a threshold and what is missing': {
    text: world(
      '"intimacy_schema": {"levels": [<<{"id": "a"}>>]}, "reputation_schemas": {<<"npc">>: {}, "x": {"bands": [<<{"id": "b", "min": 1}>>]}}',
    ),
    messages: [
      'Level "a" has no threshold; the game refuses the world',
      '"bands" is missing; the game refuses the world',
      '"max" is missing; the game refuses the world',
    ],
  },
  'speaks of old sections beside a stats_config, too': world(
    '"stats_config": {}, "relationship_schemas": <<[]>>',
  ),
  'looks into bundles': `//- all.bundle.json
{"core": {"world": {"meta": {"relationship_schemas": {"default": <<5>>}}}}}
`,
  'accepts what the game accepts': world(
    `"relationship_schemas": {"default": [{"id": "a", "min": 0}, {"id": "b", "min": 100}]}, "intimacy_schema": {"levels": [{"id": "a", "minTrust": 5}]}, "npc_mood_schema": {"moods": [${mood('"a"')}]}, "reputation_schemas": {}`,
  ),
  'leaves spellings that the game never read to legacy/unsupported-spelling': world(
    '"relationship_schemas": {"stranger": {"min": -100, "max": 20}}, "intimacy_schema": {"none": {"min_affinity": 5}}',
  ),
  'leaves the version to file/wrong-type, and a meta that is none': world('"schema_version": "x"'),
});
