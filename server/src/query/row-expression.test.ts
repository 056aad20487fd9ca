import assert from 'node:assert/strict';
import type { JsonValue } from '../base/json-value.ts';
import { prepareDefinition } from '../engine/config/prepare-definition.ts';
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

  it('answers for everybody whether there is something', () => {
    const answers = {
      'has(combat.strength)': true,
      'has(magic.mana)': false,
      '!has(magic.mana)': true,
      'has(magic)': false,
      'has(combat)': true,
      'has(stats.magic.mana)': false,
      'has(stats["odd name"].x)': true,
      'has(stats["odd name"]["max hp"])': false,
      'has(magic.mana.deep)': false,
      'has(combat["strength"]) && !has( magic.mana ) && name == "has(x.y)"': false,
      '["_0", "_1"].exists(v, v == "_0") && has(name) && !has(key)': true,
    };
    for (const [text, answer] of Object.entries(answers)) assert.equal(evaluate(text), answer, text);
    for (const text of ['has(1)', 'has()', 'has(combat.strength > 1)', 'has(combat.strength, id)']) {
      assert.throws(() => evaluate(text), /has\(\) takes one name: write has\(<definition>\.<axis>\)/);
    }
    assert.throws(() => evaluate('has(combat.strength) && id > "x"'), {
      message: `this cannot be computed: number > text\n  has(combat.strength) && id > "x"\n${' '.repeat(26)}^^^^^^^^`,
    });
  });

  it('takes a missing name for missing in any condition, though it can be compared with null', () => {
    const nameless = { ...mara, name: null };
    const ask = (text: string) => new RowExpression(text).evaluate(nameless, 'magic');
    for (const text of [
      'name.contains("of")',
      'size(name) > 3',
      'name > "A"',
      'level.startsWith("r")',
      '-name',
    ]) {
      assert.equal(ask(text), undefined, text);
      assert.equal(ask(`id == 12 || ${text}`), true, text);
    }
    assert.equal(ask('name == null && level == null && key == null'), true);
    assert.throws(() => ask('id.contains("of")'), /there is no function "contains" for this/);
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

  it('tells an id that the game has put over the value of an axis', () => {
    const definition = prepareDefinition({
      id: 'mood',
      axes: [{ name: 'levelId' }, { name: 'joy' }],
      levels: [{ id: 'glad', conditions: { levelId: { type: 'min', min_value: 20 } } }],
    });
    const row = {
      ...mara,
      stats: new Map([['mood', { levelId: 'glad', joy: 'much' }]]),
      definitions: new Map([['mood', definition]]),
    };
    assert.equal(new RowExpression('level == "glad"').evaluate(row, 'mood'), true);
    assert.equal(new RowExpression('mood.levelId').evaluate(row, 'mood'), 'glad');
    assert.equal(new RowExpression('mood.joy').evaluate(row, 'mood'), undefined);
  });

  it('takes a list or an object in the place of an id for missing', () => {
    const definition = prepareDefinition({ id: 'mood', axes: [{ name: 'joy' }] });
    const row = {
      ...mara,
      stats: new Map([['mood', { joy: 5, joyTierId: {}, levelId: ['glad'] }]]),
      definitions: new Map([['mood', definition]]),
    };
    assert.equal(new RowExpression('mood.levelId').evaluate(row, 'mood'), undefined);
    assert.equal(new RowExpression('mood.joyTierId').evaluate(row, 'mood'), undefined);
    assert.equal(new RowExpression('level').evaluate(row, 'mood'), null);
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

  it('takes a list apart in which there are parentheses and comments', () => {
    const lists = {
      '-(combat.strength), (id)': ['-(combat.strength)', '(id)'],
      'name,-( id )': ['name', '-( id )'],
      '(id + 1) * 2, ((id)), -((id) + 1),': ['(id + 1) * 2', '((id))', '-((id) + 1)'],
      'id // a, b\n, name': ['id // a, b', 'name'],
    };
    for (const [text, items] of Object.entries(lists)) {
      assert.deepEqual(
        RowExpression.list(text).map((item) => item.text.trim()),
        items,
      );
    }
    const negated = ['-(combat.strength + 1)', '-((id) + 1)', ' -(id)', '--id'].map(
      (text) => new RowExpression(text).negated?.text,
    );
    assert.deepEqual(negated, ['(combat.strength + 1)', '((id) + 1)', '(id)', '-id']);
    assert.equal(new RowExpression('(-id)').negated, undefined);
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
