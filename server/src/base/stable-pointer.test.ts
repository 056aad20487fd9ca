import assert from 'node:assert/strict';
import { StablePointers } from './stable-pointer.ts';

describe('StablePointers', () => {
  it('addresses elements by the name that they alone have', () => {
    const pointers = new StablePointers({
      tiers: [{ id: 'a/b' }, { id: 'c' }, { id: 'c' }, 5, { name: 'n' }, { id: null, key: 7 }],
    });
    const format = (index: number) => pointers.format(['tiers', index, 'max']);
    assert.deepEqual([0, 1, 2, 3, 4, 5, 9].map(format), [
      '/tiers/id=a~1b/max',
      '/tiers/1/max',
      '/tiers/2/max',
      '/tiers/3/max',
      '/tiers/name=n/max',
      '/tiers/key=7/max',
      '/tiers/9/max',
    ]);
  });

  it('takes steps that lead nowhere, and keys like any other', () => {
    const value = JSON.parse('{ "__proto__": [ { "__proto__": { "id": 1 } } ] }');
    assert.equal(new StablePointers(value).format(['__proto__', 0, 'x', 'y']), '/__proto__/0/x/y');
    assert.equal(new StablePointers({}).format(['constructor', 'name']), '/constructor/name');
    assert.equal(new StablePointers(undefined).format([]), '');
  });

  it('stays the same when a list is sorted anew', () => {
    const tiers = [{ id: 'a' }, { id: 'b' }];
    assert.equal(
      new StablePointers({ tiers }).format(['tiers', 0]),
      new StablePointers({ tiers: tiers.toReversed() }).format(['tiers', 1]),
    );
  });
});
