import assert from 'node:assert/strict';
import type { EditOperation, Fix, Problem } from '../../base/problem.ts';
import { chooseFixes, isSafelyFixable } from './choose-fixes.ts';

function problemWith(operations: readonly EditOperation[], more: Partial<Fix> = {}): Problem {
  const fix: Fix = { title: 'Fix', safe: true, operations: () => operations, ...more };
  return { code: 'x/y', severity: 'warning', message: 'Wrong', path: ['p'], fixes: [fix] };
}

const operations: Readonly<Record<string, EditOperation>> = {
  rename: { kind: 'rename-key', path: ['a', 'b'], key: 'c' },
  renameOther: { kind: 'rename-key', path: ['a', 'x'], key: 'c' },
  inside: { kind: 'replace-value', path: ['a', 'b', 'x'], json: '1' },
  taken: { kind: 'insert-member', path: ['a'], key: 'c', json: '1' },
  beside: { kind: 'insert-member', path: ['a'], key: 'd', json: '1' },
  item: { kind: 'remove', path: ['list', 0] },
  nextItem: { kind: 'replace-value', path: ['list', 1], json: '1' },
  addItem: { kind: 'insert-item', path: ['list'], json: '1' },
  move: { kind: 'move-member', path: ['m'], into: ['a'], key: 'b' },
  comment: { kind: 'replace-comment', path: ['a', 'b'], start: 3, text: '' },
  wrap: { kind: 'wrap-value', path: ['m'], key: 'k' },
};

describe('chooseFixes', () => {
  for (const [first, second] of [
    ['rename', 'inside'],
    ['inside', 'rename'],
    ['rename', 'taken'],
    ['rename', 'renameOther'],
    ['rename', 'rename'],
    ['item', 'nextItem'],
    ['nextItem', 'addItem'],
    ['move', 'rename'],
    ['move', 'wrap'],
    ['rename', 'comment'],
  ] as const) {
    it(`makes ${first} now and ${second} later`, () => {
      const names = [first, second] as const;
      const chosen = chooseFixes(names.map((name) => problemWith([operations[name] ?? never()])));
      assert.deepEqual(
        chosen.map((fix) => fix.operations),
        [[operations[first]]],
      );
    });
  }

  it('makes what does not meet together', () => {
    const names = ['inside', 'comment', 'beside', 'item', 'wrap'];
    const chosen = chooseFixes(names.map((name) => problemWith([operations[name] ?? never()])));
    assert.equal(chosen.length, names.length);
  });

  it('leaves out what is no safe fix of this file', () => {
    const some = [operations.rename ?? never()];
    const choice = problemWith(some, { safe: false });
    const far = problemWith(some, { elsewhere: () => [] });
    assert.deepEqual(chooseFixes([choice, far, problemWith([])]), []);
    assert.deepEqual([choice, far, problemWith(some)].map(isSafelyFixable), [false, false, true]);
  });
});

function never(): never {
  throw new Error('There is no such operation');
}
