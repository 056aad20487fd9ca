import assert from 'node:assert/strict';
import { DEFAULT_PROJECT_CONFIG } from '../workspace/project-config.ts';
import { isExternal, isExternalNpc } from './is-external.ts';

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

describe('isExternalNpc', () => {
  it('takes ids and entity keys', () => {
    const externals = { ...DEFAULT_PROJECT_CONFIG.externals, npcs: ['12', 'npc:2*'] };
    const config = { ...DEFAULT_PROJECT_CONFIG, externals };
    assert.deepEqual(
      [12, 20, 30, 'alice'].map((id) => isExternalNpc(config, id)),
      [true, true, false, false],
    );
  });
});
