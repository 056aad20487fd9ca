import assert from 'node:assert/strict';
import { ExpressionError } from './expression-error.ts';
import { RowExpression } from './row-expression.ts';

/** What is said about an expression, and the part of it that is shown. */
const MISTAKES: readonly (readonly [text: string, reason: string, place: string])[] = [
  ['', 'something is missing here', ''],
  ['a.b > ', 'something is missing here', ''],
  ['a.b > 1 &&', 'something is missing here', ''],
  ['(a.b > 1', 'a ")" is missing here', ''],
  ['a["b"', 'a "]" is missing here', ''],
  ['a.b > 1)', '")" cannot stand here', ')'],
  ['a.b = 1', 'write == in place of =', '='],
  ['a.b => 1', 'write >= in place of =>', '='],
  ['a.b > 1 and a.c > 1', 'write && in place of and', 'and'],
  ['a.b > 1 OR a.c > 1', 'write || in place of OR', 'OR'],
  ['a.b > 1 & a.c > 1', 'write && in place of &', '&'],
  ['not a.b > 1', 'write ! in place of not', 'a'],
  ['a.levelId == “x”', 'write straight quotes: "text"', '“'],
  ['a.levelId == "x', 'a text begins here and has no end: a quote is missing', '"x'],
  ['a.b > 14,5', '"," cannot stand here', ','],
  ['loop.b > 1', '"loop" has a meaning of its own here; write stats["loop"]', 'loop'],
  ['most(a.b)', 'there is no function "most" for this', 'most(a.b)'],
];

describe('describeMistake', () => {
  for (const [text, reason, place] of MISTAKES) {
    it(`explains ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => new RowExpression(text).evaluate(NOBODY, undefined),
        (error: unknown) => {
          assert.ok(error instanceof ExpressionError);
          assert.equal(error.reason, reason);
          const [, line = '', marks = ''] = error.message.split('\n');
          const start = marks.indexOf('^');
          assert.equal(line.slice(start, marks.length), place);
          return true;
        },
      );
    });
  }

  it('shows the places in lists as they are written', () => {
    assert.throws(() => RowExpression.list('name,,id'), {
      message: '"," cannot stand here\n  name,,id\n       ^',
    });
    assert.throws(() => RowExpression.list(' '), /^ExpressionError: something is missing here/);
  });
});

const NOBODY = {
  entity: 'npc:1',
  id: 1,
  key: null,
  name: null,
  world: null,
  uri: 'file:///p/1.npc.json',
  path: [],
  file: '1.npc.json',
  stats: new Map(),
  definitions: new Map(),
};
