import assert from 'node:assert/strict';
import { RuleLevels, RuleOverrides } from './rule-levels.ts';

describe('RuleOverrides', () => {
  const config = () =>
    new RuleLevels([
      new Map([
        ['tier/gap', 'off'],
        ['npc/*', 'error'],
      ]),
    ]);

  it('changes nothing while there are none', () => {
    const levels = config();
    assert.equal(new RuleOverrides().over(levels), levels);
    assert.equal(new RuleOverrides().over(undefined), undefined);
  });

  it('wins over a config, and leaves everything else to it', () => {
    const overrides = new RuleOverrides();
    overrides.set(new Map([['tier/*', 'warning']]));
    const levels = overrides.over(config());
    assert.equal(levels?.levelOf('tier/gap'), 'warning');
    assert.equal(levels?.levelOf('npc/no-world'), 'error');
    assert.equal(overrides.over(undefined)?.levelOf('tier/gap'), 'warning');
  });

  it('gives the same object for the same settings, and another one for new ones', () => {
    const overrides = new RuleOverrides();
    const levels = config();
    overrides.set(new Map([['tier/gap', 'error']]));
    const before = overrides.over(levels);
    assert.equal(overrides.over(levels), before);
    overrides.set(new Map([['tier/gap', 'warning']]));
    assert.equal(overrides.over(levels)?.levelOf('tier/gap'), 'warning');
  });
});
