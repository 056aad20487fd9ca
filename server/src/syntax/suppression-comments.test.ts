import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsoncDocument } from '../../test/jsonc-document.ts';
import type { SuppressionComment } from './suppression-comment.ts';
import { readSuppressionComments } from './suppression-comments.ts';

/** The comments of a text, each with the part of the text it reaches. */
function read(text: string): [form: string, codes: string, reaches: string][] {
  return (readSuppressionComments(text) ?? []).map(({ form, codes, covers }) => [
    form,
    codes.map(({ span }) => text.slice(span.start, span.end)).join(),
    text.slice(covers.start, Math.min(covers.end, text.length)),
  ]);
}

function first(text: string): SuppressionComment {
  const [comment] = readSuppressionComments(text) ?? [];
  assert.ok(comment, text);
  return comment;
}

describe('readSuppressionComments', () => {
  it('answers undefined for nearly every text', () => {
    for (const text of [
      '{}',
      '{ "stat-lens-ignore": 1 }',
      '// see stat-lens-ignore\n{}',
      '{} // stat-lens-ignored',
    ])
      assert.equal(readSuppressionComments(text), undefined, text);
  });

  it('reaches from a line of its own to the next line with JSON', () => {
    const text = '{\r\n  // stat-lens-ignore a/b\r\n  // more\r\n\r\n  "x": 1, // y\r\n  "z": 2\r\n}';
    assert.deepEqual(read(text), [['ignore', 'a/b', '  "x": 1, // y']]);
    assert.deepEqual(read('{\n  /* stat-lens-ignore\n  because */\n  "x": [\n1] }'), [
      ['ignore', '', '  "x": ['],
    ]);
    assert.deepEqual(read('{}\n// stat-lens-ignore a/b'), [['ignore', 'a/b', '']]);
  });

  it('reaches from behind something to its own line', () => {
    assert.deepEqual(read('{\n"x": 1, // stat-lens-ignore a/b\n"z": 2 }'), [
      ['ignore', 'a/b', '"x": 1, // stat-lens-ignore a/b'],
    ]);
    assert.deepEqual(read('[1 /* stat-lens-ignore a/b */, 2]')[0]?.[2], '[1 /* stat-lens-ignore a/b */, 2]');
  });

  it('reaches from right before a member or value to that alone', () => {
    assert.deepEqual(read('{ "x": 1, /* stat-lens-ignore a/b */ "y\\"" : [2], "z": 3 }'), [
      ['ignore', 'a/b', '"y\\"" : ['],
    ]);
    assert.deepEqual(read('{ "x": /* stat-lens-ignore a/b */ 12 }'), [['ignore', 'a/b', '1']]);
  });

  it('knows lines, next lines, blocks and whole files', () => {
    const text = [
      '// stat-lens-ignore-file e/f',
      '[',
      '1, /* stat-lens-ignore-line a/b */ 2,',
      '3, // stat-lens-ignore-next-line',
      '4,',
      '// stat-lens-ignore-start c/d, c/*',
      '5,',
      '// stat-lens-ignore-end c/*, c/d',
      '6]',
    ].join('\n');
    assert.deepEqual(read(text), [
      ['file', 'e/f', text],
      ['line', 'a/b', '1, /* stat-lens-ignore-line a/b */ 2,'],
      ['next-line', '', '4,'],
      ['start', 'c/d,c/*', '\n5,\n'],
      ['end', 'c/*,c/d', '\n5,\n'],
    ]);
  });

  it('lets blocks lie in each other, end by their codes, and run to the end of the file', () => {
    const text =
      '/* stat-lens-ignore-start a/a */[/* stat-lens-ignore-start b/b */1/* stat-lens-ignore-end a/a */,2]';
    assert.deepEqual(
      read(text).map(([, codes, reaches]) => [codes, reaches]),
      [
        ['a/a', '[/* stat-lens-ignore-start b/b */1'],
        ['b/b', '1/* stat-lens-ignore-end a/a */,2]'],
        ['a/a', '[/* stat-lens-ignore-start b/b */1'],
      ],
    );
    assert.equal(first('// stat-lens-ignore-end\n[]').covers.end, 0);
  });

  it('reads codes and the reason', () => {
    assert.equal(first('// stat-lens-ignore a/b: as told: by Ann').reason, 'as told: by Ann');
    assert.equal(first('// stat-lens-ignore a/b -- so').reason, 'so');
    assert.equal(first('/* stat-lens-ignore a/b\n   it is so\n*/').reason, 'it is so');
    assert.equal(first('// stat-lens-ignore: all of it').reason, 'all of it');
    assert.equal(first('// stat-lens-ignore a/b').reason, undefined);
    assert.deepEqual(read('/** stat-lens-ignore a/b c/d,e/f,, */{}')[0]?.[1], 'a/b,c/d,e/f');
    assert.equal(first('// stat-lens-ignore-lines a/b').form, 'unknown');
    assert.equal(first('/* stat-lens-ignore a/b').codes[0]?.text, 'a/b');
  });

  it('takes any text, and never reaches outside of it', () => {
    const parts = fc.constantFrom(
      '/* stat-lens-ignore',
      '// stat-lens-ignore-start a/b',
      '// stat-lens-ignore-end',
      '*/',
      '\n',
      '"x":',
      '[1,',
      '}',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), jsoncDocument(), (noise, { text }) => {
        const whole = noise.join('') + text;
        for (const { covers, span } of readSuppressionComments(whole) ?? []) {
          assert.ok(covers.start >= 0 && covers.start <= covers.end && span.end <= whole.length);
          assert.ok(covers.end === Number.POSITIVE_INFINITY || covers.end <= whole.length + 1);
        }
      }),
    );
  });
});
