import assert from 'node:assert/strict';
import { itemAfter, itemText, MODIFIER_CONFIG } from '../../../test/modifier-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { resolvePrepared } from '../../engine/computing/resolve-prepared.ts';
import { prepareDefinition } from '../../engine/config/prepare-definition.ts';
import { modifierUnknownAxis } from './unknown-axis.ts';

const modifier = (axis: string) => `{"type": "additive", "value": 10${axis}}`;
const ONE_AXIS = '//- stats_config.json\n{"definitions": {"d": {"id": "d", "axes": [{"name": "mana"}]}}}\n';

describeRule(modifierUnknownAxis, {
  'marks the name and offers a similar one': {
    text: MODIFIER_CONFIG + itemText(modifier(', "axis": <<"manna">>')),
    messages: ['"manna" is no axis of "d"; the game ignores the modifier; did you mean "mana"?'],
    fixes: {
      'Change to "mana"': itemAfter(modifier(', "axis": "mana"')),
      'Add the axis "manna" to "d" in the world':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "mana"}, {"name": "hp"}, {"name": "manna"}]}}}',
    },
    safe: [],
  },
  'mends another spelling': {
    text: MODIFIER_CONFIG + itemText(modifier(', "axis": <<"Mana ">>')),
    safe: ['Change to "mana"'],
  },
  'offers to add the axis where nothing is alike': {
    text: MODIFIER_CONFIG + itemText(modifier(', "axis": <<"strength">>')),
    messages: ['"strength" is no axis of "d"; the game ignores the modifier'],
    fixes: {
      'Add the axis "strength" to "d" in the world':
        '{"definitions": {"d": {"id": "d", "axes": [{"name": "mana"}, {"name": "hp"}, {"name": "strength"}]}}}',
    },
  },
  'marks a modifier without an axis': {
    text: MODIFIER_CONFIG + itemText(`<<${modifier('')}>>`),
    messages: ['Modifier 1 for "d" names no axis; the game has nothing to apply it to'],
    fixes: {},
  },
  'offers the only axis there is': {
    text: ONE_AXIS + itemText(`<<${modifier('')}>>`, modifier(', "axis": <<null>>')),
    fixes: {
      'Name the axis "mana"': itemAfter(modifier(''), modifier(', "axis": "mana"')),
    },
  },
  'tells what even such a modifier does to an NPC': {
    text: `${MODIFIER_CONFIG}//- mara.npc.json
{"id": 1, "name": "Mara", "stats_metadata": {"d": {"modifiers": [${modifier(', "axis": <<"strength">>')}, <<${modifier('')}>>]}}}
`,
    messages: [
      '"strength" is no axis of "d"; the game changes no value by it, but, as with any modifier, starts missing axes of "d" at 0 and drops what is no axis',
      'Modifier 2 for "d" names no axis; the game has nothing to apply it to',
    ],
  },
  'goes by the world that an item names': `//- world.json
{"id": 7, "meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "mana"}]}}}}}
//- marsh/world.json
{"id": 8, "meta": {"stats_config": {"definitions": {"d": {"id": "d", "axes": [{"name": "hp"}]}}}}}
//- charm.item.json
{"id": 5, "world_id": 8, "stats_metadata": {"d": {"modifiers": [${modifier(', "axis": "hp"')}, ${modifier(', "axis": <<"mana">>')}]}}}
`,
  'accepts the axes of the definition':
    MODIFIER_CONFIG + itemText(modifier(', "axis": "mana"'), modifier(', "axis": "hp"')),
  'says nothing about an axis of an unknown definition': `${ONE_AXIS}//- charm.item.json
{"stats_metadata": {"e": {"modifiers": [${modifier(', "axis": "manna"')}]}}}
`,
  'leaves an axis that is no text to the rule about wrong types':
    MODIFIER_CONFIG + itemText(modifier(', "axis": 5')),
});

describe('what the game does with modifiers of unknown axes', () => {
  it('ignores them', () => {
    const definition = prepareDefinition({ id: 'd', axes: [{ name: 'mana' }] });
    const stray = new Map([['manna', [{ type: 'additive', value: 10 } as const]]]);
    assert.deepEqual(resolvePrepared({ mana: 40 }, definition, stray), { mana: 40 });
  });

  it('computes with them as with any modifier', () => {
    const definition = prepareDefinition({ id: 'd', axes: [{ name: 'mana', default_value: 50 }] });
    const stray = new Map([['manna', [{ type: 'additive', value: 10 } as const]]]);
    assert.deepEqual(resolvePrepared({ note: 'x' }, definition, stray), { mana: 0 });
  });
});
