import { describeRule, npcText, sessionText } from '../../../test/rule-fixture.ts';
import { entityStaleTierId } from './stale-tier-id.ts';

const tiers =
  '"axes": [{"name": "a"}, {"name": "free"}], "tiers": [{"id": "low", "axis_name": "a", "min": 0, "max": 9}, {"id": "high", "axis_name": "a", "min": 10}]';
const mara = (stats: string) => `{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}}`;
const state = (stats: string) => `//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {${stats}}}}\n`;

describeRule(entityStaleTierId, {
  'marks the id and offers the computed one, or to remove it': {
    text: npcText(tiers, '"d": {"a": 5, "aTierId": <<"high">>}'),
    messages: ['"aTierId" is "high", but the values make it "low"; gates in the game trust the stored id'],
    fixes: { 'Change to "low"': mara('"a": 5, "aTierId": "low"'), 'Remove "aTierId"': mara('"a": 5') },
    safe: ['Change to "low"'],
  },
  'goes by the clamped value': npcText(tiers, '"d": {"a": 500, "aTierId": <<"low">>}'),
  'tells that a value in a gap has no tier': {
    text: npcText(tiers, '"d": {"a": 9.5, "aTierId": <<"low">>}'),
    messages: ['"aTierId" is "low", but "a" 9.5 has no tier; gates in the game trust the stored id'],
    fixes: { 'Remove "aTierId"': mara('"a": 9.5') },
    safe: [],
  },
  'tells that there is no value': {
    text: npcText(tiers, '"d": {"a": "5", "aTierId": <<"low">>}'),
    messages: ['"aTierId" is "low", but there is no value for "a"; gates in the game trust the stored id'],
  },
  'marks an id on an axis without tiers, and one that is no text': npcText(
    tiers,
    '"d": {"a": 5, "aTierId": <<1>>, "free": 5, "freeTierId": <<"x">>}',
  ),
  'marks entities of a session': sessionText(tiers, '"d": {"npc:12": {"a": 50, "aTierId": <<"low">>}}'),
  'judges a state by the effective values': npcText(tiers, '"d": {"a": 50}') + state('"aTierId": <<"low">>'),
  'accepts in a state what the NPC says': npcText(tiers, '"d": {"a": 50}') + state('"aTierId": "high"'),
  'judges each of several states by itself':
    npcText(tiers, '"d": {"a": 50}') +
    '//- all.npc_state.json\n[{"npc_id": 12, "stats": {"d": {"a": 5, "aTierId": "low"}}}, {"npc_id": 12, "stats": {"d": {"aTierId": "high"}}}, {"npc_id": 12, "stats": {"d": {"aTierId": <<"low">>}}}]\n',
  'accepts the right id': npcText(tiers, '"d": {"a": true, "aTierId": "low"}'),
  'accepts null where there is no tier': npcText(tiers, '"d": {"a": 9.5, "aTierId": null}'),
  'marks the tier of an axis that does not exist': {
    text: npcText(tiers, '"d": {"a": 5, <<"fre_TierId">>: "x", <<"luckTierId">>: null}'),
    messages: [
      '"fre_TierId" is the tier of no axis of "d"; the game neither updates nor removes it; did you mean "freeTierId"?',
      '"luckTierId" is the tier of no axis of "d"; the game neither updates nor removes it',
    ],
    fixes: {
      'Rename to "freeTierId"': mara('"a": 5, "freeTierId": "x", "luckTierId": null'),
      'Remove "fre_TierId"': mara('"a": 5, "luckTierId": null'),
      'Remove "luckTierId"': mara('"a": 5, "fre_TierId": "x"'),
    },
    safe: [],
  },
  'accepts an axis that is called like a tier id': npcText(
    '"axes": [{"name": "oddTierId"}]',
    '"d": {"oddTierId": 3}',
  ),
  'leaves legacy names alone': npcText(tiers, '"d": {"a": 5, "tierId": "high"}'),
});
