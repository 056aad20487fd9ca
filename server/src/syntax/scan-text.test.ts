import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonScraps } from '../../test/json-scraps.ts';
import { jsoncDocument } from '../../test/jsonc-document.ts';
import { buildJsonTree, type JsonNode } from './json-tree.ts';
import { MAX_DEPTH } from './max-depth.ts';
import { scanText } from './scan-text.ts';

const brokenText = fc.array(jsonScraps, { maxLength: 60 }).map((parts) => parts.join(''));

describe('scanText', () => {
  it('gives strict JSON back as it is', () => {
    const text = '{ "a": [1, "// no comment", "/*", ",]"] }\n';
    const scan = scanText(text);
    assert.equal(scan.strict, text);
    assert.deepEqual(scan.comments, []);
    assert.deepEqual(scan.trailingCommas, []);
  });

  it('blanks comments and trailing commas, keeping offsets and line breaks', () => {
    const scan = scanText('{ // one\r\n "a": [1, /* two\n */ ], }');
    assert.equal(scan.strict, '{       \r\n "a": [1        \n    ]  }');
    assert.deepEqual(scan.comments, [
      { start: 2, end: 8 },
      { start: 20, end: 30 },
    ]);
    assert.deepEqual(scan.trailingCommas, [
      { start: 18, end: 19 },
      { start: 32, end: 33 },
    ]);
  });

  it('takes a comma for trailing only behind a value', () => {
    for (const text of ['[,]', '{,}', '[1,,]', '{"a":,}', ',]', '[1,}', '[/**/,]']) {
      const { strict } = scanText(text);
      assert.throws(() => JSON.parse(strict), text);
    }
  });

  it('takes a comment that is never closed for the rest of the text', () => {
    const scan = scanText('{} /* a');
    assert.equal(scan.strict, '{}     ');
    assert.equal(scan.unclosedComment, true);
    assert.equal(scanText('[ /*/ [[[').unclosedComment, true);
    assert.equal(scanText('[ /*/ [[[').maxDepth, 1);
    for (const text of ['{} /**/', '{} // a', '{} // /*', '{}'])
      assert.equal(scanText(text).unclosedComment, false);
  });

  it('counts the keys of JSON and how deep it goes', () => {
    const scan = scanText('{"a:b": {"c" : [{"d": "e:f"}]}, "g\\":": 1}');
    assert.equal(scan.keyCount, 4);
    assert.equal(scan.maxDepth, 4);
    assert.equal(scanText('1').maxDepth, 0);
  });

  it('stops where the text goes too deep', () => {
    const depth = (levels: number) => scanText('['.repeat(levels) + ']'.repeat(levels));
    assert.equal(depth(MAX_DEPTH).tooDeepOffset, -1);
    assert.equal(depth(MAX_DEPTH + 1).tooDeepOffset, MAX_DEPTH);
    assert.equal(depth(1_000_000).maxDepth, MAX_DEPTH + 1);
  });

  it('blanks a byte order mark', () => {
    assert.equal(scanText('\uFEFF{}').strict, ' {}');
  });

  it('makes of any JSON with comments the strict JSON that says the same', () => {
    fc.assert(
      fc.property(jsoncDocument(), ({ text, value }) => {
        const { strict } = scanText(text);
        assert.deepEqual(JSON.parse(strict), value);
        assert.deepEqual(strict.match(/\r\n|\n|\r/g), text.match(/\r\n|\n|\r/g));
        assert.equal(strict.length, text.length);
      }),
    );
  });

  it('never finds a text less deep than its tree is, however broken', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const scan = scanText(text);
        assert.ok(depthOf(buildJsonTree(scan).root) <= scan.maxDepth, text);
      }),
      { numRuns: 3000 },
    );
  });
});

function depthOf(node: JsonNode | undefined): number {
  if (node?.children === undefined) return 0;
  return Number(node.type !== 'property') + Math.max(0, ...node.children.map(depthOf));
}
