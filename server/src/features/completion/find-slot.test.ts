import assert from 'node:assert/strict';
import { findSlot } from './find-slot.ts';

/** What the slot at `|` is, in a line: its part, its way, what it replaces, and what is missing around it. */
function describeSlot(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const slot = findSlot(text, offset);
  if (slot === undefined) return 'none';
  const { part, path, replaced, commaAt, colonAt, hasColon, needsComma } = slot;
  const missing = [
    ...(commaAt === undefined ? [] : [`comma before, at ${commaAt}`]),
    ...(colonAt === undefined ? [] : [`colon before, at ${colonAt}`]),
    ...(hasColon ? ['has colon'] : []),
    ...(needsComma ? ['comma behind'] : []),
  ];
  const written = text.slice(replaced.start, replaced.end);
  return [`${part} /${path.join('/')} <${written}>`, ...missing].join('; ');
}

const CASES: Readonly<Record<string, readonly (readonly [marked: string, slot: string])[]>> = {
  'an empty file, and around its value': [
    ['|', 'value / <>'],
    ['  |\n', 'value / <>'],
    ['np|', 'value / <np>'],
    ['| {}', 'none'],
    ['{} |', 'none'],
  ],
  objects: [
    ['{|}', 'key / <>'],
    ['{ | }', 'key / <>'],
    ['{|"a": 1}', 'key / <>; comma behind'],
    ['{ "a": 1, | }', 'key / <>'],
    ['{ "a": 1 | }', 'key / <>; comma before, at 8'],
    ['{ "a": {}| }', 'key / <>; comma before, at 9'],
    ['{ "a": 1 |, "b": 2 }', 'key / <>; comma before, at 8'],
    ['{ "a": 1, | "b": 2 }', 'key / <>; comma behind'],
    ['{ "a": 1\n  |\n  "b": 2 }', 'key / <>; comma before, at 8; comma behind'],
    ['{ "a": { "b": [{ | }] } }', 'key /a/b/0 <>'],
  ],
  'keys that are being typed': [
    ['{ "na|me": 1 }', 'key / <"name">; has colon'],
    ['{ "name"|: 1 }', 'key / <"name">; has colon'],
    ['{ "na|" }', 'key / <"na">'],
    ['{ na| }', 'key / <na>'],
    ['{ "na|\n  "b": 1 }', 'key / <"na>; comma behind'],
    ['{ "na|, "b": 1 }', 'key / <"na>'],
    ['{ "|"b": 1 }', 'key / <">; comma behind'],
    ['{ "na|: 1, "b": 2 }', 'key / <"na>; has colon'],
    ['{ "a": 1 "b|" }', 'key / <"b">; comma before, at 8'],
    ['{ "a":\n  "b|": 1 }', 'key / <"b">; has colon'],
  ],
  values: [
    ['{ "a": | }', 'value /a <>'],
    ['{ "a":| }', 'value /a <>'],
    ['{ "a": |, "b": 1 }', 'value /a <>'],
    ['{ "a": |\n  "b": 1 }', 'value /a <>; comma behind'],
    ['{ "a": "x|y" }', 'value /a <"xy">'],
    ['{ "a": |"x" }', 'value /a <"x">'],
    ['{ "a": "x" "b|" : 1 }', 'key / <"b">; comma before, at 10; has colon'],
    ['{ "a": 1|2 }', 'value /a <12>'],
    ['{ "a": tr| }', 'value /a <tr>'],
    ['{ "a": "x|, "b": 1 }', 'value /a <"x>'],
    ['{ "a" | }', 'value /a <>; colon before, at 5'],
    ['{ "a" |: 1 }', 'none'],
    ['{ "a": | {} }', 'none'],
    ['{ "a": | 1 }', 'none'],
  ],
  lists: [
    ['[|]', 'value /0 <>'],
    ['[1, |]', 'value /1 <>'],
    ['[1 |]', 'value /1 <>; comma before, at 2'],
    ['[| {}]', 'value /0 <>; comma behind'],
    ['[{} |, {}]', 'value /1 <>; comma before, at 3'],
    ['[1, | 2]', 'value /1 <>; comma behind'],
    ['["a|", 2]', 'value /0 <"a">'],
  ],
  comments: [
    ['{ // a|\n }', 'none'],
    ['{ /* | */ }', 'none'],
    ['{ /* "a": */ | }', 'key / <>'],
    ['{ "a": 1 // x\n | }', 'key / <>; comma before, at 8'],
  ],
  'text that is broken elsewhere': [
    ['{ "x": [, { "y": , "a": | }', 'value /x/0/a <>'],
    ['{ "w": { "x": [1, 2 }, "a": | ', 'value /a <>'],
    ['{ "x": "never closed\n  "y": 1, "a": { | } }', 'key /a <>'],
    ['{ ] "a": { | ', 'key /a <>'],
    ['{ "\\u0061b": { "c\\"d": | } }', 'value /ab/c"d <>'],
  ],
};

describe('findSlot', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    it(`finds the slots of ${name}`, () => {
      for (const [marked, slot] of cases)
        assert.equal(`${marked} is ${describeSlot(marked)}`, `${marked} is ${slot}`);
    });
  }

  it('tells what stands around the cursor, before and behind it, but not what is being typed', () => {
    const text = '{ "id": "x", "list": [{ "a": 1, "b": , "c": [1], "d": null }, 5, "typ"] }';
    const inner = findSlot(text, text.indexOf(', "c"') - 1)?.containers.at(-1);
    assert.deepEqual(
      inner?.members.map(({ key, value }) => [key, value]),
      [
        ['a', 1],
        ['b', undefined],
        ['c', undefined],
        ['d', null],
      ],
    );
    const list = findSlot(text, text.indexOf('typ') + 1)?.containers;
    assert.deepEqual(list?.at(-1)?.items, [5]);
    assert.equal(list?.[0]?.members[0]?.value, 'x');
  });
});
