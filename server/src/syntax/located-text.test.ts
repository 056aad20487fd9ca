import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsoncDocument } from '../../test/jsonc-document.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { LocatedText } from './located-text.ts';
import { nodeValue } from './node-value.ts';
import { TextOutline } from './text-outline.ts';

/** The text that a path and part point at. */
function pointedAt(text: string, path: JsonPath, part?: 'key' | 'value'): string {
  const { start, end } = new LocatedText(text).spanOf(path, part);
  return text.slice(start, end);
}

/** What stands at the `$` of a text: path and part. */
function pathAtDollar(marked: string): string | undefined {
  const offset = marked.indexOf('$');
  const found = new LocatedText(marked.replace('$', '')).pathAt(offset);
  return found && `/${found.path.join('/')} ${found.part}`;
}

const SAMPLE = '\uFEFF{ // one\n "a": [1, {"b": true}], "c": {}, "a": ["x",] }';

describe('LocatedText', () => {
  it('finds values; of members with one key the last', () => {
    const located = new LocatedText(SAMPLE);
    assert.equal(located.findNode(['a', 0])?.value, 'x');
    assert.equal(located.findNode(['a', '0'])?.value, 'x');
    assert.equal(located.findNode(['a', 1]), undefined);
    assert.equal(located.findNode(['a', '00']), undefined);
    assert.equal(located.findNode(['a', 'b']), undefined);
    assert.equal(located.findNode(['constructor']), undefined);
    assert.equal(located.findNode([])?.type, 'object');
  });

  it('points at keys and values', () => {
    assert.equal(pointedAt('{"a": {"b": [1, 2]}}', ['a', 'b']), '[1, 2]');
    assert.equal(pointedAt('{"a": {"b": [1, 2]}}', ['a', 'b'], 'key'), '"b"');
    assert.equal(pointedAt('{"a": {"b": [1, 2]}}', ['a', 'b', 1], 'key'), '2');
    assert.equal(pointedAt('{"a": 1}', [], 'key'), '{"a": 1}');
  });

  it('points at the nearest thing around when there is nothing', () => {
    assert.equal(pointedAt('{"a": {"b": 1}}', ['a', 'x', 'y']), '{"b": 1}');
    assert.equal(pointedAt('{"a": {"b": 1}}', ['a', 'x'], 'key'), '{"b": 1}');
    assert.equal(pointedAt('{"a": {"b": 1}}', ['a', 'b', 0]), '1');
    assert.equal(pointedAt('{"a": }', ['a']), '"a"');
    assert.equal(pointedAt('\n // x', ['a']), '/');
    assert.equal(pointedAt('', ['a']), '');
    assert.equal(pointedAt('['.repeat(200), [0, 0]), '[');
  });

  it('tells the key of a member', () => {
    const located = new LocatedText('{"a": [{"b": 1}]}');
    assert.deepEqual(located.memberKeySpan(['a', 0, 'b']), { start: 8, end: 11 });
    assert.equal(located.memberKeySpan(['a', 0]), undefined);
    assert.equal(located.memberKeySpan(['x']), undefined);
    assert.equal(located.memberKeySpan([]), undefined);
  });

  it('tells what stands at an offset', () => {
    assert.equal(pathAtDollar('{"a$": 1}'), '/a key');
    assert.equal(pathAtDollar('{$"a": 1}'), '/a key');
    assert.equal(pathAtDollar('{"a" $: 1}'), '/a key');
    assert.equal(pathAtDollar('{"a": 1$}'), '/a value');
    assert.equal(pathAtDollar('{"a": [1, 2,$ 3]}'), '/a value');
    assert.equal(pathAtDollar('{"a": [1, $2, 3]}'), '/a/1 value');
    assert.equal(pathAtDollar('{"a": 1 $, "b": 2}'), '/ value');
    assert.equal(pathAtDollar('{"a": {"b": {$}}}'), '/a/b value');
    assert.equal(pathAtDollar('  $ {}'), undefined);
    assert.equal(pathAtDollar('$'), undefined);
  });

  it('tells what stands at an offset of broken text', () => {
    assert.equal(pathAtDollar('{"a": {"b": $'), '/a/b key');
    assert.equal(pathAtDollar('{"a": {"b": [1, 2$'), '/a/b/1 value');
    assert.equal(pathAtDollar('{"a": {"b": 1 "c": {"d$'), '/a/c/d key');
    assert.equal(pathAtDollar('{"a": {"b$ }, "c": 1}'), '/a/b },  key');
  });

  it('finds the same with an outline as without', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const outlined = new LocatedText(text, () => TextOutline.of(text));
        const plain = new LocatedText(text);
        plain.root();
        for (let offset = 0; offset <= text.length; offset++) {
          const at = outlined.pathAt(offset);
          assert.deepEqual(at, plain.pathAt(offset));
          const path = at?.path ?? [];
          for (const other of [path, [...path, 'x'], [...path, 0, 'x'], [...path.slice(0, -1), 1]]) {
            assert.deepEqual(outlined.spanOf(other), plain.spanOf(other));
            assert.deepEqual(outlined.spanOf(other, 'key'), plain.spanOf(other, 'key'));
            assert.deepEqual(outlined.memberKeySpan(other), plain.memberKeySpan(other));
            assert.deepEqual(outlined.findPlace(other), plain.findPlace(other));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives lines', () => {
    assert.deepEqual(new LocatedText('a\r\nb').lines().positionAt(3), { line: 1, character: 0 });
  });

  it('finds every value of any document, and back from every place', () => {
    fc.assert(
      fc.property(jsoncDocument(), ({ text, value }) => {
        const located = new LocatedText(text);
        for (const [path, expected] of pathsOf(value)) {
          const node = located.findNode(path);
          assert.ok(node);
          assert.deepEqual(nodeValue(node), expected);
          const { start, end } = located.spanOf(path);
          assert.deepEqual(located.pathAt(start)?.path, path);
          assert.deepEqual(JSON.parse(located.scan().strict.slice(start, end)), expected);
          const key = located.memberKeySpan(path);
          assert.equal(key !== undefined, typeof path.at(-1) === 'string');
          if (key !== undefined) assert.equal(located.pathAt(key.start + 1)?.part, 'key');
        }
      }),
    );
  });

  it('finds thousands of places in one large object without searching it each time', () => {
    const count = 20_000;
    const members = Array.from({ length: count }, (_, index) => `"k${index}": ${index}`);
    const located = new LocatedText(`{${members.join(',\n')}}`);
    for (let index = 0; index < count; index++) {
      assert.equal(located.findNode([`k${index}`])?.value, index);
      assert.deepEqual(located.pathAt(located.spanOf([`k${index}`]).start)?.path, [`k${index}`]);
    }
  });
});

/** All paths of a value, with what is there. */
function pathsOf(value: JsonValue, path: JsonPath = []): [JsonPath, JsonValue][] {
  const own: [JsonPath, JsonValue] = [path, value];
  if (Array.isArray(value))
    return [own, ...value.flatMap((element, index) => pathsOf(element, [...path, index]))];
  if (!isJsonObject(value)) return [own];
  return [own, ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}
