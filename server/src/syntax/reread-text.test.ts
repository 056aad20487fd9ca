import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject, JsonValue } from '../base/json-value.ts';
import { findOutlinedPlace } from './find-outlined-place.ts';
import { findStrictPathAt, findStrictPlace } from './find-strict-place.ts';
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

const NO_EDIT = { at: 0, length: 0, written: '' };

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

const edits = fc.record({ first: edit, second: fc.oneof(fc.constant(NO_EDIT), edit) });

function apply(
  text: string,
  { at, length, written }: { at: number; length: number; written: string },
): string {
  const start = Math.floor((at / 1000) * text.length);
  return text.slice(0, start) + written + text.slice(start + length);
}

/** Where the outline says that a path leads. */
function findOutlined(outline: TextOutline, path: JsonPath): unknown {
  if (outline.isEmpty) return findStrictPlace(outline.text, path);
  const found = findOutlinedPlace(outline, path, () => true);
  return found?.depth === path.length ? found.place : undefined;
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
        fc.array(edits, { minLength: 5, maxLength: 20 }),
        (value, indent, all) => {
          let text = JSON.stringify({ first: [value, value], last: { a: value } }, null, indent);
          let known = { value: JSON.parse(text) as JsonValue, outline: TextOutline.of(text) };
          for (const next of all) {
            const edited = apply(apply(text, next.first), next.second);
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
    assert.deepEqual(again?.parts, [{ path: ['a', 'y'], part: { z: 25 } }]);
    const { a, b } = again.value as { a: JsonObject; b: JsonObject };
    assert.deepEqual(a, { x: [1], y: { z: 25 } });
    assert.equal(b, value['b']);
    assert.equal(a['x'], (value['a'] as JsonObject)['x']);
  });

  it('reads several parts at once, be they moved or put into each other', () => {
    const text = '[[1, {"a": 2}], [3], [[4]], 5]';
    const known = { value: JSON.parse(text) as JsonValue, outline: TextOutline.of(text) };
    for (const [edited, paths] of [
      [
        '[[1, {"a": 22}], [3], [[45]], 5]',
        [
          [0, 1],
          [2, 0],
        ],
      ],
      ['[[1, {"a": 22}, 7], [], [[4]], 5]', [[0], [1]]],
      [text, []],
    ] as const) {
      const again = rereadText(known, edited);
      assert.ok(again);
      assert.deepEqual(again.value, JSON.parse(edited));
      assert.deepEqual(
        again.parts.map(({ path }) => path),
        paths,
      );
      assert.deepEqual(printOutline(again.outline), printOutline(TextOutline.of(edited)));
    }
  });

  it('copies objects of thousands of members as they are', () => {
    const members = Array.from({ length: 1500 }, (_, i) => [`k${i}`, { a: i }]);
    const text = JSON.stringify([
      JSON.parse(`{"__proto__": [1], ${JSON.stringify(Object.fromEntries(members)).slice(1)}`),
    ]);
    const edited = text.replace('"a":700', '"a":7');
    const again = rereadText({ value: JSON.parse(text) as JsonValue, outline: TextOutline.of(text) }, edited);
    assert.deepEqual(again?.value, JSON.parse(edited));
    assert.equal(JSON.stringify(again?.value), edited);
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
            assert.deepEqual(findOutlined(outline, at.path), findStrictPlace(text, at.path));
            assert.equal(findOutlined(outline, [...at.path, 'none']), undefined);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
