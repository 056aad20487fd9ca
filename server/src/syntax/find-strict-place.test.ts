import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import { findStrictPathAt, findStrictPlace } from './find-strict-place.ts';
import { LocatedText } from './located-text.ts';

const spaced = fc.constantFrom(0, 1, '\t', '\r\n  ');

describe('findStrictPlace', () => {
  it('finds keys and values where the tree has them', () => {
    fc.assert(
      fc.property(fc.json(), spaced, (json, space) => {
        const value = JSON.parse(json) as JsonValue;
        const text = JSON.stringify(value, null, typeof space === 'string' ? '\t' : space).replaceAll(
          '\n',
          space === '\r\n  ' ? '\r\n' : '\n',
        );
        const tree = new LocatedText(text);
        for (const path of listPaths(value, [])) {
          const node = tree.findNode(path);
          const place = findStrictPlace(text, path);
          assert.deepEqual(place?.value, node && { start: node.offset, end: node.offset + node.length });
          assert.deepEqual(place?.key, tree.memberKeySpan(path));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes the last of several members with one key', () => {
    assert.deepEqual(findStrictPlace('{"a": 1, "\\u0061": [2]}', ['a'])?.value, { start: 19, end: 22 });
  });

  it('finds nothing where nothing stands', () => {
    for (const path of [['b'], ['a', 1], ['a', 0, 'x'], [0], ['a', 'length']]) {
      assert.equal(findStrictPlace('{"a": ["]\\"}"]}', path), undefined);
    }
  });

  it('finds nothing in a text that is nested too deep', () => {
    const text = `{"a": 1, "b": ${'['.repeat(128)}${']'.repeat(128)}}`;
    assert.equal(findStrictPlace(text, ['a']), undefined);
    assert.deepEqual(findStrictPlace(text.replace('[]', ''), ['a'])?.value, { start: 6, end: 7 });
  });
});

describe('findStrictPathAt', () => {
  it('finds at every offset what the tree finds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = ` ${JSON.stringify(JSON.parse(json), null, indent)}\n`;
        const tree = new LocatedText(text);
        tree.root();
        for (let offset = 0; offset <= text.length; offset++) {
          assert.deepEqual(findStrictPathAt(text, offset), tree.pathAt(offset), `${offset} in ${text}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves to the tree what is nested too deep', () => {
    assert.equal(findStrictPathAt(`${'['.repeat(129)}${']'.repeat(129)}`, 5), 'too-deep');
  });
});

function listPaths(value: JsonValue, path: JsonPath): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) => {
      const child = (value as Record<string | number, JsonValue>)[step];
      return child === undefined ? [] : listPaths(child, [...path, step]);
    }),
  ];
}
