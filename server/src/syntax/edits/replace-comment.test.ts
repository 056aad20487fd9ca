import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editText } from '../../../test/edit-text.ts';
import { jsoncDocument } from '../../../test/jsonc-document.ts';
import type { EditOperation } from '../../base/problem.ts';
import { LocatedText } from '../located-text.ts';
import { parseText } from '../parse-text.ts';

/** Puts `text` in the place of the comment that holds `word`. */
function replace(document: string, word: string, text = ''): EditOperation {
  const comment = new LocatedText(document)
    .scan()
    .comments.find(({ start, end }) => document.slice(start, end).includes(word));
  assert.ok(comment, word);
  return { kind: 'replace-comment', path: [], start: comment.start, text };
}

describe('planEdits: replace-comment', () => {
  it('takes a comment away with its line when nothing else is on it', () => {
    const text = '// top\n{\r\n  // one\r\n  "a": 1\r\n  // two\r\n}\n// end';
    assert.equal(editText(text, replace(text, 'one')), text.replace('  // one\r\n', ''));
    assert.equal(editText(text, replace(text, 'two')), text.replace('  // two\r\n', ''));
    assert.equal(editText(text, replace(text, 'top')), text.replace('// top\n', ''));
    assert.equal(editText(text, replace(text, 'end')), text.replace('// end', ''));
  });

  it('takes a comment away with the blanks that set it apart', () => {
    const text = '{\n  "a": 1, // one\n  /* two */ "b": /* three */ 2\n}';
    assert.equal(editText(text, replace(text, 'one')), text.replace(' // one', ''));
    assert.equal(editText(text, replace(text, 'two')), text.replace('/* two */ ', ''));
    assert.equal(editText(text, replace(text, 'three')), text.replace('/* three */ ', ''));
  });

  it('changes a comment in its place, beside other operations', () => {
    const text = '{\n  // one\n  "a": 1, // two\n  // three\n  "b": 2\n}';
    assert.equal(
      editText(
        text,
        { kind: 'rename-key', path: ['b'], key: 'c' },
        replace(text, 'three'),
        { kind: 'remove', path: ['a'] },
        replace(text, 'one', '/* 1 */'),
      ),
      '{\n  /* 1 */\n  // two\n  "c": 2\n}',
    );
  });

  it('is refused where no comment starts', () => {
    assert.equal(editText('{} // a', { kind: 'replace-comment', path: [], start: 4, text: '' }), '{} // a');
  });

  it('changes nothing but one comment, wherever it stands', () => {
    fc.assert(
      fc.property(jsoncDocument(), fc.nat(), ({ text, value }, pick) => {
        const { comments } = new LocatedText(text).scan();
        const comment = comments[pick % Math.max(1, comments.length)];
        if (comment === undefined) return;
        const after = editText(text, { kind: 'replace-comment', path: [], start: comment.start, text: '' });
        assert.deepEqual(parseText(after, { comments: true }).value, value);
        const left = new LocatedText(after).scan().comments.map(({ start, end }) => after.slice(start, end));
        const expected = comments.filter((other) => other !== comment);
        assert.deepEqual(
          left,
          expected.map(({ start, end }) => text.slice(start, end)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
