import assert from 'node:assert/strict';
import { isAtOrBelow } from './compare-paths.ts';

describe('isAtOrBelow', () => {
  it('takes a place for its own part, and indexes as they are written', () => {
    assert.ok(isAtOrBelow(['a', 1], ['a', '1']));
    assert.ok(isAtOrBelow(['a'], []));
    assert.ok(!isAtOrBelow(['a'], ['a', 'b']));
    assert.ok(!isAtOrBelow(['ab'], ['a']));
  });
});
