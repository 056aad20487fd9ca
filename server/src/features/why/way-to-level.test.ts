import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFailedCondition } from '../../engine/find-level.ts';
import { prepareCompleteDefinition } from '../../engine/prepare-definition.ts';
import { readAxisValues } from '../../engine/read-axis-values.ts';
import type { StatCondition } from '../../engine/stat-definition.ts';
import { findWayToLevel } from './way-to-level.ts';

const AXES = ['might', 'wit'];

const makeDefinition = (conditions: Readonly<Record<string, StatCondition>>) =>
  prepareCompleteDefinition({
    id: 'skills',
    display_name: null,
    description: null,
    axes: AXES.map((name) => ({
      name,
      min_value: -10,
      max_value: 10,
      default_value: 0,
      semantic_type: null,
      semantic_weight: 1,
      display_name: null,
      description: null,
    })),
    tiers: [],
    levels: [{ id: 'hero', display_name: null, priority: 1, conditions, description: null }],
  });

const find = (conditions: Readonly<Record<string, StatCondition>>, stats: Record<string, number>) => {
  const definition = makeDefinition(conditions);
  const [level] = definition.levels;
  assert.ok(level);
  return { definition, level, way: findWayToLevel(definition, { stats }, level) };
};

const bound = fc.integer({ min: -14, max: 14 });
const condition: fc.Arbitrary<StatCondition> = fc.record({
  type: fc.constantFrom('min', 'max', 'range'),
  min_value: bound,
  max_value: bound,
});

describe('findWayToLevel', () => {
  it('needs nothing where all conditions hold', () => {
    const { way } = find({ might: { type: 'min', min_value: 3, max_value: null } }, { might: 3 });
    assert.deepEqual(way, { kind: 'steps', steps: [] });
  });

  it('finds the nearest end of a range', () => {
    const range: StatCondition = { type: 'range', min_value: 2, max_value: 4 };
    assert.deepEqual(find({ might: range }, { might: 9 }).way, {
      kind: 'steps',
      steps: [{ axis: 'might', now: 9, needed: 4 }],
    });
    assert.deepEqual(find({ might: range }, {}).way, {
      kind: 'steps',
      steps: [{ axis: 'might', now: undefined, needed: 2 }],
    });
  });

  it('says when the definition has no such axis', () => {
    const { way } = find({ luck: { type: 'min', min_value: 1, max_value: null } }, {});
    assert.deepEqual(way, { kind: 'no-axis', axis: 'luck' });
  });

  it('leads to the level whenever a value does, and by no shorter way', () => {
    fc.assert(
      fc.property(condition, fc.integer({ min: -12, max: 12 }), (might, value) => {
        const { definition, level, way } = find({ might }, { might: value });
        const holds = (other: number) =>
          findFailedCondition(level.conditions, readAxisValues({ might: other }, definition)) === undefined;
        const fitting = Array.from({ length: 21 }, (_, i) => i - 10).filter(holds);
        if (way.kind !== 'steps') {
          assert.deepEqual(fitting, []);
          return;
        }
        const needed = way.steps[0]?.needed ?? value;
        assert.ok(holds(needed));
        const start = Math.min(10, Math.max(-10, value));
        const nearest = Math.min(...fitting.map((other) => Math.abs(other - start)));
        assert.equal(way.steps.length === 0 ? 0 : Math.abs(needed - start), nearest);
      }),
    );
  });
});
