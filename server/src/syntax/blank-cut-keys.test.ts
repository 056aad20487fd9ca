import assert from 'node:assert/strict';
import { blankCutKeys } from './blank-cut-keys.ts';
import { LocatedText } from './located-text.ts';
import { parseText } from './parse-text.ts';

describe('blankCutKeys', () => {
  const cases: [text: string, blanked: string][] = [
    ['{ "a": 1, "b\n "c": 2 }', '{ "a": 1,   \n "c": 2 }'],
    ['{ "\n"c": 2 }', '{  \n"c": 2 }'],
    ['{ "a\\"\r\n"c": 2 }', '{     \r\n"c": 2 }'],
    ['["x\n, "y"]', '[  \n, "y"]'],
    ['{ "a": "cut\n "b": 1 }', '{ "a": "cut\n "b": 1 }'],
    ['{ "a": "whole" }', '{ "a": "whole" }'],
    ['{ "a', '{ "a'],
  ];
  for (const [text, blanked] of cases) {
    it(`${JSON.stringify(text)}`, () => assert.equal(blankCutKeys(text), blanked));
  }

  it('leaves the next member in sight, for values and places, and still reports the error', () => {
    const text = '{\n  "name": "Mara", "y\n  "stats": { "a": { "x": 1 } }\n}';
    const { value, problems } = parseText(text, { comments: false });
    assert.deepEqual(value, { name: 'Mara', stats: { a: { x: 1 } } });
    assert.ok(problems.length > 0);
    const located = new LocatedText(text);
    assert.deepEqual(located.spanOf(['stats', 'a'], 'key'), { start: 36, end: 39 });
  });
});
