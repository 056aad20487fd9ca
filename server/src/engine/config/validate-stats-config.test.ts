import assert from 'node:assert/strict';
import type { JsonValue } from '../../base/json-value.ts';
import { validateStatsConfig } from './validate-stats-config.ts';

const strength = { name: 'strength' };
const rookie = { id: 'rookie', axis_name: 'strength', min: 0, max: 40 };

/** The errors of a config with one definition `combat` made of `parts`, as `code pointer`. */
function findErrors(parts: Record<string, JsonValue>): string[] {
  const config = { definitions: { combat: { id: 'combat', axes: [strength], ...parts } } };
  return validateStatsConfig(config).errors.map(({ code, pointer }) =>
    `${code} ${pointer}`.replace('/definitions/combat', ''),
  );
}

/** The errors of a definition with one level on `strength` with `condition`. */
function findConditionErrors(condition: JsonValue): string[] {
  return findErrors({ levels: [{ id: 'ready', conditions: { strength: condition } }] });
}

describe('validateStatsConfig', () => {
  it('refuses a config or definitions that are no objects', () => {
    for (const config of [null, [], 'x', 5, undefined, { definitions: null }, { definitions: [] }]) {
      const { valid, errors } = validateStatsConfig(config);
      assert.equal(valid, false);
      assert.deepEqual(
        errors.map(({ code }) => code),
        ['config/not-an-object'],
      );
    }
  });

  it('names the member of a wrong type, and the object that lacks a member', () => {
    assert.deepEqual(findErrors({ tiers: null }), ['config/wrong-type /tiers']);
    assert.deepEqual(findErrors({ axes: [5] }), ['config/wrong-type /axes/0']);
    assert.deepEqual(findErrors({ axes: [{}] }), ['config/missing-member /axes/0']);
    assert.deepEqual(findErrors({ display_name: 5 }), ['config/wrong-type /display_name']);
    assert.deepEqual(findErrors({ axes: [{ ...strength, min_value: 'low' }] }), [
      'config/wrong-type /axes/0/min_value',
    ]);
  });

  it('refuses blank ids and names', () => {
    assert.deepEqual(findErrors({ axes: [{ name: ' ' }] }), ['axis/blank-name /axes/0/name']);
    assert.deepEqual(findErrors({ tiers: [{ ...rookie, id: '' }] }), ['tier/blank-id /tiers/0/id']);
    assert.deepEqual(findErrors({ id: '\t' }), ['definition/blank-id /id']);
  });

  it('points at the bound that the author wrote', () => {
    const find = (axis: Record<string, JsonValue>) => findErrors({ axes: [{ ...strength, ...axis }] });
    assert.deepEqual(find({ min_value: 9, max_value: 1 }), ['axis/inverted-range /axes/0/max_value']);
    assert.deepEqual(find({ min_value: 200 }), ['axis/inverted-range /axes/0/min_value']);
    assert.deepEqual(find({ min_value: 9 }), ['axis/default-out-of-range /axes/0/min_value']);
    assert.deepEqual(find({ min_value: -9, max_value: -1 }), ['axis/default-out-of-range /axes/0/max_value']);
    assert.deepEqual(find({ default_value: 101 }), ['axis/default-out-of-range /axes/0/default_value']);
  });

  it('says which tiers overlap and shows the other one', () => {
    const tiers = [
      { id: 'lover', axis_name: 'strength', min: 60, max: 100 },
      { id: 'friend', axis_name: 'strength', min: 40, max: 70 },
    ];
    const { errors } = validateStatsConfig({ definitions: { x: { id: 'x', axes: [strength], tiers } } });
    assert.deepEqual(errors, [
      {
        code: 'tier/overlap',
        fact: 'Tier "lover" (60-100) overlaps "friend" (40-70) on axis "strength"',
        pointer: '/definitions/x/tiers/0/min',
        message:
          'Tier "lover" (60-100) overlaps "friend" (40-70) on axis "strength"; the game refuses the whole config',
        related: [{ pointer: '/definitions/x/tiers/1', message: 'Tier "friend" (40-70)' }],
      },
    ]);
  });

  it('reports every tier that starts inside an earlier one, whatever lies between', () => {
    const tiers = [rookie, { ...rookie, id: 'b', min: 1, max: 2 }, { ...rookie, id: 'c', min: 3, max: null }];
    assert.deepEqual(findErrors({ tiers }), ['tier/overlap /tiers/1/min', 'tier/overlap /tiers/2/min']);
  });

  it('refuses axes that do not exist, unless an unreadable name may be meant', () => {
    const parts = {
      tiers: [{ ...rookie, axis_name: 'luck' }],
      levels: [{ id: 'ready', conditions: { 'a/b': { type: 'min', min_value: 1 } } }],
    };
    assert.deepEqual(findErrors(parts), [
      'tier/unknown-axis /tiers/0/axis_name',
      'level/unknown-axis /levels/0/conditions/a~1b',
    ]);
    assert.deepEqual(findErrors({ ...parts, axes: [strength, { name: 5 }] }), [
      'config/wrong-type /axes/1/name',
    ]);
  });

  it('refuses conditions that cannot be tested', () => {
    assert.deepEqual(findErrors({ levels: [{ id: 'ready', conditions: {} }] }), [
      'level/no-conditions /levels/0/conditions',
    ]);
    const at = '/levels/0/conditions/strength';
    assert.deepEqual(findConditionErrors({ type: 'min' }), [`level/missing-bound ${at}`]);
    assert.deepEqual(findConditionErrors({ type: 'max', max_value: null }), [
      `level/missing-bound ${at}/max_value`,
    ]);
    assert.deepEqual(findConditionErrors({ type: 'range', min_value: 2, max_value: 1 }), [
      `level/inverted-range ${at}/max_value`,
    ]);
    assert.deepEqual(findConditionErrors({ type: 'gte' }), [`level/bad-condition-type ${at}/type`]);
    assert.deepEqual(findConditionErrors({ type: 5 }), [`config/wrong-type ${at}/type`]);
  });

  it('reports everything at once, also between parts of a definition with other errors', () => {
    const errors = findErrors({
      id: 'fight',
      axes: [strength, strength, { name: 'luck', semantic_weight: null }],
      tiers: [rookie, { ...rookie, min: 'x' }, { ...rookie, max: 1 }, { ...rookie, min: 9, max: 1 }],
      levels: 5,
    });
    assert.deepEqual(errors.sort(), [
      'axis/duplicate-name /axes/1/name',
      'config/wrong-type /axes/2/semantic_weight',
      'config/wrong-type /levels',
      'config/wrong-type /tiers/1/min',
      'definition/key-mismatch /id',
      'tier/inverted-range /tiers/3/max',
      'tier/overlap /tiers/2/min',
    ]);
  });

  it('checks thousands of overlapping tiers in one go', () => {
    const tiers = Array.from({ length: 5000 }, (_, index) => ({ ...rookie, id: `t${index}`, max: null }));
    assert.equal(findErrors({ tiers }).length, tiers.length - 1);
  });
});
