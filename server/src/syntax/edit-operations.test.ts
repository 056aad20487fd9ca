import assert from 'node:assert/strict';
import { editText as edit, joinLines as lines } from '../../test/edit-text.ts';
import type { EditOperation } from '../base/problem.ts';
import { planEdits } from './edit-operations.ts';
import { LocatedText } from './located-text.ts';

const remove = (...path: (string | number)[]): EditOperation => ({ kind: 'remove', path });
const insert = (path: (string | number)[], key: string, json: string): EditOperation => ({
  kind: 'insert-member',
  path,
  key,
  json,
});

describe('planEdits: remove', () => {
  it('takes the line and one comma, and leaves comments', () => {
    const text = lines(
      '{',
      '  // before',
      '  "a": 1,',
      '  "b": 2, // behind b',
      '  "c": 3',
      '  // end',
      '}',
      '',
    );
    assert.equal(edit(text, remove('a')), text.replace('  "a": 1,\n', ''));
    assert.equal(edit(text, remove('b')), text.replace('"b": 2, ', ''));
    assert.equal(edit(text, remove('c')), text.replace('2,', '2').replace('  "c": 3\n', ''));
  });

  it('works on one line', () => {
    assert.equal(edit('{ "a": 1, "b": 2, "c": 3 }', remove('a')), '{ "b": 2, "c": 3 }');
    assert.equal(edit('{ "a": 1, "b": 2, "c": 3 }', remove('b')), '{ "a": 1, "c": 3 }');
    assert.equal(edit('{ "a": 1, "b": 2, "c": 3 }', remove('c')), '{ "a": 1, "b": 2 }');
    assert.equal(edit('{"a":1,"b":2}', remove('b')), '{"a":1}');
    assert.equal(edit('[1, 2, 3]', remove(2), remove(0)), '[2]');
  });

  it('keeps a trailing comma where there was one', () => {
    assert.equal(edit('[\n  1,\n  2,\n]', remove(1)), '[\n  1,\n]');
    assert.equal(edit('[\n  1,\n]', remove(0)), '[]');
    assert.equal(edit('[1, 2, /* a */]', remove(1)), '[1, /* a */]');
  });

  it('copes with commas and comments in odd places', () => {
    assert.equal(edit('{ "a": 1\n, "b": 2\n}', remove('b')), '{ "a": 1\n}');
    assert.equal(edit('{ "a": 1 /* x */ , "b": 2 }', remove('b')), '{ "a": 1 /* x */ }');
    assert.equal(edit('{ "a": 1 // x\n  , "b": 2 }', remove('b')), '{ "a": 1 // x\n  }');
    assert.equal(edit('[ /* x */ 1 /* y */ ]', remove(0)), '[ /* x */ /* y */ ]');
    assert.equal(edit('[1/* x */,/* y */2]', remove(0)), '[/* x *//* y */2]');
  });
});

describe('planEdits: insert-member', () => {
  it('adds a line like the others, before the comments at the end', () => {
    const text = lines('{', '    "a": [1], // one', '    "b" : {} // two', '    // end', '}');
    assert.equal(
      edit(text, insert([], 'c', 'null')),
      lines('{', '    "a": [1], // one', '    "b" : {}, // two', '    "c" : null', '    // end', '}'),
    );
  });

  it('keeps line ends, tabs and trailing commas', () => {
    assert.equal(
      edit('{\r\n\t"a": 1,\r\n}\r\n', insert([], 'b', '[\n\t1\n]')),
      '{\r\n\t"a": 1,\r\n\t"b": [\r\n\t\t1\r\n\t],\r\n}\r\n',
    );
  });

  it('stays on one line where the object does', () => {
    assert.equal(edit('{ "a": 1 }', insert([], 'b', '2')), '{ "a": 1, "b": 2 }');
    assert.equal(edit('{"a":1}', insert([], 'b', '2')), '{"a":1,"b":2}');
    assert.equal(edit('{\n  "a": { "x": 1 }\n}', insert(['a'], 'y', '2')), '{\n  "a": { "x": 1, "y": 2 }\n}');
    assert.equal(edit('[{}, {}]', insert([1], 'y', '2')), '[{}, { "y": 2 }]');
  });

  it('opens an empty object', () => {
    assert.equal(edit('{}', insert([], 'a', '1')), '{\n  "a": 1\n}');
    assert.equal(
      edit('{\n    "a": {}\n}', insert(['a'], 'b', '1')),
      '{\n    "a": {\n        "b": 1\n    }\n}',
    );
    assert.equal(edit('{\n  // none\n}', insert([], 'a', '1')), '{\n  // none\n  "a": 1\n}');
  });

  it('quotes the key', () => {
    assert.equal(edit('{ "a": 1 }', insert([], 'b"\n', '2')), '{ "a": 1, "b\\"\\n": 2 }');
  });
});

