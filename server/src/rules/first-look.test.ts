import assert from 'node:assert/strict';
import { idleConditions } from './idle-conditions.ts';
import { groupRules } from './rule-groups.ts';
import { rules } from './rules.ts';

describe('FirstLook', () => {
  // What tells of clean files without any rule must ask what each rule would ask; that it answers as the rules do, the tests of
  // the rules and the comparison of editor and command line prove.
  for (const kind of ['npc', 'npc_state'] as const) {
    it(`knows when rules about how a ${kind} fits in with others have nothing to say`, () => {
      const asking = groupRules(rules, kind).get('project') ?? [];
      assert.ok(asking.length > 0);
      const unknown = asking.filter(({ isIdle }) => isIdle === undefined || !idleConditions.includes(isIdle));
      assert.deepEqual(
        unknown.map(({ code }) => code),
        [],
      );
    });
  }

  it('asks nothing that no rule asks', () => {
    const asked = new Set(rules.map(({ isIdle }) => isIdle));
    assert.deepEqual(
      idleConditions.filter((condition) => !asked.has(condition)),
      [],
    );
  });
});
