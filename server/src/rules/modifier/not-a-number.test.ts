import assert from 'node:assert/strict';
import { itemAfter, itemText, MODIFIER_CONFIG } from '../../../test/modifier-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { applyStatModifiers } from '../../engine/computing/apply-stat-modifiers.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import { modifierNotANumber } from './not-a-number.ts';

const modifier = (value: string, type = 'additive', axis = 'mana') =>
  `{"type": "${type}", "axis": "${axis}", "value": ${value}}`;

const INSTANCE_ID = '"7f3c0b52-5d0e-4d7c-9a43-0f6b1c2d3e4f"';

const instance = (values: string) => `//- harbour.instance.json
{"id": ${INSTANCE_ID}, "character_id": "91aa6c1e-0b1f-4c55-8a55-3f2b7f0f9d10", "stats": {"d": ${values}}}
`;

describeRule(modifierNotANumber, {
  'marks null': {
    text: MODIFIER_CONFIG + itemText(modifier('<<null>>')),
    messages: [
      'The value of a modifier for "mana" is null, not a number; the game fails to compute "d" as soon as it applies it',
    ],
    fixes: { 'Remove the modifier': itemAfter() },
    safe: [],
  },
  'marks a text and offers the number in it': {
    text: MODIFIER_CONFIG + itemText(modifier('<<"2,5">>', 'multiplicative')),
    messages: [
      'The value of a modifier for "mana" is the text "2,5", not a number; the game fails to compute "d" as soon as it applies it',
    ],
    fixes: {
      'Change to 2.5': itemAfter(modifier('2.5', 'multiplicative')),
      'Remove the modifier': itemAfter(),
    },
  },
  'marks lists, objects and empty texts':
    MODIFIER_CONFIG + itemText(modifier('<<[]>>'), modifier('<<{}>>'), modifier('<<"">>')),
  'marks the absolute one that counts, but none that nobody reads':
    MODIFIER_CONFIG +
    itemText(modifier('null'), modifier('<<null>>', 'absolute'), modifier('null', 'absolute')),
  'does not mark in a state what an absolute one of the NPC keeps the game from reading': `${MODIFIER_CONFIG}//- mara.npc.json
{"id": 12, "name": "Mara", "stats_metadata": {"d": {"modifiers": [${modifier('5', 'absolute')}]}}}
//- mara.npc_state.json
{"npc_id": 12, "stats_metadata": {"d": {"modifiers": [${modifier('null')}, ${modifier('null', 'absolute')}, ${modifier('<<null>>', 'additive', 'hp')}]}}}
`,
  'speaks about another axis all the same':
    MODIFIER_CONFIG + itemText(modifier('5', 'absolute'), modifier('<<null>>', 'additive', 'hp')),
  'marks the values of an NPC to which modifiers apply, whatever axis they are of': {
    text: `${MODIFIER_CONFIG}//- mara.npc.json
{"id": 12, "name": "Mara", "stats": {"d": {"hp": <<null>>, "mana": "90"}}, "stats_metadata": {"d": {"modifiers": [${modifier('1')}]}}}
`,
    messages: ['"hp" is null, not a number; modifiers apply to the NPC, so the game fails to compute "d"'],
    fixes: {
      'Remove it': `{"id": 12, "name": "Mara", "stats": {"d": {"mana": "90"}}, "stats_metadata": {"d": {"modifiers": [${modifier('1')}]}}}`,
    },
    safe: [],
  },
  'marks them for the modifiers of the state, and in it': `${MODIFIER_CONFIG}//- mara.npc.json
{"id": 12, "name": "Mara", "stats": {"d": {"hp": <<"x">>, "mana": null}}}
//- mara.npc_state.json
{"npc_id": 12, "stats": {"d": {"mana": <<[1]>>}}, "stats_metadata": {"d": {"modifiers": [${modifier('1', 'additive', 'manna')}]}}}
`,
  'marks in an NPC what it has from its character instance, also where its state has the modifiers': {
    text: `${MODIFIER_CONFIG}${instance('{"mana": "ten", "hp": "10"}')}//- mara.npc.json
{"id": 12, "name": "Mara", "character_instance_id": <<${INSTANCE_ID}>>, "stats": {"d": {}}, "stats_metadata": {"d": {"modifiers": [${modifier('1')}]}}}
//- tobin.npc.json
{"id": 15, "name": "Tobin", "character_instance_id": <<${INSTANCE_ID}>>, "stats": {}}
//- tobin.npc_state.json
{"npc_id": 15, "stats_metadata": {"d": {"modifiers": [${modifier('1')}]}}}
`,
    messages: [
      '"mana" is the text "ten" in the character instance, not a number; modifiers apply to the NPC, so the game fails to compute "d"',
      '"mana" is the text "ten" in the character instance, not a number; modifiers apply to the NPC, so the game fails to compute "d"',
    ],
  },
  'accepts in a character instance what its NPC hides, and what no modifier applies to': `${MODIFIER_CONFIG}${instance('{"mana": null}')}//- mara.npc.json
{"id": 12, "name": "Mara", "character_instance_id": ${INSTANCE_ID}, "stats": {"d": {"mana": 90}}, "stats_metadata": {"d": {"modifiers": [${modifier('1')}]}}}
//- tobin.npc.json
{"id": 15, "name": "Tobin", "character_instance_id": ${INSTANCE_ID}, "stats": {}}
`,
  'accepts any value to which no modifier applies': `${MODIFIER_CONFIG}//- mara.npc.json
{"id": 12, "name": "Mara", "stats": {"d": {"hp": null}}, "stats_metadata": {"d": {"modifiers": []}, "e": {"modifiers": [${modifier('1')}]}}}
`,
  'accepts what the game reads as a number':
    MODIFIER_CONFIG +
    itemText(...['1', '-2.5', 'true', '"10"', '" 1e3 "', '"1_000"'].map((value) => modifier(value))),
  'accepts a missing value, which changes nothing':
    MODIFIER_CONFIG + itemText('{"type": "additive", "axis": "mana"}'),
  'leaves modifiers of an unknown definition to the rule about those': `${MODIFIER_CONFIG}//- charm.item.json
{"stats_metadata": {"e": {"modifiers": [${modifier('null')}]}}}
`,
  'leaves unknown types and axes to the rules about them':
    MODIFIER_CONFIG +
    itemText(
      modifier('null', 'bonus'),
      modifier('null', 'additive', 'manna'),
      '{"type": "additive", "value": null}',
    ),
});

describe('what the game does with values that are no numbers', () => {
  it('fails on those it reads', () => {
    for (const value of [null, '2,5', '', [], {}]) {
      assert.throws(() => applyStatModifiers(40, [{ type: 'additive', value }]), StatEngineError);
      assert.throws(() => applyStatModifiers(40, [{ type: 'absolute', value }]), StatEngineError);
    }
  });

  it('never reads those beside an absolute modifier, nor those of unknown types', () => {
    const bad = { type: 'additive', value: null };
    assert.equal(applyStatModifiers(40, [bad, { type: 'absolute', value: 5 }, bad]), 5);
    assert.equal(applyStatModifiers(40, [{ type: 'bonus', value: null }]), 40);
  });
});
