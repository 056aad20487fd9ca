import assert from 'node:assert/strict';
import { planEdits } from './edit-operations.ts';
import { findConflicts } from './find-conflicts.ts';
import { LocatedText } from './located-text.ts';
import { parseText } from './parse-text.ts';

const CONFLICT = [
  '{',
  '<<<<<<< HEAD',
  '  "strength": 90,',
  '=======',
  '  "strength": 70,',
  '  "wits": {',
  '>>>>>>> theirs',
  '  "health": 100',
  '}',
].join('\n');

describe('findConflicts', () => {
  it('is one problem, and the first version is read', () => {
    const { value, problems, complete, clean } = parseText(CONFLICT, { comments: false });
    assert.deepEqual(
      problems.map(({ span, message }) => [CONFLICT.slice(span.start, span.end), message]),
      [
        [
          '<<<<<<< HEAD',
          'A merge conflict starts here: keep one of the two versions, and remove the lines with "<<<<<<<", "=======" and ">>>>>>>"',
        ],
      ],
    );
    assert.deepEqual(value, { strength: 90, health: 100 });
    assert.deepEqual([complete, clean], [false, false]);
  });

  it('knows conflicts that also show what was there before, and Windows line ends', () => {
    const text = CONFLICT.replace('=======', '||||||| base\n  "strength": 50,\n=======').replaceAll(
      '\n',
      '\r\n',
    );
    const { value, problems } = parseText(text, { comments: true });
    assert.deepEqual([value, problems.length], [{ strength: 90, health: 100 }, 1]);
  });

  it('tells other errors beside it', () => {
    const { problems } = parseText(CONFLICT.replace('90,', '90'), { comments: false });
    assert.deepEqual(
      problems.map(({ message }) => message.slice(0, 16)),
      ['A merge conflict', 'Expected a comma'],
    );
  });

  it('lets nobody edit around it', () => {
    const located = new LocatedText(CONFLICT);
    assert.deepEqual(planEdits(located, [{ kind: 'remove', path: ['health'] }]), []);
  });

  for (const text of [
    '"<<<<<<< a"',
    '<<<<<<< a\n1\n>>>>>>> b',
    '<<<<<<<<\n=======\n>>>>>>>',
    '{}\n=======\n',
  ]) {
    it(`sees none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(findConflicts(text), []);
    });
  }
});
