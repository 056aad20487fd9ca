import { describeRule } from '../../../test/rule-fixture.ts';
import { legacyPersonalityData } from './personality-data.ts';

const config =
  '//- stats_config.json\n{"definitions": {"personality": {"id": "personality", "axes": [{"name": "openness"}, {"name": "agreeableness"}]}}}\n';
const combat =
  '//- stats_config.json\n{"definitions": {"might": {"id": "might", "axes": [{"name": "strength"}]}, "combat_skills": {"id": "combat_skills", "axes": [{"name": "strength"}]}}}\n';
const npc = (members: string) => `//- mara.npc.json\n{"id": 12, "name": "Mara", ${members}}\n`;

describeRule(legacyPersonalityData, {
  'marks combat values': {
    text: npc('"personality": {<<"combat">>: {"strength": 90, "agility": 60}}'),
    messages: [
      '"combat" holds numbers ("strength", "agility") that nothing computes with here; the game reads stats only from "stats"',
    ],
  },
  'marks traits that the world has axes for': {
    text: `${config}${npc('"personality": {<<"traits">>: {"openness": 70, "shoe_size": 40}}, "stats": {}')}`,
    messages: [
      '"traits" holds numbers ("openness") that the definition "personality" of the world takes no notice of here; the game reads stats only from "stats"',
    ],
  },
  'marks traits that stand in the personality itself': `${config}${npc('<<"personality">>: {"openness": 70}')}`,
  'offers to copy combat values where the world has such a definition': {
    text: `${combat}${npc('"personality": {<<"combat">>: {"strength": 90, "note": "x"}}')}`,
    fixes: {
      'Copy them to the stats as "combat_skills"':
        '{"id": 12, "name": "Mara", "personality": {"combat": {"strength": 90, "note": "x"}}, "stats": {"combat_skills": {"strength": 90}}}',
    },
    safe: [],
  },
  'offers to copy traits into what is there': {
    text: `${config}${npc('"personality": {<<"traits">>: {"openness": 70, "agreeableness": 5}}, "stats": {"personality": {"openness": 60}}')}`,
    fixes: {
      'Copy them to the stats as "personality"':
        '{"id": 12, "name": "Mara", "personality": {"traits": {"openness": 70, "agreeableness": 5}}, "stats": {"personality": {"openness": 60, "agreeableness": 5}}}',
    },
  },
  'offers to copy traits beside other stats': {
    text: `${config}${npc('"personality": {<<"traits">>: {"openness": 70}}, "stats": {"mood": {"valence": 5}}')}`,
    fixes: {
      'Copy them to the stats as "personality"':
        '{"id": 12, "name": "Mara", "personality": {"traits": {"openness": 70}}, "stats": {"mood": {"valence": 5}, "personality": {"openness": 70}}}',
    },
  },
  'offers nothing for numbers outside the range': {
    text: `${config}${npc('<<"personality">>: {"openness": 700}')}`,
    fixes: {},
  },
  'offers nothing without a definition to copy to': {
    text: `${config}${npc('"personality": {<<"combat">>: {"strength": 90}}')}`,
    fixes: {},
  },
  'accepts traits in words': `${config}${npc('"personality": {"archetypeId": "sage", "traitOverrides": {"openness": "very_high"}}')}`,
  'accepts combat values that are in the stats as well': npc(
    '"personality": {"combat": {"strength": 90}}, "stats": {"combat_skills": {"strength": 85}}',
  ),
  'accepts traits that are in the stats as well': `${config}${npc('"personality": {"traits": {"openness": 70}}, "stats": {"personality": {"openness": 70}}')}`,
  'accepts traits of a world without such a definition': npc('"personality": {"traits": {"openness": 70}}'),
  'accepts prose': npc('"personality": {"combat": "a coward", "quirks": ["hums"], "demeanor": "wary"}'),
});
