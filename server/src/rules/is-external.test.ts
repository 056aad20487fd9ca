import assert from 'node:assert/strict';
import { isExternal } from './is-external.ts';

describe('isExternal', () => {
  for (const [patterns, id, expected] of [
    [[], 'npc:12', false],
    [['npc:12'], 'npc:12', true],
    [['npc:12'], 'npc:123', false],
    [['*'], '', true],
    [['npc:*'], 'npc:', true],
    [['npc:*'], 'npc:12', true],
    [['npc:*'], 'xnpc:12', false],
    [['*_guard'], 'gate_guard', true],
    [['*_guard'], 'gate_guards', false],
    [['a*b*c'], 'a-b-c', true],
    [['a*b*c'], 'acb', false],
    [['ab*ba'], 'aba', false],
    [['a*b*b'], 'ab', false],
    [['x', 'n*'], 'npc', true],
    [['a.c'], 'abc', false],
    [[`${'*a'.repeat(999)}b`], 'a'.repeat(9999), false],
  ] as const) {
    it(`${patterns.join(' | ').slice(0, 20) || 'nothing'} ${expected ? 'names' : 'does not name'} "${id.slice(0, 20)}"`, () => {
      assert.equal(isExternal(patterns, id), expected);
    });
  }
});
