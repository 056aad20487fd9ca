import assert from 'node:assert/strict';
import { mergeById } from './merge-by-id.ts';

describe('mergeById', () => {
  it('fails on a list or an object as an id, but skips an empty one in the override', () => {
    for (const id of [['x'], { x: 1 }]) {
      assert.throws(() => mergeById([{ id }], []), /^StatEngineError: unhashable type: '(list|dict)'$/);
      assert.throws(() => mergeById([], [{ id }]), /^StatEngineError: unhashable type: '(list|dict)'$/);
    }
    for (const id of [[], {}]) {
      assert.throws(() => mergeById([{ id }], []), /unhashable/);
      assert.deepEqual(mergeById([], [{ id }]).items, []);
    }
  });
});
