import { definitionText, describeRule, npcText } from '../../test/rule-fixture.ts';
import { entityClamped } from './entity/clamped.ts';
import { entityInTierGap } from './entity/in-tier-gap.ts';
import { entityNotANumber } from './entity/not-a-number.ts';
import { entityStaleTierId } from './entity/stale-tier-id.ts';

const AXES =
  '"axes": [{"name": "hp", "min_value": 20, "max_value": 120, "default_value": 50}, {"name": "str"}], "tiers": [{"id": "low", "axis_name": "str", "min": 0, "max": 9}, {"id": "high", "axis_name": "str", "min": 10}]';
const state = (stats: string, more = '') =>
  `//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {${stats}}}${more}}\n`;
const ADDS_5 = ', "stats_metadata": {"d": {"modifiers": [{"type": "additive", "axis": "str", "value": 5}]}}';
const modified = (stats: string) =>
  `${definitionText(AXES)}//- mara.npc.json\n{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}${ADDS_5}}\n`;
const instance = (stats: string) =>
  `//- one.character_instance.json\n{"id": "i1", "character_id": "c1", "world_id": null, "stats": {"d": {${stats}}}}\n`;
const session = (value: string, stored: string) =>
  `//- world.json\n{"id": 1, "meta": {"stats_config": {"definitions": {"d": {"id": "d", ${AXES}}}}}}\n` +
  `//- one.session.json\n{"id": 3, "scene_id": 1, "world_id": 1, "flags": {"gameObjects": {"objects": {"npc:12": {"components": [{"type": "stats:d", "data": {"hp": ${stored}}}]}}}}, "stats": {"d": {"npc:12": {"hp": ${value}}}}}\n`;

describeRule(entityClamped, {
  'says of a value under a state when the game takes it': {
    text: npcText(AXES, '"d": {"hp": <<500>>, "str": 1}') + state('"hp": 90'),
    messages: [
      '"hp" 500 lies above the maximum 120 of its axis; without the state that overrides it, the game takes it as 120',
    ],
    related: ['90 in mara.npc_state.json: The value that counts in its place'],
  },
  'says as ever what the game does when the state has other values': {
    text: npcText(AXES, '"d": {"hp": <<5>>}') + state('"str": 3'),
    messages: ['"hp" 5 lies below the minimum 20 of its axis; the game takes it as 20'],
    related: [],
  },
  'says of a value that modifiers change what it is without them': {
    text: modified('"str": <<-3>>, "hp": <<500>>'),
    messages: [
      '"str" -3 lies below the minimum 0 of its axis; without the modifiers of this axis, the game takes it as 0',
      '"hp" 500 lies above the maximum 120 of its axis; the game takes it as 120',
    ],
  },
  'says as ever what the game does where the modifiers of the axis change nothing': {
    text: `${definitionText(AXES)}//- mara.npc.json
{"id": 12, "name": "Mara", "stats": {"d": {"hp": 30, "str": <<-3>>}}, "stats_metadata": {"d": {"modifiers": [{"type": "bonus", "axis": "str", "value": 5}, {"type": "additive", "axis": "str"}]}}}
`,
    messages: ['"str" -3 lies below the minimum 0 of its axis; the game takes it as 0'],
  },
  'speaks of both, a state and modifiers': {
    text: npcText(AXES, '"d": {"str": <<500>>}') + state('"str": 1', ADDS_5),
    messages: [
      '"str" 500 lies above the maximum 100 of its axis; without the state that overrides it and without modifiers, the game takes it as 100',
    ],
  },
  'says of an instance for whom its values count': {
    text: definitionText(AXES) + instance('"hp": <<500>>'),
    messages: [
      '"hp" 500 lies above the maximum 120 of its axis; for NPCs without a value or modifiers of their own, the game takes it as 120',
    ],
  },
  'says of a state that does not count that there is another one': {
    text: `${npcText(AXES, '"d": {"hp": 50}')}${state('"hp": 60')}//- z.npc_state.json
{"npc_id": 12, "stats": {"d": {"hp": <<500>>}}}
`,
    messages: [/^"hp" 500 lies above .*; without the other state of this NPC, the game takes it as 120$/],
  },
  'says of an entity of a session what stands over it': {
    text: session('<<500>>', '90'),
    messages: [
      /^"hp" 500 .*; without the component in the object store that replaces it, the game takes it as 120$/,
    ],
  },
  'says of the object store what the game does': {
    text: session('50', '<<500>>'),
    messages: ['"hp" 500 lies above the maximum 120 of its axis; the game takes it as 120'],
  },
});

describeRule(entityNotANumber, {
  'says of a value under a state when the game treats the axis as missing': {
    text: npcText(AXES, '"d": {"str": <<"x">>, "hp": <<true>>}') + state('"str": 30, "hp": 90'),
    messages: [
      '"str" is the text "x", not a number; without the state that overrides it, the game treats the axis as missing',
      '"hp" is true, not a number; without the state that overrides it, the game takes it as 1',
    ],
  },
  'says of an instance for whom the axis is missing': {
    text: `${modified('"hp": 50').replace('"name"', '"character_instance_id": "i1", "name"')}${instance('"str": <<"90">>')}`,
    messages: [
      '"str" is the text "90", not a number; for NPCs without a value or modifiers of their own, the game treats the axis as missing',
    ],
  },
});

describeRule(entityInTierGap, {
  'says of a value that a state makes missing when it counts': {
    text: npcText(AXES, '"d": {"str": <<9.5>>}') + state('"str": null'),
    messages: [/; without the state that overrides it, the game gives it no tier and keeps a stored one$/],
    related: ['null in mara.npc_state.json: The value that counts in its place'],
  },
  'says of a value that modifiers change what it is without them': {
    text: modified('"str": <<9.5>>'),
    messages: [/; without the modifiers of this axis, the game gives it no tier$/],
  },
});

describeRule(entityStaleTierId, {
  'says of an id under a state by which values it is judged': {
    text: npcText(AXES, '"d": {"str": 5, "strTierId": <<"high">>}') + state('"str": 30'),
    messages: [
      '"strTierId" is "high", but the values make it "low" without the state and the modifiers of the NPC; gates in the game trust the stored id',
    ],
  },
});
