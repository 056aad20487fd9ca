import assert from 'node:assert/strict';
import { editText, joinLines } from '../../../test/edit-text.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { EditOperation } from '../../base/problem.ts';
import { planEdits } from '../edit-operations.ts';
import { LocatedText } from '../located-text.ts';

function moveMember(path: JsonPath, into: JsonPath, key: string, index?: number): EditOperation {
  return { kind: 'move-member', path, into, key, ...(index === undefined ? {} : { index }) };
}

function moveItem(path: JsonPath, into: JsonPath, index?: number): EditOperation {
  return { kind: 'move-item', path, into, ...(index === undefined ? {} : { index }) };
}

describe('planEdits: moves', () => {
  it('leaves a key that stays the same as it is written', () => {
    const text = '{ "a": { "J\\u00f6rg": 1.0, "\\u0062": 2 }, "c": {} }';
    assert.equal(
      editText(text, moveMember(['a', 'Jörg'], ['c'], 'Jörg'), moveMember(['a', 'b'], ['c'], 'd')),
      '{ "a": {}, "c": { "J\\u00f6rg": 1.0, "d": 2 } }',
    );
  });

  it('takes along the comments of a member, indented for the new place', () => {
    const text = joinLines(
      '{',
      '  // above',
      '  "old": { // in',
      '    "x": 1',
      '  }, // behind',
      '  "stats": {',
      '    "a": 1',
      '  }',
      '}',
    );
    assert.equal(
      editText(text, moveMember(['old'], ['stats'], 'new')),
      joinLines(
        '{',
        '  "stats": {',
        '    "a": 1,',
        '    // above',
        '    "new": { // in',
        '      "x": 1',
        '    } // behind',
        '  }',
        '}',
      ),
    );
  });

  it('orders the items of a list', () => {
    const text = joinLines(
      '[',
      '  // above one',
      '  1, // behind one',
      '',
      '  2,',
      '  3 // behind three',
      ']',
    );
    assert.equal(
      editText(text, moveItem([0], [])),
      joinLines('[', '', '  2,', '  3, // behind three', '  // above one', '  1 // behind one', ']'),
    );
    assert.equal(
      editText(text, moveItem([2], [], 0)),
      joinLines('[', '  3, // behind three', '  // above one', '  1, // behind one', '', '  2', ']'),
    );
    assert.equal(editText('[1, 2, 3]', moveItem([0], [], 1)), '[2, 1, 3]');
    assert.equal(editText('[1, /* two */ 2, 3]', moveItem([1], [], 0)), '[/* two */ 2, 1, 3]');
  });

  it('orders members and may rename one on the way', () => {
    assert.equal(
      editText('{ "a": 1, "b" : 2, "c": 3 }', moveMember(['b'], [], 'b', 0)),
      '{ "b" : 2, "a": 1, "c": 3 }',
    );
    assert.equal(editText('{ "a": 1, "b": 2 }', moveMember(['a'], [], 'z')), '{ "b": 2, "z": 1 }');
  });

  it('gives and takes keys between objects and lists', () => {
    const text = '{ "a": [1, /* two */ 2], "b": { "x" /* key */ : 3 } }';
    assert.equal(
      editText(text, moveMember(['a', 1], ['b'], 'y')),
      '{ "a": [1], "b": { "x" /* key */ : 3, /* two */ "y": 2 } }',
    );
    assert.equal(
      editText(text, moveItem(['b', 'x'], ['a'], 0)),
      '{ "a": [/* key */ 3, 1, /* two */ 2], "b": {} }',
    );
  });

  it('breaks a line where a comment needs one', () => {
    assert.equal(
      editText('{\n  "a": 1, // one\n  "b": { "c": 2 }\n}', moveMember(['a'], ['b'], 'a')),
      '{\n  "b": { "c": 2, "a": 1 // one\n  }\n}',
    );
    assert.equal(
      editText('{\n  // one\n  "a": 1,\n  "b": { "c": 2 }\n}', moveMember(['a'], ['b'], 'a', 0)),
      '{\n  "b": {\n  // one\n  "a": 1, "c": 2 }\n}',
    );
  });

  it('adds no blank to a comment that ends its line', () => {
    assert.equal(
      editText('{/* a\n*/ \n  "x": 1 // one\n\n}', moveMember(['x'], [], 'y')),
      '{/* a\n*/\n  "y": 1 // one\n\n}',
    );
  });

  it('writes no edit for what is in place', () => {
    const located = new LocatedText('{"a": [1, 2]}');
    for (const operation of [
      moveItem(['a', 1], ['a']),
      moveItem(['a', 0], ['a'], 0),
      moveMember(['a'], [], 'a'),
    ]) {
      assert.deepEqual(planEdits(located, [operation]), []);
    }
  });

  const refused: readonly (readonly [why: string, operation: EditOperation])[] = [
    ['there is no such index', moveItem(['a', 0], ['a'], 2)],
    ['a list has no keys', moveMember(['b'], ['a'], 'c')],
    ['an object has no places without keys', moveItem(['b'], [])],
    ['it would go into itself', moveItem(['a'], ['a'])],
    ['the document itself stays', moveItem([], ['a'])],
  ];
  for (const [why, operation] of refused) {
    it(`changes nothing when ${why}`, () => {
      assert.deepEqual(planEdits(new LocatedText('{"a": [1, 2], "b": 3}'), [operation]), []);
    });
  }
});

