import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getNodePath, type Node, parseTree } from 'jsonc-parser';
import { buildStrictTree } from './build-strict-tree.ts';
import { isStrictJson } from './is-strict-json.ts';

/** A node with the way to it, and without what we do not use. */
function plain(node: Node): unknown {
  const { type, value, offset, length, children } = node;
  return {
    type,
    offset,
    length,
    way: getNodePath(node),
    ...(children === undefined ? { value } : { children: children.map(plain) }),
  };
}

const json = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe('buildStrictTree', () => {
  it('builds the tree that the tolerant parser builds of strict JSON', () => {
    const texts = fc.oneof(
      json,
      fc.constantFrom('{"a":1,"a":[2,"\\u00e9\\"",-0.5e3]}', ' [ ] ', '{"__proto__":null}\r\n', '1e999'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const strict = buildStrictTree(text);
        const tolerant = parseTree(text);
        assert.ok(strict !== undefined && tolerant !== undefined, text);
        assert.deepEqual(plain(strict), plain(tolerant));
      }),
    );
  });

  it('builds none of any other text', () => {
    const odd = fc.constantFrom(
      '',
      ',',
      '"',
      '}',
      '0',
      '/**/',
      '\\',
      '\n',
      '\u0001',
      '\uFEFF',
      ':',
      '-',
      '.',
    );
    fc.assert(
      fc.property(json, fc.nat(), fc.nat({ max: 2 }), odd, (text, place, gone, added) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + added + text.slice(at + gone);
        assert.equal(buildStrictTree(changed) !== undefined, isStrictJson(changed), changed);
      }),
      { numRuns: 500 },
    );
  });
});
