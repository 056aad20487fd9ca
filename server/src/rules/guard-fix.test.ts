import assert from 'node:assert/strict';
import type { Fix } from '../base/problem.ts';
import { guardFix } from './guard-fix.ts';

const fine: Fix = { title: 'Fine', safe: true, operations: () => [{ kind: 'remove', path: ['a'] }] };

describe('guardFix', () => {
  const fail = () => {
    throw new Error('oh');
  };

  it('changes nothing about a fix that works', () => {
    const told: string[] = [];
    const guarded = guardFix({ ...fine, elsewhere: () => [] }, (message) => told.push(message));
    assert.deepEqual(guarded.operations(), fine.operations());
    assert.deepEqual(guarded.elsewhere?.(), []);
    assert.deepEqual([guarded.title, guarded.safe, told.length], ['Fine', true, 0]);
    assert.equal(guardFix(fine, fail).elsewhere, undefined);
  });

  it('makes nothing of a fix that fails, and tells', () => {
    const told: string[] = [];
    const guarded = guardFix({ ...fine, operations: fail }, (message) => told.push(message));
    assert.deepEqual(guarded.operations(), []);
    assert.deepEqual(told, ['The fix "Fine" failed: oh']);
  });

  it('never makes half of a fix', () => {
    const guarded = guardFix({ ...fine, elsewhere: fail }, () => {});
    assert.deepEqual([guarded.operations(), guarded.elsewhere?.()], [[], []]);
  });
});