describe('planEdits: set-member', () => {
  const set: EditOperation = { kind: 'set-member', path: [], key: 'b', index: 0, json: '{"x":[1,2]}' };

  it('replaces the member where it is', () => {
    assert.equal(editText('{ "a": 1, "b" /* x */: 2 }', set), '{ "a": 1, "b" /* x */: { "x": [1, 2] } }');
  });

  it('adds the member where it is missing, once', () => {
    assert.equal(editText('{\n\t"a": 1\n}', set, set), '{\n\t"b": { "x": [1, 2] },\n\t"a": 1\n}');
  });

  it('changes nothing where there is no object', () => {
    assert.deepEqual(planEdits(new LocatedText('[{}]'), [set]), []);
  });
});

describe('planEdits: the layout of new values', () => {
  const axes = JSON.stringify({
    id: 'relationships',
    axes: ['affinity', 'trust', 'attraction'].map((name) => ({ name, min: 0, max: 100, default_value: 50 })),
  });

  it('breaks what is too long for a line, indented as the document', () => {
    assert.equal(
      editText('{\n\t"a": []\n}', { kind: 'insert-item', path: ['a'], json: axes }),
      joinLines(
        '{',
        '\t"a": [',
        '\t\t{',
        '\t\t\t"id": "relationships",',
        '\t\t\t"axes": [',
        '\t\t\t\t{ "name": "affinity", "min": 0, "max": 100, "default_value": 50 },',
        '\t\t\t\t{ "name": "trust", "min": 0, "max": 100, "default_value": 50 },',
        '\t\t\t\t{ "name": "attraction", "min": 0, "max": 100, "default_value": 50 }',
        '\t\t\t]',
        '\t\t}',
        '\t]',
        '}',
      ),
    );
  });

  it('sets commas behind last items where the document does', () => {
    const text = editText('{\n  "a": {},\n  "b": 1,\n}', { kind: 'insert-item', path: ['a'], json: '1' });
    assert.equal(text, '{\n  "a": {},\n  "b": 1,\n}');
    assert.equal(
      editText('{\n  "a": {},\n  "b": 1,\n}', { kind: 'insert-member', path: ['a'], key: 'c', json: '1' }),
      '{\n  "a": {\n    "c": 1,\n  },\n  "b": 1,\n}',
    );
  });

  it('pads braces like the document', () => {
    const operation: EditOperation = { kind: 'insert-item', path: ['b'], json: '{"x":{}, "y":[1]}' };
    assert.equal(editText('{"a": 1, "b": []}', operation), '{"a": 1, "b": [{"x": {}, "y": [1]}]}');
    assert.equal(editText('{ "a": 1, "b": [0] }', operation), '{ "a": 1, "b": [0, { "x": {}, "y": [1] }] }');
  });

  it('keeps short what is written without blanks, and numbers as they are written', () => {
    assert.equal(editText('{"a":[]}', { kind: 'insert-item', path: ['a'], json: axes }), `{"a":[${axes}]}`);
    assert.equal(editText('[0]', { kind: 'insert-item', path: [], json: '[1.0,1e2]' }), '[0, [1.0, 1e2]]');
  });
});
