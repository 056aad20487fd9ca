import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import { findStrictPlace } from './find-strict-place.ts';
import { findStrictPlaces } from './find-strict-places.ts';
import { LocatedText } from './located-text.ts';

describe('findStrictPlaces', () => {
  it('finds all that are looked for one by one', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const value = JSON.parse(json) as JsonValue;
        const text = ` ${JSON.stringify(value, null, indent)}\r\n`;
        const paths = listPaths(value, []);
        const found = findStrictPlaces(text, paths);
        assert.equal(found.size, paths.length);
        for (const path of paths) {
          assert.deepEqual(found.get(formatPointer(path)), findStrictPlace(text, path), formatPointer(path));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes the last of several members with one key, and what is in it', () => {
    const found = findStrictPlaces('{"a": {"b": 1, "c": 2}, "\\u0061": {"c": 3}}', [
      ['a', 'b'],
      ['a', 'c'],
    ]);
    assert.deepEqual([...found.keys()].sort(), ['', '/a', '/a/c']);
    assert.deepEqual(found.get('/a/c')?.value, { start: 40, end: 41 });
  });

  it('goes around what nobody looks for, strings with brackets too', () => {
    const found = findStrictPlaces('{"x": ["]}\\"", {"a": 1}], "a": [0, [5]]}', [
      ['a', 1, 0],
      ['a', 7],
      ['b', 'c'],
    ]);
    assert.deepEqual([...found.keys()].sort(), ['', '/a', '/a/1', '/a/1/0']);
    assert.deepEqual(found.get('/a/1/0')?.value, { start: 36, end: 37 });
  });
});

describe('LocatedText.prepareSpans', () => {
  it('changes no answer, for places that are not there either', () => {
    const value = { a: [1, { b: 'x' }], c: { d: null } };
    const text = JSON.stringify(value, null, 2);
    const paths: JsonPath[] = [...listPaths(value, []), ['a', 9, 'x'], ['nothing'], ['c', 'd', 'e']];
    const prepared = new LocatedText(text);
    prepared.prepareSpans(paths);
    for (const path of paths) {
      for (const part of ['key', 'value'] as const) {
        const tree = new LocatedText(text);
        tree.root();
        assert.deepEqual(
          prepared.spanOf(path, part),
          tree.spanOf(path, part),
          `${formatPointer(path)} ${part}`,
        );
      }
    }
  });
});

function listPaths(value: JsonValue, path: JsonPath): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  const inside = value as Record<string | number, JsonValue>;
  return [path, ...[...steps].flatMap((step) => listPaths(inside[step] ?? null, [...path, step]))];
}
