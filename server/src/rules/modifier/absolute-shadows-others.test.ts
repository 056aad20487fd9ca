import assert from 'node:assert/strict';
import { itemAfter, itemText, MODIFIER_CONFIG } from '../../../test/modifier-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { applyStatModifiers } from '../../engine/computing/apply-stat-modifiers.ts';
import { StatEngineError } from '../../engine/stat-engine-error.ts';
import { modifierAbsoluteShadowsOthers } from './absolute-shadows-others.ts';

const modifier = (type: string, value: number, more = '', axis = 'mana') =>
  `{"type": "${type}", "axis": "${axis}", "value": ${value}${more}}`;
const absolute = modifier('absolute', 50, ', "source": "bound"');
const npc = (modifiers: string) =>
  `//- mara.npc.json\n{"id": 1, "name": "Mara", "stats_metadata": {"d": {"modifiers": [${modifiers}]}}}\n`;
const state = (modifiers: string) =>
  `//- mara.npc_state.json\n{"npc_id": 1, "stats_metadata": {"d": {"modifiers": [${modifiers}]}}}\n`;

describeRule(modifierAbsoluteShadowsOthers, {
  'marks what stands before and behind an absolute modifier': {
    text: itemText(`<<${modifier('additive', 10)}>>`, absolute, `<<${modifier('multiplicative', 2)}>>`),
    messages: [
      'Modifier 1 for "d" never counts; an absolute modifier sets "mana" to 50, and the game looks at no other on that axis',
      'Modifier 3 for "d" never counts; an absolute modifier sets "mana" to 50, and the game looks at no other on that axis',
    ],
    related: [
      `${absolute}: The modifier "bound" sets "mana" to 50`,
      `${absolute}: The modifier "bound" sets "mana" to 50`,
    ],
    safe: [],
  },
  'takes the first of two absolute ones': {
    text: itemText(absolute, `<<${modifier('absolute', 60)}>>`),
    fixes: { 'Remove the modifier': itemAfter(absolute) },
  },
  'tells that an absolute one without a value keeps what is there': {
    text: itemText('{"type": "absolute", "axis": "mana"}', `<<${modifier('additive', 10)}>>`),
    messages: [
      'Modifier 2 for "d" never counts; an absolute modifier keeps the value as it is, and the game looks at no other on that axis',
    ],
    related: ['{"type": "absolute", "axis": "mana"}: Modifier 1 for "d" keeps the value as it is'],
  },
  'tells that the game fails on a value that is no number': {
    text: itemText(
      '{"type": "absolute", "axis": "mana", "value": null}',
      `<<${modifier('additive', 10)}>>`,
      '{"type": "absolute", "axis": "hp", "value": "lots"}',
      `<<${modifier('additive', 10, '', 'hp')}>>`,
    ),
    messages: [
      'Modifier 2 for "d" never counts; an absolute modifier makes the game fail, for its value is null, not a number, and the game looks at no other on that axis',
      'Modifier 4 for "d" never counts; an absolute modifier makes the game fail, for its value is the text "lots", not a number, and the game looks at no other on that axis',
    ],
    related: [
      '{"type": "absolute", "axis": "mana", "value": null}: Modifier 1 for "d" makes the game fail, for its value is null, not a number',
      '{"type": "absolute", "axis": "hp", "value": "lots"}: Modifier 3 for "d" makes the game fail, for its value is the text "lots", not a number',
    ],
  },
  'tells the number that the game makes of a value': {
    text: itemText(
      '{"type": "absolute", "axis": "mana", "value": " 5e1 "}',
      `<<${modifier('additive', 10)}>>`,
      '{"type": "absolute", "axis": "hp", "value": 1e999}',
      `<<${modifier('additive', 10, '', 'hp')}>>`,
    ),
    messages: [
      'Modifier 2 for "d" never counts; an absolute modifier sets "mana" to 50, and the game looks at no other on that axis',
      'Modifier 4 for "d" never counts; an absolute modifier sets "hp" to Infinity, and the game looks at no other on that axis',
    ],
  },
  'leaves axes that the definition does not have to the rule about them':
    MODIFIER_CONFIG + itemText(modifier('absolute', 5, '', 'manna'), modifier('additive', 10, '', 'manna')),
  'knows that those of the NPC come before those of its state': {
    text: npc(absolute) + state(`<<${modifier('additive', 10)}>>, <<${modifier('absolute', 5)}>>`),
    messages: [
      'Modifier 1 for "d" never counts; an absolute modifier of the NPC itself sets "mana" to 50, and the game looks at no other on that axis',
      'Modifier 2 for "d" never counts; an absolute modifier of the NPC itself sets "mana" to 50, and the game looks at no other on that axis',
    ],
    related: [
      `${absolute} in mara.npc.json: The modifier "bound" sets "mana" to 50`,
      `${absolute} in mara.npc.json: The modifier "bound" sets "mana" to 50`,
    ],
  },
  'judges each of several states by itself':
    npc(absolute) +
    state(`<<${modifier('additive', 10)}>>`) +
    state(`<<${modifier('additive', 10)}>>`).replace('mara', 'night'),
  'accepts that a state sets an axis for a while': npc(modifier('additive', 10)) + state(absolute),
  'accepts an absolute modifier of another axis': itemText(
    modifier('absolute', 5, '', 'hp'),
    modifier('additive', 10),
  ),
  'takes a number for no name of an axis': itemText(
    modifier('absolute', 5, '', '3'),
    '{"type": "additive", "axis": 3, "value": 10}',
  ),
  'leaves a definition that the world does not have to the rule about it':
    MODIFIER_CONFIG +
    `//- charm.item.json\n{"stats_metadata": {"e": {"modifiers": [${absolute}, ${modifier('additive', 1)}]}}}\n`,
  'accepts an absolute modifier alone': MODIFIER_CONFIG + itemText(absolute),
  'accepts modifiers of another definition': `//- charm.item.json
{"stats_metadata": {"d": {"modifiers": [${absolute}]}, "e": {"modifiers": [${modifier('additive', 1)}]}}}
`,
  'leaves unknown types to the rule about them': itemText(absolute, modifier('bonus', 10)),
});

describe('what the game does beside an absolute modifier', () => {
  it('looks at no other, wherever it stands', () => {
    const set = { type: 'absolute', value: 50 } as const;
    const others = [
      { type: 'additive', value: 10 },
      { type: 'multiplicative', value: 2 },
      { type: 'absolute', value: 60 },
    ] as const;
    assert.equal(applyStatModifiers(40, [set, ...others]), 50);
    assert.equal(applyStatModifiers(40, [others[0], others[1], set]), 50);
    assert.equal(applyStatModifiers(40, [{ type: 'absolute' }, others[0]]), 40);
    assert.throws(
      () => applyStatModifiers(40, [{ type: 'absolute', value: null }, others[0]]),
      StatEngineError,
    );
    assert.throws(() => applyStatModifiers(40, [{ type: 'absolute', value: 'lots' }]), StatEngineError);
  });
});
