import assert from 'node:assert/strict';
import { nextTurn } from './next-turn.ts';
import { SerialQueue } from './serial-queue.ts';

describe('SerialQueue', () => {
  it('runs jobs one after the other, also after one that failed', async () => {
    const errors: unknown[] = [];
    const seen: string[] = [];
    const queue = new SerialQueue((error) => errors.push(error));
    const slow = queue.add(async () => {
      seen.push('slow starts');
      await nextTurn();
      seen.push('slow ends');
    });
    const failing = queue.add(() => {
      seen.push('failing');
      throw new RangeError('no');
    });
    const last = queue.add(() => {
      seen.push('last');
    });
    await Promise.all([slow, failing, last]);
    assert.deepEqual(seen, ['slow starts', 'slow ends', 'failing', 'last']);
    assert.deepEqual(errors.map(String), ['RangeError: no']);
  });
});
