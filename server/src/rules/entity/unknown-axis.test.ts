import { definitionText, describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityUnknownAxis } from './unknown-axis.ts';

const axes = '"axes": [{"name": "strength"}, {"name": "agility"}]';
const mara = (stats: string) => `{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}}`;
const config = (more: string) =>
  `{"definitions": {"d": {"id": "d", "axes": [{"name": "strength"}, {"name": "agility"}${more}]}}}`;

describeRule(entityUnknownAxis, {
  'marks the key and offers the nearest axis': {
    text: npcText(axes, '"d": {<<"strenght">>: 70}'),
    messages: [
      '"strenght" is no axis of "d"; the game keeps it but computes nothing with it; did you mean "strength"?',
    ],
    fixes: {
      'Rename to "strength"': mara('"strength": 70'),
      'Add the axis "strenght" to "d" in the world': config(', {"name": "strenght"}'),
    },
    safe: [],
  },
  'offers an axis that holds the value': {
    text: npcText(axes, '"d": {<<"luck">>: -7, <<"gold">>: 1200.5}'),
    fixes: {
      'Add the axis "luck" to "d" in the world': config(', {"name": "luck", "min_value": -7}'),
      'Add the axis "gold" to "d" in the world': config(', {"name": "gold", "max_value": 1200.5}'),
    },
    safe: [],
  },
  'offers no axis for what cannot be one': {
    text: npcText(axes, '"d": {<<"mood">>: "low", <<" luck">>: 1, <<"much">>: 1e999}'),
    fixes: {},
  },
  'is sure about case': {
    text: npcText(axes, '"d": {<<"Strength">>: 70}'),
    fixes: { 'Rename to "strength"': mara('"strength": 70') },
    safe: ['Rename to "strength"'],
  },
  'offers no axis that is there already': {
    text: npcText(axes, '"d": {"strength": 1, <<"strenght">>: "x"}'),
    fixes: {},
  },
  'marks text, booleans and null too': npcText(
    axes,
    '"d": {<<"mood">>: "low", <<"brave">>: true, <<"x">>: null}',
  ),
  'marks values in sessions and states': `${sessionText(axes, '"d": {"npc:12": {<<"luck">>: 1}}')}//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {<<"luck">>: 2}}}\n`,
  'accepts computed ids and extra data': npcText(
    axes,
    '"d": {"strength": 1, "strengthTierId": "x", "levelId": "y", "tierId": "z", "intimacyLevelId": null, "flags": [], "meta": {}, "lastInteractionAt": "now", "inventory": {"rope": 1}}',
  ),
  'keeps quiet about a definition that is unknown itself': npcText(axes, '"skills": {"strenght": 1}'),
  'keeps quiet about items': `${definitionText(axes)}//- charm.item.json\n{"name": "Charm", "stats": {"d": {"luck": 1}}, "stats_metadata": {}}\n`,
  'treats __proto__ as a key like any other': npcText(
    axes,
    '"d": {<<"__proto__">>: 1, <<"constructor">>: 2}',
  ),
});
