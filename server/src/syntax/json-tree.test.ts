import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonScraps } from '../../test/json-scraps.ts';
import { buildJsonTree, buildTreeRoot, type JsonNode } from './json-tree.ts';
import { scanText } from './scan-text.ts';

/** A tree as plain values, without the ways back. */
function list(node: JsonNode | undefined): unknown {
  if (node === undefined) return undefined;
  const { type, value, offset, length, children } = node;
  return [type, value, offset, length, children?.map(list)];
}

describe('buildTreeRoot', () => {
  it('builds the tree that is built with its errors, of any text', () => {
    const pieces = fc.oneof(
      jsonScraps,
      fc.constantFrom('"a"', '"b', '"\\', '"c": ', '-', 'nul', 'true', '// x\n'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const scan = scanText(parts.join(''));
        assert.deepEqual(list(buildTreeRoot(scan)), list(buildJsonTree(scan).root), parts.join(''));
      }),
      { numRuns: 3000 },
    );
  });

  it('builds none of a text that is too deep', () => {
    const scan = scanText('['.repeat(500));
    assert.equal(buildTreeRoot(scan), undefined);
    assert.deepEqual(buildJsonTree(scan), { root: undefined, errors: [] });
  });
});
