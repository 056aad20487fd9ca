import assert from 'node:assert/strict';
import { editText, joinLines } from '../../../test/edit-text.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditOperation } from '../../base/problem.ts';
import { planEdits } from '../edit-operations.ts';
import { LocatedText } from '../located-text.ts';

function insert(path: JsonPath, json: string, index?: number): EditOperation {
  return { kind: 'insert-item', path, json, ...(index === undefined ? {} : { index }) };
}

describe('planEdits: insert-item', () => {
  it('stays on one line where the list does', () => {
    assert.equal(editText('[1, 2]', insert([], '3')), '[1, 2, 3]');
    assert.equal(editText('[1, 2]', insert([], '0', 0)), '[0, 1, 2]');
    assert.equal(editText('[1, 3]', insert([], '2', 1)), '[1, 2, 3]');
    assert.equal(editText('[ 1,3 ]', insert([], '0', 0), insert([], '2', 2)), '[ 0,1,2,3 ]');
    assert.equal(editText('{"a":[1]}', insert(['a'], '0', 0)), '{"a":[0,1]}');
    assert.equal(editText('[1, 2,]', insert([], '3')), '[1, 2, 3,]');
  });

  it('adds lines like the others', () => {
    assert.equal(editText('[\n\t1,\n\t3\n]', insert([], '2', 1)), '[\n\t1,\n\t2,\n\t3\n]');
    assert.equal(editText('[\n\t1,\n\t3,\n]', insert([], '4')), '[\n\t1,\n\t3,\n\t4,\n]');
    assert.equal(editText('[\r\n  1\r\n]', insert([], '0', 0)), '[\r\n  0,\r\n  1\r\n]');
    assert.equal(
      editText('{\n  "a": [\n    { "b": 1 }\n  ]\n}', insert(['a'], '{\n  "b": 2\n}')),
      '{\n  "a": [\n    { "b": 1 },\n    {\n      "b": 2\n    }\n  ]\n}',
    );
  });

  it('opens an empty list like what is around it', () => {
    assert.equal(editText('[]', insert([], '1')), '[\n  1\n]');
    assert.equal(editText('{ "a": 1, "b": [] }', insert(['b'], '1')), '{ "a": 1, "b": [1] }');
    assert.equal(editText('{\n  "a": []\n}', insert(['a'], '1', 0)), '{\n  "a": [\n    1\n  ]\n}');
    assert.equal(editText('[ // none\n]', insert([], '1')), '[ // none\n  1\n]');
  });

  it('leaves each comment beside its owner', () => {
    const text = joinLines(
      '[ // of the list',
      '  // heading',
      '',
      '  // above one',
      '  1, // behind one',
      '  // above two',
      '  2 /* inside */ // behind two',
      '  // end',
      ']',
    );
    assert.equal(editText(text, insert([], '0', 0)), text.replace('heading\n', 'heading\n  0,\n'));
    assert.equal(editText(text, insert([], '0', 1)), text.replace('behind one\n', 'behind one\n  0,\n'));
    assert.equal(
      editText(text, insert([], '3', 2)),
      text.replace('2 /*', '2, /*').replace('behind two\n', 'behind two\n  3\n'),
    );
    assert.equal(editText('[1, /* a */ 2]', insert([], '0', 1)), '[1, 0, /* a */ 2]');
    assert.equal(editText('[/* a */ 1 /* b */]', insert([], '0', 0)), '[0, /* a */ 1 /* b */]');
    assert.equal(editText('[/* a */ 1 /* b */]', insert([], '2', 1)), '[/* a */ 1 /* b */, 2]');
    assert.equal(editText('[1, /* b */]', insert([], '2')), '[1 /* b */, 2,]');
  });

  it('goes by what stands at the place when a list is laid out both ways', () => {
    const text = '[\n  1, 2,\n  3, 4\n]';
    assert.equal(editText(text, insert([], '9', 1)), '[\n  1, 9, 2,\n  3, 4\n]');
    assert.equal(editText(text, insert([], '9', 2)), '[\n  1, 2,\n  9,\n  3, 4\n]');
    assert.equal(editText(text, insert([], '9')), '[\n  1, 2,\n  3, 4,\n  9\n]');
  });

  const refused: readonly (readonly [why: string, text: string, operation: EditOperation])[] = [
    ['there is no such index', '[1]', insert([], '2', 2)],
    ['the index is negative', '[1]', insert([], '2', -1)],
    ['the index is no whole number', '[1]', insert([], '2', 0.5)],
    ['an object has no items', '{"a": 1}', insert([], '2')],
    ['a scalar has no items', '{"a": 1}', insert(['a'], '2')],
    ['the path leads nowhere', '[1]', insert([1], '2')],
    ['the item is not JSON', '[1]', insert([], '[')],
    ['the list is not closed', '[1', insert([], '2')],
    ['a comma is missing', '[1 2]', insert([], '2')],
  ];
  for (const [why, text, operation] of refused) {
    it(`changes nothing when ${why}`, () => {
      assert.deepEqual(planEdits(new LocatedText(text), [operation]), []);
    });
  }
});

describe('planEdits: insert-member at a position', () => {
  const text = joinLines('{', '  // above a', '  "a": 1, // behind a', '  "b": 2', '}');
  const at = (index: number): EditOperation => ({
    kind: 'insert-member',
    path: [],
    key: 'c',
    index,
    json: '3',
  });

  it('puts the member there', () => {
    assert.equal(editText(text, at(0)), text.replace('{\n', '{\n  "c": 3,\n'));
    assert.equal(editText(text, at(1)), text.replace('behind a\n', 'behind a\n  "c": 3,\n'));
    assert.equal(editText(text, at(2)), text.replace('"b": 2\n', '"b": 2,\n  "c": 3\n'));
    assert.equal(editText('{ "a" : 1 }', at(0)), '{ "c" : 3, "a" : 1 }');
  });

  it('changes nothing without such a position', () => {
    assert.equal(editText(text, at(3)), text);
  });
});