describe('planEdits: keys and values', () => {
  it('renames a key and nothing else', () => {
    const operation: EditOperation = { kind: 'rename-key', path: ['a', 0, 'b'], key: 'c"' };
    assert.deepEqual(planEdits(new LocatedText('{"a": [{"b" /* x */ : 1}]}'), [operation]), [
      { span: { start: 8, end: 11 }, newText: '"c\\""' },
    ]);
  });

  it('replaces a value', () => {
    const operation: EditOperation = { kind: 'replace-value', path: ['a'], json: '{\n  "b": 1\n}' };
    assert.equal(
      edit('{\n  "a": /* x */ 1 // y\n}', operation),
      '{\n  "a": /* x */ {\n    "b": 1\n  } // y\n}',
    );
    assert.equal(edit('1 // x', { kind: 'replace-value', path: [], json: '2' }), '2 // x');
  });

  it('wraps a value without touching a byte of it', () => {
    const text = lines('{', '  "a": { // one', '    "b": 1,', '  }, // two', '}');
    const operation: EditOperation = { kind: 'wrap-value', path: ['a'], key: 'w' };
    assert.deepEqual(planEdits(new LocatedText(text), [operation]), [
      { span: { start: 9, end: 9 }, newText: '{ "w": ' },
      { span: { start: 33, end: 33 }, newText: ' }' },
    ]);
  });

  it('carries out one operation after the other', () => {
    const text = lines('{', '  "relationships": { "7": { "trust": 5 } }', '}');
    assert.equal(
      edit(
        text,
        insert([], 'stats', '{}'),
        { kind: 'move-member', path: ['relationships'], into: ['stats'], key: 'npc' },
        { kind: 'rename-key', path: ['stats', 'npc', '7'], key: 'npc:7' },
        insert(['stats', 'npc', 'npc:7'], 'affinity', '3'),
        { kind: 'remove', path: ['stats', 'npc', 'npc:7', 'trust'] },
      ),
      lines('{', '  "stats": {', '    "npc": { "npc:7": { "affinity": 3 } }', '  }', '}'),
    );
  });
});

describe('planEdits: what cannot be done', () => {
  const refused: readonly [why: string, text: string, ...operations: EditOperation[]][] = [
    ['the path leads nowhere', '{"a": 1}', remove('b')],
    ['a step goes into a scalar', '{"a": 1}', remove('a', 'b')],
    ['a document cannot be removed', '{"a": 1}', remove()],
    ['an element has no key', '[1]', { kind: 'rename-key', path: [0], key: 'a' }],
    ['the key is taken', '{"a": 1, "b": 2}', { kind: 'rename-key', path: ['a'], key: 'b' }],
    ['the new key is there', '{"a": 1}', insert([], 'a', '2')],
    ['a list has no members', '[]', insert([], 'a', '2')],
    ['the new value is not JSON', '{}', insert([], 'a', '{"b"')],
    ['the new value is empty', '{"a": 1}', { kind: 'replace-value', path: ['a'], json: ' ' }],
    [
      'a value cannot move into itself',
      '{"a": {}}',
      { kind: 'move-member', path: ['a'], into: ['a'], key: 'b' },
    ],
    [
      'the key is taken at the new place',
      '{"a": 1, "b": {"a": 2}}',
      { kind: 'move-member', path: ['a'], into: ['b'], key: 'a' },
    ],
    ['a comma is missing there', '{"a": 1 "b": 2}', remove('a')],
    ['the object is not closed', '{"a": 1', insert([], 'b', '2')],
    ['a quote swallows the bracket', '{"a": {"b": [1, c": 2]}}', insert(['a'], 'x', '2')],
    ['one of several is impossible', '{"a": 1}', insert([], 'b', '2'), remove('c')],
    ['there is no document', '// none', remove('a')],
    ['the text is too deep', '['.repeat(200) + ']'.repeat(200), remove(0)],
  ];
  for (const [why, text, ...operations] of refused) {
    it(`changes nothing when ${why}`, () => {
      assert.deepEqual(planEdits(new LocatedText(text), operations), []);
    });
  }

  it('still edits whole parts of broken text', () => {
    const text = '{"a": 1 "b": {"c": 1, "d": 2}, "e": , "f": [1';
    assert.equal(edit(text, remove('b', 'c')), '{"a": 1 "b": {"d": 2}, "e": , "f": [1');
    assert.equal(edit(text, { kind: 'rename-key', path: ['a'], key: 'x' }), text.replace('"a"', '"x"'));
    assert.equal(edit(text, { kind: 'replace-value', path: ['f', 0], json: '2' }), text.replace('[1', '[2'));
  });

  it('writes no edit for what is so already', () => {
    const operation: EditOperation = { kind: 'replace-value', path: ['a'], json: '1' };
    assert.deepEqual(planEdits(new LocatedText('{"a": 1}'), [operation]), []);
  });
});

