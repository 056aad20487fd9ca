import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits } from './compose-edits.ts';
import { applyTextEdits, type TextEdit } from './text-edit.ts';

/** Edits of a text of this length, from numbers of any size. */
function makeEdits(length: number, numbers: readonly number[]): TextEdit[] {
  const offsets = numbers.map((number) => number % (length + 1)).sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < offsets.length; i += 2) {
    const [start = 0, end = 0] = offsets.slice(i, i + 2);
    edits.push({ span: { start, end }, newText: 'xyz'.slice(0, (start + end) % 4) });
  }
  return edits;
}

describe('composeEdits', () => {
  it('makes of several lists of edits one that does the same', () => {
    const lists = fc.array(fc.array(fc.nat(), { maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), lists, (text, rounds) => {
        let current = text;
        const made: TextEdit[][] = [];
        for (const numbers of rounds) {
          const edits = makeEdits(current.length, numbers);
          made.push(edits);
          current = applyTextEdits(current, edits);
        }
        const composed = composeEdits(text.length, made);
        assert.equal(applyTextEdits(text, composed), current);
        for (const [i, { span }] of composed.entries()) {
          assert.ok(i === 0 || span.start > (composed[i - 1]?.span.end ?? 0), 'edits touch');
        }
      }),
    );
  });

  it('keeps the edits of one list, and makes none of none', () => {
    const edits = [
      { span: { start: 1, end: 2 }, newText: 'b' },
      { span: { start: 4, end: 4 }, newText: 'x' },
    ];
    assert.deepEqual(composeEdits(6, [edits]), edits);
    assert.deepEqual(composeEdits(6, []), []);
  });
});
