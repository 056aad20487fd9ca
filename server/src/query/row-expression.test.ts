import assert from 'node:assert/strict';
import type { JsonValue } from '../base/json-value.ts';
import { prepareDefinition } from '../engine/prepare-definition.ts';
import type { EntityRow } from './entity-row.ts';
import { ExpressionError } from './expression-error.ts';
import { RowExpression } from './row-expression.ts';

const mara: EntityRow = {
  entity: 'npc:12',
  id: 12,
  key: null,
  name: 'Mara',
  world: 1,
  uri: 'file:///p/mara.npc.json',
  path: [],
  definitions: new Map(),
  file: 'mara.npc.json',
  stats: new Map<string, Record<string, number | string>>([
    ['combat', { strength: 60, speed: 2.5, strengthTierId: 'strong', levelId: 'ready' }],
    ['odd name', { x: 1 }],
  ]),
};

function evaluate(text: string) {
  return new RowExpression(text).evaluate(mara, 'combat');
}

describe('RowExpression', () => {
  it('compares values, tiers and levels', () => {
    assert.equal(evaluate('combat.strength >= 60 && level == "ready"'), true);
    assert.equal(evaluate('combat.strengthTierId == "weak" || combat.levelId == "ready"'), true);
    assert.equal(evaluate('stats["odd name"].x == 1'), true);
    assert.equal(evaluate('name.startsWith("M") && id == 12 && key == null'), true);
  });

  it('reckons with whole numbers and fractions alike', () => {
    assert.equal(evaluate('combat.strength + 1'), 61);
    assert.equal(evaluate('2 * combat.speed'), 5);
    assert.equal(evaluate('combat.strength / 8 - 0.5'), 7);
    assert.equal(evaluate('combat.speed == 2.5 && combat.strength == 60'), true);
  });

  it('answers nothing where something is missing, unless the rest decides', () => {
    assert.equal(evaluate('combat.luck > 3'), undefined);
    assert.equal(evaluate('magic.mana > 3'), undefined);
    assert.equal(evaluate('!(combat.luck > 3)'), undefined);
    assert.equal(evaluate('combat.luck > 3 || id == 12'), true);
    assert.equal(evaluate('has(combat.luck)'), false);
  });

  it('takes what is no number for missing where it stands for a value, as the game does', () => {
    const definition = prepareDefinition({ id: 'combat', axes: [{ name: 'strength' }] });
    const odd = (strength: JsonValue, definitions = new Map([['combat', definition]])): EntityRow => ({
      ...mara,
      definitions,
      stats: new Map([['combat', { strength, flags: { met: true } }]]),
    });
    for (const value of ['high', null, [1], { a: 1 }]) {
      for (const row of [odd(value), odd(value, new Map())]) {
        const ask = (text: string) => new RowExpression(text).evaluate(row, undefined);
        assert.equal(ask('combat.strength > 3'), undefined);
        assert.equal(ask('combat.strength > 3 || id == 12'), true);
        assert.equal(ask('combat.flags.met'), true);
      }
      assert.equal(new RowExpression('has(combat.strength)').evaluate(odd(value), undefined), false);
      assert.equal(new RowExpression('combat.strength != 3').evaluate(odd(value), undefined), undefined);
    }
  });

  it('tells which names can be written as they are', () => {
    const names = ['combat', 'a-b', 'loop', 'in', 'true', 'null', 'name', 'stats', '1a', ''];
    assert.deepEqual(names.filter(RowExpression.canName), ['combat']);
  });

  it('shows the place of what is wrong', () => {
    const text = 'id == 12 && combat.strength > "x"';
    assert.throws(() => evaluate(text), {
      name: 'ExpressionError',
      message: `this cannot be computed: number > text\n  ${text}\n  ${' '.repeat(12)}${'^'.repeat(21)}`,
    });
    assert.throws(() => evaluate('combat.strength >'), ExpressionError);
    assert.throws(() => evaluate('combat'), /a list or an object/);
  });

  it('offers neither patterns nor prototypes', () => {
    assert.throws(() => evaluate('name.matches("(a+)+$")'), /"matches" is not offered/);
    assert.throws(() => evaluate('__proto__.x == 1'), ExpressionError);
    assert.equal(evaluate('constructor.name == "Object"'), undefined);
    assert.equal(evaluate('combat.constructor == 1'), undefined);
  });

  it('takes a list apart, and tells what is negated', () => {
    const list = RowExpression.list('-combat.strength, stats["a,b"].x,name');
    assert.deepEqual(
      list.map(({ text }) => text.trim()),
      ['-combat.strength', 'stats["a,b"].x', 'name'],
    );
    assert.equal(list[0]?.negated?.text, 'combat.strength');
    assert.equal(list[2]?.negated, undefined);
    assert.throws(() => RowExpression.list('a], [b'), ExpressionError);
  });

  it('names what it asks for', () => {
    const { names } = new RowExpression('combat.strength > 2 && stats["odd name"].x > size(name)');
    assert.deepEqual(names.map(({ name, member }) => [name, member]).sort(), [
      ['combat', 'strength'],
      ['name', undefined],
      ['odd name', 'x'],
    ]);
  });
});