describe('planEdits: a key that stands twice', () => {
  const text = '{ "a": 1, // first\n  "b": 2, "\\u0061": 3 }';

  it('is removed or renamed each time, so that what did not count before does not begin to', () => {
    assert.equal(edit(text, remove('a')), '{ // first\n  "b": 2 }');
    const renamed = edit(text, { kind: 'rename-key', path: ['a'], key: 'c' });
    assert.equal(renamed, '{ "c": 1, // first\n  "b": 2, "c": 3 }');
  });

  it('is not moved away from the other', () => {
    const located = new LocatedText('{ "a": 1, "a": 2, "b": {} }');
    assert.deepEqual(planEdits(located, [{ kind: 'move-member', path: ['a'], into: ['b'], key: 'a' }]), []);
  });
});

describe('planEdits: copies', () => {
  const copy: EditOperation = { kind: 'copy-member', path: ['a'], into: ['b'], key: 'c' };

  it('writes numbers and texts as they are written, without the comments', () => {
    const text = lines(
      '{',
      '  "a": { // one',
      '    "x": 12345678901234567890, "y": [-0, 1.0, 1e2], /* two */',
      '    "\\u00e4": "// \\u00e4",',
      '  },',
      '  "b": {}',
      '}',
    );
    assert.equal(
      edit(text, copy),
      text.replace(
        '"b": {}',
        '"b": {\n    "c": { "x": 12345678901234567890, "y": [-0, 1.0, 1e2], "\\u00e4": "// \\u00e4" }\n  }',
      ),
    );
  });

  it('is not done where the key is taken, or nothing is there', () => {
    assert.equal(edit('{ "a": 1, "b": { "c": 2 } }', copy), '{ "a": 1, "b": { "c": 2 } }');
    assert.equal(edit('{ "b": {} }', copy), '{ "b": {} }');
  });
});

describe('planEdits in a document of one line', () => {
  const json = JSON.stringify({ x: 'y'.repeat(60), z: ['y'.repeat(60)] }, null, 2);

  it('stays on it when it is long', () => {
    const text = `{"a": {"x": "${'y'.repeat(100)}"}}\n`;
    const inserted = `"b": {"x": "${'y'.repeat(60)}", "z": ["${'y'.repeat(60)}"]}`;
    assert.equal(
      edit(text, insert([], 'b', JSON.stringify(JSON.parse(json)))),
      text.replace(/\}$/m, `, ${inserted}}`),
    );
  });

  it('stays on it when what is added has lines', () => {
    const text = `{"a":{"x":"${'y'.repeat(100)}"}}`;
    const added = edit(text, insert([], 'b', '{\n  "c": [\n    1\n  ]\n}'));
    assert.equal(added, text.replace(/\}$/, ',"b":{"c":[1]}}'));
  });

  it('writes no blanks where it has none, also when a line break ends it', () => {
    assert.equal(
      edit('{"a":{"x":1}}\n', insert(['a'], 'b', '{ "c": [1, 2] }')),
      '{"a":{"x":1,"b":{"c":[1,2]}}}\n',
    );
  });
});
