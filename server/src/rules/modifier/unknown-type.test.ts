import assert from 'node:assert/strict';
import { itemAfter, itemText, MODIFIER_CONFIG } from '../../../test/modifier-fixture.ts';
import { describeRule } from '../../../test/rule-fixture.ts';
import { applyStatModifiers } from '../../engine/computing/apply-stat-modifiers.ts';
import { resolvePrepared } from '../../engine/computing/resolve-prepared.ts';
import { prepareDefinition } from '../../engine/config/prepare-definition.ts';
import { modifierUnknownType } from './unknown-type.ts';

const modifier = (type: string) => `{"type": ${type}, "axis": "mana", "value": 10}`;
const STARTS =
  'the game changes no value by it, but, as with any modifier, starts missing axes of "d" at 0 and drops what is no axis';

describeRule(modifierUnknownType, {
  'marks a slip and offers the right word': {
    text: itemText(modifier('<<"aditive">>')),
    messages: ['"aditive" is no type of modifier; the game ignores the modifier; did you mean "additive"?'],
    fixes: { 'Change to "additive"': itemAfter(modifier('"additive"')) },
    safe: [],
  },
  'mends another spelling of the word': {
    text: itemText(modifier('<<"Additive">>')),
    fixes: { 'Change to "additive"': itemAfter(modifier('"additive"')) },
    safe: ['Change to "additive"'],
  },
  'understands what people call it': {
    text: itemText(modifier('<<"Factor">>'), modifier('<<"override">>')),
    messages: [
      '"Factor" is no type of modifier; the game ignores the modifier; did you mean "multiplicative"?',
      '"override" is no type of modifier; the game ignores the modifier; did you mean "absolute"?',
    ],
    safe: [],
  },
  'offers all types for a word it does not know': {
    text: itemText(modifier('<<"curse">>')),
    messages: [
      '"curse" is no type of modifier; the game ignores the modifier; it knows only "additive", "multiplicative" and "absolute"',
    ],
    fixes: {
      'Change to "additive"': itemAfter(modifier('"additive"')),
      'Change to "multiplicative"': itemAfter(modifier('"multiplicative"')),
      'Change to "absolute"': itemAfter(modifier('"absolute"')),
    },
  },
  'marks a modifier without a type': {
    text: itemText('<<{"axis": "mana", "value": 10, "source": "tea"}>>'),
    messages: ['The modifier "tea" has no type; the game ignores the modifier'],
    fixes: {
      'Add the type "additive"': itemAfter(
        '{"axis": "mana", "value": 10, "source": "tea", "type": "additive"}',
      ),
      'Add the type "multiplicative"': itemAfter(
        '{"axis": "mana", "value": 10, "source": "tea", "type": "multiplicative"}',
      ),
      'Add the type "absolute"': itemAfter(
        '{"axis": "mana", "value": 10, "source": "tea", "type": "absolute"}',
      ),
    },
  },
  'marks a type that is no text': {
    text: itemText(modifier('"absolute"'), modifier('<<null>>')),
    messages: ['Modifier 2 for "d" has a type that is no text; the game ignores the modifier'],
  },
  'tells what even such a modifier does to an NPC': {
    text: `${MODIFIER_CONFIG}//- mara.npc.json
{"id": 1, "name": "Mara", "stats_metadata": {"d": {"modifiers": [${modifier('<<"aditive">>')}, {"type": <<"bonus">>, "value": 10}]}, "e": {"modifiers": [${modifier('<<"curse">>')}]}}}
//- mara.npc_state.json
{"npc_id": 1, "stats_metadata": {"d": {"modifiers": [${modifier('<<"curse">>')}, <<{"axis": "mana", "source": "tea"}>>]}}}
//- nobody.npc_state.json
{"npc_id": 2, "stats_metadata": {"d": {"modifiers": [${modifier('<<"curse">>')}]}}}
`,
    messages: [
      `"aditive" is no type of modifier; ${STARTS}; did you mean "additive"?`,
      '"bonus" is no type of modifier; the game ignores the modifier; did you mean "additive"?',
      '"curse" is no type of modifier; the game ignores the modifier; it knows only "additive", "multiplicative" and "absolute"',
      `"curse" is no type of modifier; ${STARTS}; it knows only "additive", "multiplicative" and "absolute"`,
      `The modifier "tea" has no type; ${STARTS}`,
      '"curse" is no type of modifier; the game ignores the modifier; it knows only "additive", "multiplicative" and "absolute"',
    ],
  },
  'looks at NPCs, states, locations and bundles': `//- mara.npc.json
{"id": 1, "name": "Mara", "stats_metadata": {"d": {"modifiers": [${modifier('<<"set">>')}]}}}
//- mara.npc_state.json
{"npc_id": 1, "stats_metadata": {"d": {"modifiers": [${modifier('<<"set">>')}]}}}
//- quay.location.json
{"id": 1, "name": "Quay", "stats_metadata": {"d": {"modifiers": [${modifier('<<"set">>')}]}}}
//- all.bundle.json
{"core": {"world": {}, "items": [{"source_id": 1, "stats_metadata": {"d": {"modifiers": [${modifier('<<"set">>')}]}}}]}}
`,
  'accepts the three types': itemText(
    modifier('"additive"'),
    modifier('"multiplicative"'),
    modifier('"absolute"'),
  ),
  'accepts lists that are none, and entries that are no modifiers': `${MODIFIER_CONFIG}//- a.item.json
{"stats_metadata": {"d": {"modifiers": {"type": "set"}}, "e": {"note": {"type": "set"}}, "f": null}}
//- b.item.json
{"stats_metadata": {"d": {"modifiers": ["set", 1]}}}
//- c.item.json
{"stats_metadata": null}
`,
});

describe('what the game does with unknown types', () => {
  it('ignores them', () => {
    for (const type of ['bonus', 'Additive', 'additive ', null, 5]) {
      assert.equal(applyStatModifiers(40, [{ type, value: 10 }]), 40);
    }
    assert.equal(applyStatModifiers(40, [{ value: 10 }]), 40);
  });

  it('computes with them as with any modifier', () => {
    const definition = prepareDefinition({
      id: 'd',
      axes: [{ name: 'mana' }, { name: 'hp', default_value: 50 }],
    });
    const unknown = new Map([['mana', [{ type: 'bonus', value: 10 }]]]);
    assert.deepEqual(resolvePrepared({ mana: 40, note: 'x' }, definition, unknown), { mana: 40, hp: 0 });
  });
});
