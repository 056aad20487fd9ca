import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityLevelFromMissingAxis } from './level-from-missing-axis.ts';

const level = (conditions: string) => `{"id": "starving", "conditions": {${conditions}}}`;
const low = (axis: string) => `"${axis}": {"type": "max", "max_value": 10}`;
const starving = level(low('hunger'));
const resources = (...levels: string[]) =>
  `"axes": [{"name": "energy"}, {"name": "hunger", "default_value": 50}, {"name": "thirst", "default_value": 40}, {"name": "calm"}], "levels": [${levels.join(', ')}]`;
const state = (stats: string) => `//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {${stats}}}}\n`;

describeRule(entityLevelFromMissingAxis, {
  'marks the definition, shows the level and offers the default': {
    text: npcText(resources(starving), '<<"d">>: {"energy": 80}'),
    messages: [
      'Level "starving" holds only because "hunger" is missing and counts as 0 in the game, not as the default 50',
    ],
    related: [`${starving} in stats_config.json: Level "starving" and its conditions`],
    fixes: { 'Add "hunger": 50': '{"id": 12, "name": "Mara", "stats": {"d": {"energy": 80, "hunger": 50}}}' },
    safe: [],
  },
  'counts every axis that decides': {
    text: npcText(resources(level(`${low('hunger')}, ${low('thirst')}`)), '<<"d">>: {"energy": 1}'),
    messages: [
      'Level "starving" holds only because "hunger" and "thirst" are missing and count as 0 in the game, not as the defaults 50 and 40',
    ],
    fixes: {
      'Add "hunger": 50 and "thirst": 40':
        '{"id": 12, "name": "Mara", "stats": {"d": {"energy": 1, "hunger": 50, "thirst": 40}}}',
      'Add "hunger": 50': '{"id": 12, "name": "Mara", "stats": {"d": {"energy": 1, "hunger": 50}}}',
      'Add "thirst": 40': '{"id": 12, "name": "Mara", "stats": {"d": {"energy": 1, "thirst": 40}}}',
    },
  },
  'marks the entity of a session': sessionText(
    resources(starving),
    '"d": {<<"npc:12">>: {"energy": 80}, "npc:13": {"hunger": 5}}',
  ),
  'marks a value that is none': {
    text: npcText(resources(starving), '<<"d">>: {"hunger": "50"}'),
    fixes: {},
  },
  'marks the NPC, not its state':
    npcText(resources(starving), '<<"d">>: {"energy": 80}') + state('"energy": 70'),
  'marks the state when the NPC has no such stats':
    npcText(resources(starving), '') + state('"energy": 70').replace('"d"', '<<"d">>'),
  'marks the state that puts something else than a number over the value':
    npcText(resources(starving), '"d": {"hunger": 50}') + state('"hunger": null').replace('"d"', '<<"d">>'),
  'does not offer the NPC a value that its state hides':
    npcText(resources(starving), '"d": {"energy": 80}') + state('"hunger": null').replace('"d"', '<<"d">>'),
  'sees the value that the state gives':
    npcText(resources(starving), '"d": {"energy": 80}') + state('"hunger": 70'),
  'marks an axis whose modifiers change nothing': npcText(
    resources(starving),
    '<<"d">>: {"energy": 80}}, "stats_metadata": {"d": {"modifiers": [{"type": "bonus", "axis": "hunger", "value": 50}, {"type": "additive", "axis": "hunger"}]}',
  ),
  'accepts an axis that a modifier raises': npcText(
    resources(starving),
    '"d": {"energy": 80}}, "stats_metadata": {"d": {"modifiers": [{"type": "additive", "axis": "hunger", "value": 5}]}',
  ),
  'accepts a default that meets the condition as well': npcText(
    resources(level(low('calm'))),
    '"d": {"energy": 80}',
  ),
  'accepts a value that meets the condition': npcText(resources(starving), '"d": {"hunger": 5}'),
  'accepts a missing axis when another level wins': npcText(
    resources(
      starving,
      '{"id": "fine", "priority": 9, "conditions": {"energy": {"type": "min", "min_value": 1}}}',
    ),
    '"d": {"energy": 80}',
  ),
});
