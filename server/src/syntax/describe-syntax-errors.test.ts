import assert from 'node:assert/strict';
import { parseText } from './parse-text.ts';

/** Each problem of a text as the offending text and the message. */
function errorsOf(text: string): string[] {
  return parseText(text, { comments: true }).problems.map(
    ({ span, message }) => `${text.slice(span.start, span.end)} | ${message}`,
  );
}

describe('describeSyntaxErrors', () => {
  const cases: readonly [text: string, ...errors: string[]][] = [
    ['{"a": 1 "b": 2}', '"b" | Expected a comma before this'],
    ['[1 2]', '2 | Expected a comma before this'],
    ['{"a" 1}', '1 | Expected a colon after the key'],
    ['{"a": }', '} | Expected a value'],
    ['{"a": , "b": 1}', ', | Expected a value'],
    ['{1: 2}', '1 | Expected a key in double quotes'],
    ['{a: 1}', 'a | Unexpected "a"; text must stand in double quotes'],
    ["{'a': 1}", "'a' | Text must stand in straight double quotes"],
    ['[“a”]', '“a” | Text must stand in straight double quotes'],
    ["['a b: c', 1]", "'a b: c' | Text must stand in straight double quotes"],
    [
      '{“a b”: „c d“}',
      '“a b” | Text must stand in straight double quotes',
      '„c d“ | Text must stand in straight double quotes',
    ],
    ['[True]', 'True | Write true in small letters'],
    ['[NaN]', 'NaN | JSON has no NaN; write a number'],
    ['[None]', 'None | JSON has no None; write null'],
    ['[+1]', '+1 | A number must start with a digit or a minus'],
    ['[.5]', '.5 | A number must start with a digit or a minus'],
    [
      '[007]',
      '0 | A number must not start with 0, nor have two points',
      '7 | A number must not start with 0, nor have two points',
    ],
    ['[1.]', '1. | This number lacks digits at its end'],
    ['[1e]', '1e | This number lacks digits at its end'],
    [
      '["a]',
      '"a] | A double quote is missing at the end of this text',
      '] | Expected "]": a list is not closed',
    ],
    ['["a\n]', '"a | A double quote is missing at the end of this text'],
    ['["\\x"]', '"\\x" | Unknown escape sequence; write "\\\\" for a backslash'],
    ['["\\u12"]', '"\\u12" | After "\\u", four hexadecimal digits are expected'],
    ['["\t"]', '"\t" | Control characters must be written as escape sequences, a tab as "\\t"'],
    ['{"a": [1, 2}', '} | Expected "]" before this: a list is not closed'],
    ['[{"a": 1]', '] | Expected "}" before this: an object is not closed'],
    ['{"a": 1', '1 | Expected "}": an object is not closed'],
    ['{"a": 1}}', '} | Expected nothing more: the value ends before this'],
    ['{"a": 1} /* b', '/* | This comment is not closed'],
    ['{"a": 1,, "b": 2}', ', | Expected a key in double quotes'],
  ];
  for (const [text, ...errors] of cases) {
    it(`explains ${JSON.stringify(text)}`, () => {
      assert.deepEqual(errorsOf(text), errors);
    });
  }

  it('shows where the open object or list begins', () => {
    const text = '{"a": [1, {"b": 2}';
    const related = parseText(text, { comments: false }).problems.map(
      (problem) => problem.related?.span.start,
    );
    assert.deepEqual(related, [6, 0]);
  });

  it('reads what it can around an error', () => {
    assert.deepEqual(parseText('{"a": {"b": 1 "c": 2}, "d": , "e": [3,', { comments: false }).value, {
      a: { b: 1, c: 2 },
      e: [3],
    });
  });

  it('shortens what it quotes', () => {
    const [message = ''] = errorsOf('x'.repeat(100_000)).map((line) => line.split(' | ')[1] ?? '');
    assert.ok(message.length < 120, message);
  });
});
