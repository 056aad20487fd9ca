import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { findStrictPathAt, findStrictPlace } from './find-strict-place.ts';
import { findTextChange } from './find-text-change.ts';
import { parseText } from './parse-text.ts';
import { rereadText } from './reread-text.ts';
import { TextOutline } from './text-outline.ts';

const STRICT = { comments: false };

const { value: tame } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<JsonValue>(0, -1.5, true, null, '', 'x:', '"{'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'n', 'c', '__proto__', '0', '"'), tie('value'), { maxKeys: 4 }),
  ),
}));

/** What somebody puts in the place of some characters: often JSON, often not. */
const edit = fc.record({
  at: fc.nat({ max: 999 }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
  written: fc.oneof(
    fc.json({ maxDepth: 2 }),
    fc.constantFrom(
      '',
      '1',
      ' ',
      '0',
      ' ',
      ', 2',
      '"',
      '{',
      '}',
      ',',
      '"a":',
      '{"a":1}',
      '[{}]',
      '}, "x": {',
      '\\ud83d',
      '1e999',
    ),
    fc.json({ maxDepth: 2 }).map((json) => `, "n": ${json}`),
  ),
});

function apply(
  text: string,
  { at, length, written }: { at: number; length: number; written: string },
): string {
  const start = Math.floor((at / 1000) * text.length);
  return text.slice(0, start) + written + text.slice(start + length);
}

function printOutline(outline: TextOutline): unknown {
  return Array.from({ length: outline.text.length + 1 }, (_, offset) => outline.containerAt(offset));
}

describe('rereadText', () => {
  it('reads after any edit what reading the whole text gives, or nothing', () => {
    let reread = 0;
    fc.assert(
      fc.property(
        tame,
        fc.constantFrom(undefined, 1),
        fc.array(edit, { minLength: 5, maxLength: 20 }),
        (value, indent, edits) => {
          let text = JSON.stringify({ first: [value, value], last: { a: value } }, null, indent);
          let known = { value: JSON.parse(text) as JsonValue, outline: TextOutline.of(text) };
          for (const next of edits) {
            const edited = apply(text, next);
            const again = rereadText(known, edited);
            if (again === undefined) continue;
            text = edited;
            reread++;
            const whole = parseText(text, STRICT);
            assert.ok(whole.clean, text);
            assert.deepEqual(again.value, whole.value);
            assert.equal(JSON.stringify(again.value), JSON.stringify(whole.value));
            assert.deepEqual(printOutline(again.outline), printOutline(TextOutline.of(text)), text);
            known = again;
          }
        },
      ),
      { numRuns: 500 },
    );
    assert.ok(reread > 100, `${reread} were read by what changed`);
  });

  it('keeps the values of all that was not edited', () => {
    const text = '{"a": {"x": [1], "y": {"z": 2}}, "b": {"c": 3}}';
    const value = JSON.parse(text) as JsonObject;
    const again = rereadText({ value, outline: TextOutline.of(text) }, text.replace('2', '25'));
    assert.deepEqual(again?.path, ['a', 'y']);
    const { a, b } = again.value as { a: JsonObject; b: JsonObject };
    assert.deepEqual(a, { x: [1], y: { z: 25 } });
    assert.equal(b, value['b']);
    assert.equal(a['x'], (value['a'] as JsonObject)['x']);
  });

  it('leaves what may be wrong to a look at the whole text', () => {
    const text = '{"a": {"b": 1}, "__proto__": {"b": 1}}';
    const known = { value: JSON.parse(text) as JsonValue, outline: TextOutline.of(text) };
    for (const [from, to] of [
      ['1}, ', '1, "b": 2}, '],
      ['1}, ', '9007199254740993}, '],
      ['1}, ', '"\\ud83d"}, '],
      ['1}, ', '}, '],
      ['1}, ', `${'['.repeat(127)}${']'.repeat(127)}}, `],
      ['1}}', '2}}'],
      ['"a"', '"c"'],
    ] as const) {
      assert.equal(rereadText(known, text.replace(from, to)), undefined, to);
    }
  });
});

describe('TextOutline', () => {
  it('finds places just as a search does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1), (json, indent) => {
        const text = ` ${JSON.stringify(JSON.parse(json), null, indent)}\n`;
        const outline = TextOutline.of(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const at = findStrictPathAt(text, offset);
          assert.deepEqual(findStrictPathAt(text, offset, outline), at);
          assert.ok(at !== 'too-deep');
          if (at !== undefined) {
            assert.deepEqual(findStrictPlace(text, at.path, outline), findStrictPlace(text, at.path));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('findTextChange', () => {
  it('finds the smallest stretch that differs', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, letters, letters, fc.nat({ max: 3000 }), (head, old, fresh, tail, n) => {
        const around = 'ab'.repeat(n);
        const before = `${around}${head}${old}${tail}${around}`;
        const after = `${around}${head}${fresh}${tail}${around}`;
        const { start, oldEnd, newEnd } = findTextChange(before, after);
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd), after);
        assert.ok(before[start] !== after[start] || start === oldEnd || start === newEnd);
        assert.ok(
          before[oldEnd - 1] !== after[newEnd - 1] || start === oldEnd || start === newEnd,
          `${before} ${after}`,
        );
      }),
    );
  });
});
