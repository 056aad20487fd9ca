import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityStaleLevelId } from './stale-level-id.ts';

const levels =
  '"axes": [{"name": "a"}], "levels": [{"id": "strong", "priority": 2, "conditions": {"a": {"type": "min", "min_value": 60}}}, {"id": "fair", "conditions": {"a": {"type": "min", "min_value": 40}}}]';
const mara = (stats: string) => `{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}}`;
const state = (stats: string) => `//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {${stats}}}}\n`;
const named = '"character_instance_id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10"';
const instance = (stats: string) =>
  `//- mara.character_instance.json\n{"id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10", "character_id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d11", "stats": {"d": {${stats}}}}\n`;

describeRule(entityStaleLevelId, {
  'marks the id and offers the computed one, or to remove it': {
    text: npcText(levels, '"d": {"a": 50, "levelId": <<"strong">>}'),
    messages: ['"levelId" is "strong", but the values make it "fair"; gates in the game trust the stored id'],
    fixes: { 'Change to "fair"': mara('"a": 50, "levelId": "fair"'), 'Remove "levelId"': mara('"a": 50') },
    safe: ['Change to "fair"'],
  },
  'tells that no level matches': {
    text: sessionText(levels, '"d": {"npc:12": {"a": 5, "levelId": <<"strong">>}}'),
    messages: [
      '"levelId" is "strong", but no level of "d" matches these values; gates in the game trust the stored id',
    ],
    safe: [],
  },
  'marks null where a level matches': npcText(levels, '"d": {"a": 50, "levelId": <<null>>}'),
  'judges a state by the effective values':
    npcText(levels, '"d": {"a": 70}') + state('"levelId": <<"fair">>'),
  'judges an NPC by the values of its character instance as well': {
    text:
      npcText(levels, '"d": {"levelId": <<"strong">>}').replace('"id": 12,', `"id": 12, ${named},`) +
      instance('"a": 50'),
    messages: ['"levelId" is "strong", but the values make it "fair"; gates in the game trust the stored id'],
  },
  'accepts in an NPC what its character instance makes it':
    npcText(levels, '"d": {"levelId": "fair"}').replace('"id": 12,', `"id": 12, ${named},`) +
    instance('"a": 50'),
  'accepts in a state what the NPC says': npcText(levels, '"d": {"a": 70}') + state('"levelId": "strong"'),
  'judges each of several states by itself': {
    text:
      npcText(levels, '"d": {"a": 5}') +
      '//- a.npc_state.json\n{"npc_id": 12, "stats": {"d": {"a": 45, "levelId": "fair"}}}\n' +
      '//- b.npc_state.json\n{"npc_id": 12, "stats": {"d": {"a": 65, "levelId": "strong"}}}\n' +
      '//- c.npc_state.json\n{"npc_id": 12, "stats": {"d": {"a": 65, "levelId": <<"fair">>}}}\n',
    messages: [
      '"levelId" is "fair", but the values make it "strong" without the other state of the NPC; gates in the game trust the stored id',
    ],
    safe: ['Change to "strong"'],
  },
  'accepts in a state the level of a value that a tier id replaces later':
    npcText(
      '"axes": [{"name": "b"}, {"name": "bTierId"}], "tiers": [{"id": "t", "axis_name": "b", "min": 0}], "levels": [{"id": "odd", "conditions": {"bTierId": {"type": "min", "min_value": 60}}}]',
      '"d": {"b": 5, "bTierId": 70}',
    ) + state('"levelId": "odd"'),
  'accepts the right id': npcText(levels, '"d": {"a": 60, "levelId": "strong"}'),
  'accepts null where no level matches': npcText(levels, '"d": {"a": 5, "levelId": null}'),
  'accepts values without id': npcText(levels, '"d": {"a": 50}'),
});
