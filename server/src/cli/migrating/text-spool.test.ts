import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextSpool } from './text-spool.ts';

function drain(spool: TextSpool): string {
  let text = '';
  spool.drain((piece) => {
    text += piece;
  });
  return text;
}

describe('TextSpool', () => {
  it('gives back all text in its order, once, whether it was kept in memory or not', () => {
    const pieces = fc.array(fc.constantFrom('', 'a', 'é€😀'.repeat(9), 'x'.repeat(70_000)), { maxLength: 9 });
    fc.assert(
      fc.property(pieces, fc.constantFrom(0, 10, 100_000), (texts, limit) => {
        const spool = new TextSpool(limit);
        for (const text of texts) spool.append(text);
        assert.equal(drain(spool), texts.join(''));
        assert.equal(drain(spool), '');
      }),
      { numRuns: 50 },
    );
  });
});
