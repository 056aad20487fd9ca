import assert from 'node:assert/strict';
import type { JsonPath } from '../base/json-pointer.ts';
import type { EditOperation } from '../base/problem.ts';
import { followPath } from './follow-path.ts';

const cases: readonly (readonly [string, JsonPath, EditOperation, JsonPath | undefined])[] = [
  ['a renamed key', ['a', 'b'], { kind: 'rename-key', path: ['a'], key: 'c' }, ['c', 'b']],
  ['a key beside it', ['x', 'b'], { kind: 'rename-key', path: ['a'], key: 'c' }, ['x', 'b']],
  ['a replaced value', ['a'], { kind: 'replace-value', path: ['a'], json: '1' }, ['a']],
  ['a new member', ['a', 'b'], { kind: 'insert-member', path: ['a'], key: 'c', json: '1' }, ['a', 'b']],
  ['what is removed', ['a', 0, 'x'], { kind: 'remove', path: ['a', 0] }, undefined],
  ['what stood behind it', ['a', 2, 'x'], { kind: 'remove', path: ['a', 0] }, ['a', 1, 'x']],
  ['what stood before it', ['a', 0, 'x'], { kind: 'remove', path: ['a', 1] }, ['a', 0, 'x']],
  ['another list', ['b', 2], { kind: 'remove', path: ['a', 0] }, ['b', 2]],
  ['a removed member', ['a', 'c'], { kind: 'remove', path: ['a', 'b'] }, ['a', 'c']],
  ['a new last item', ['a', 1], { kind: 'insert-item', path: ['a'], json: '1' }, ['a', 1]],
  [
    'behind a new item',
    ['a', 1, 'x'],
    { kind: 'insert-item', path: ['a'], index: 1, json: '1' },
    ['a', 2, 'x'],
  ],
  ['the list itself', ['a'], { kind: 'insert-item', path: ['a'], index: 0, json: '1' }, ['a']],
  ['a wrapped member', ['a'], { kind: 'wrap-value', path: ['a'], key: 'k' }, ['a']],
  ['in a wrapped member', ['a', 'b'], { kind: 'wrap-value', path: ['a'], key: 'k' }, ['a', 'k', 'b']],
  [
    'a moved member',
    ['a', 'b', 'c'],
    { kind: 'move-member', path: ['a', 'b'], into: [], key: 'd' },
    ['d', 'c'],
  ],
  [
    'an element that becomes a member',
    ['a', 0, 'x'],
    { kind: 'move-member', path: ['a', 0], into: ['a', 1], key: 'd' },
    ['a', 0, 'd', 'x'],
  ],
  [
    'what stood behind an element that became a member',
    ['a', 1],
    { kind: 'move-member', path: ['a', 0], into: [], key: 'd' },
    ['a', 0],
  ],
  [
    'a moved item',
    ['a', 0, 'x'],
    { kind: 'move-item', path: ['a', 0], into: ['a'], index: 2 },
    ['a', 2, 'x'],
  ],
  [
    'what a moved item has passed',
    ['a', 1],
    { kind: 'move-item', path: ['a', 0], into: ['a'], index: 2 },
    ['a', 0],
  ],
  [
    'what a moved item has pushed',
    ['b', 1],
    { kind: 'move-item', path: ['a', 0], into: ['b'], index: 0 },
    ['b', 2],
  ],
  [
    'an item to a place that no path tells',
    ['a', 0],
    { kind: 'move-item', path: ['a', 0], into: ['b'] },
    undefined,
  ],
];

describe('followPath', () => {
  for (const [name, path, operation, expected] of cases) {
    it(`follows ${name}`, () => assert.deepEqual(followPath(path, [operation]), expected));
  }

  it('follows one operation after the other, till the place is gone', () => {
    const rename: EditOperation = { kind: 'rename-key', path: ['a'], key: 'b' };
    const remove: EditOperation = { kind: 'remove', path: ['b'] };
    assert.deepEqual(followPath(['a', 'x'], [rename]), ['b', 'x']);
    assert.equal(followPath(['a', 'x'], [rename, remove, rename]), undefined);
  });
});
