import { definitionText, describeRule, npcText } from '../../../test/rule-fixture.ts';
import { entityNotANumber } from './not-a-number.ts';

const axes = '"axes": [{"name": "a"}, {"name": "b"}]';
const mara = (stats: string) => `{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}}`;

/** A config, and an NPC with values to which a modifier applies. */
const modified = (
  stats: string,
  metadata = '{"d": {"modifiers": [{"type": "additive", "axis": "b", "value": 5}]}}',
) =>
  `${definitionText(axes)}//- mara.npc.json
{"id": 12, "name": "Mara", "stats": {"d": {${stats}}}, "stats_metadata": ${metadata}}
`;

describeRule(entityNotANumber, {
  'makes a number of text that holds one': {
    text: npcText(axes, '"d": {"a": <<" 70 ">>}'),
    messages: ['"a" is the text " 70 ", not a number; the game treats the axis as missing'],
    fixes: { 'Change to 70': mara('"a": 70'), 'Remove it': mara('') },
    safe: ['Change to 70'],
  },
  'tells what booleans count': {
    text: npcText(axes, '"d": {"a": <<true>>, "b": <<false>>}'),
    messages: [
      '"a" is true, not a number; the game takes it as 1',
      '"b" is false, not a number; the game takes it as 0',
    ],
    safe: ['Change to 1', 'Change to 0'],
  },
  'offers to remove null': {
    text: npcText(axes, '"d": {"a": <<null>>, "b": 1}'),
    fixes: { 'Remove it': mara('"b": 1') },
    safe: [],
  },
  'tells that null in a state hides the base value': {
    text: `${npcText(axes, '"d": {"a": 1}')}//- mara.npc_state.json\n{"npc_id": 12, "stats": {"d": {"a": <<null>>}}}\n`,
    messages: ['"a" is null, not a number; the game treats the axis as missing, whatever the NPC itself has'],
  },
  'guesses the number in a percentage or a comma': {
    text: npcText(axes, '"d": {"a": <<"70 %">>}'),
    fixes: { 'Change to 70': mara('"a": 70'), 'Remove it': mara('') },
    safe: [],
  },
  'reads a comma as a point': {
    text: npcText(axes, '"d": {"a": <<"7,5">>}'),
    fixes: { 'Change to 7.5': mara('"a": 7.5'), 'Remove it': mara('') },
    safe: [],
  },
  'can only remove other text': {
    text: npcText(axes, '"d": {"a": <<"strong">>, "b": 1}'),
    messages: ['"a" is the text "strong", not a number; the game treats the axis as missing'],
    fixes: { 'Remove it': mara('"b": 1') },
    safe: [],
  },
  'can only remove lists': { text: npcText(axes, '"d": {"b": <<[1]>>}'), fixes: { 'Remove it': mara('') } },
  'makes no number of text that says infinity': {
    text: npcText(axes, '"d": {"b": <<"inf">>}'),
    fixes: { 'Remove it': mara('') },
  },
  'tells that a number in text counts where modifiers apply': {
    text: modified('"a": <<"90">>, "b": <<true>>'),
    messages: [
      '"a" is the text "90", not a number; the game takes it as 90 here, because modifiers apply, but as missing without any',
      '"b" is true, not a number; the game takes it as 1',
    ],
    safe: ['Change to 90', 'Change to 1'],
  },
  'leaves to another rule what makes the game fail where modifiers apply': modified('"a": null, "b": "x"'),
  'says the same as ever where none apply': modified('"a": <<null>>', '{"d": {"modifiers": []}}'),
  'says the same as ever of a value over which a state puts another': `${modified('"a": <<null>>')}//- mara.npc_state.json
{"npc_id": 12, "stats": {"d": {"a": 1}}}
`,
  'accepts numbers': npcText(axes, '"d": {"a": 0, "b": -1.5e3}'),
  'accepts text under other names': npcText(axes, '"d": {"levelId": "x", "note": "y"}'),
});
