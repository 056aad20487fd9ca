import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findLevel } from '../../engine/computing/find-level.ts';
import { readAxisValues } from '../../engine/computing/read-axis-values.ts';
import { prepareCompleteDefinition } from '../../engine/config/prepare-definition.ts';
import type { StatCondition } from '../../engine/config/stat-definition.ts';
import { findWayToLevel } from './way-to-level.ts';

type Conditions = Readonly<Record<string, StatCondition>>;

/** The ranges of the axes; 0 lies outside of that of `luck`, and that of `charm` is twice as long as the others. */
const RANGES: Readonly<Record<string, readonly [min: number, max: number]>> = {
  might: [0, 6],
  charm: [-6, 6],
  luck: [1, 7],
};

const makeDefinition = (levels: readonly (readonly [priority: number, conditions: Conditions])[]) =>
  prepareCompleteDefinition({
    id: 'skills',
    display_name: null,
    description: null,
    axes: Object.entries(RANGES).map(([name, [min_value, max_value]]) => ({
      name,
      min_value,
      max_value,
      default_value: min_value,
      semantic_type: null,
      semantic_weight: 1,
      display_name: null,
      description: null,
    })),
    tiers: [],
    levels: levels.map(([priority, conditions], index) => ({
      id: `level-${index}`,
      display_name: null,
      priority,
      conditions,
      description: null,
    })),
  });

const find = (conditions: Conditions, stats: Record<string, number>, others: readonly Conditions[] = []) => {
  const definition = makeDefinition([
    [1, conditions],
    ...others.map((other, index) => [index + 2, other] as const),
  ]);
  const level = definition.levels.at(-1);
  assert.ok(level);
  return findWayToLevel(definition, { stats }, level);
};

const atLeast = (min_value: number): StatCondition => ({ type: 'min', min_value, max_value: null });
const within = (min_value: number, max_value: number): StatCondition => ({
  type: 'range',
  min_value,
  max_value,
});

const bound = fc.integer({ min: -7, max: 8 });
const condition: fc.Arbitrary<StatCondition> = fc.record({
  type: fc.constantFrom('min', 'max', 'range'),
  min_value: bound,
  max_value: bound,
});
const conditions = fc.dictionary(fc.constantFrom('might', 'charm', 'luck', 'nerve'), condition, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const levels = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), conditions), {
  minLength: 1,
  maxLength: 5,
});
const stats = fc.record(
  {
    might: fc.integer({ min: 0, max: 6 }),
    charm: fc.integer({ min: -6, max: 6 }),
    luck: fc.integer({ min: 1, max: 7 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Everything that an entity can become: whole values on all axes; what has no value may stay without. */
function* listNeighbours(now: Readonly<Record<string, number>>) {
  const options = Object.entries(RANGES).map(([axis, [min, max]]) => {
    const whole = Array.from({ length: max - min + 1 }, (_, index) => min + index);
    return [axis, axis in now ? whole : [undefined, ...whole]] as const;
  });
  const [first, second, third] = options;
  assert.ok(first && second && third);
  for (const a of first[1])
    for (const b of second[1])
      for (const c of third[1]) {
        const entries = [
          [first[0], a],
          [second[0], b],
          [third[0], c],
        ].filter(([, value]) => value !== undefined);
        yield Object.fromEntries(entries) as Record<string, number>;
      }
}

const costOf = (now: Readonly<Record<string, number>>, then: Readonly<Record<string, number>>) =>
  Object.entries(RANGES).reduce(
    (sum, [axis, [min, max]]) => sum + Math.abs((then[axis] ?? 0) - (now[axis] ?? 0)) / (max - min),
    0,
  );

describe('findWayToLevel', () => {
  it('needs nothing where the level applies', () => {
    assert.deepEqual(find({ might: atLeast(3) }, { might: 3 }), { kind: 'steps', steps: [] });
  });

  it('finds the nearest end of a range', () => {
    const step = (now: number | undefined, needed: number) => ({
      kind: 'steps',
      steps: [{ axis: 'might', now, needed }],
    });
    assert.deepEqual(find({ might: within(2, 4) }, { might: 6 }), step(6, 4));
    assert.deepEqual(find({ might: within(2, 4) }, {}), step(undefined, 2));
  });

  it('goes round the levels that the game tests earlier', () => {
    const { kind, steps } = {
      steps: undefined,
      ...find({ might: atLeast(2) }, { might: 0, charm: 3 }, [{ charm: atLeast(2) }]),
    };
    assert.equal(kind, 'steps');
    assert.deepEqual(steps, [
      { axis: 'might', now: 0, needed: 2 },
      { axis: 'charm', now: 3, needed: 1 },
    ]);
  });

  it('says when nothing leads there', () => {
    assert.deepEqual(find({ nerve: atLeast(1) }, {}), { kind: 'no-axis', axis: 'nerve' });
    assert.deepEqual(find({ might: atLeast(7) }, {}), {
      kind: 'out-of-range',
      axis: 'might',
      min: 0,
      max: 6,
    });
    assert.deepEqual(find({ might: atLeast(5) }, {}, [{ might: atLeast(4) }]), { kind: 'hidden' });
  });

  it('keeps to the steps of the axis', () => {
    const definition = makeDefinition([
      [2, { might: within(0, 3) }],
      [1, { might: within(0, 6) }],
    ]);
    const level = definition.levels.at(-1);
    assert.ok(level);
    for (const [step, needed] of [
      [1, 4],
      [0.25, 3.25],
      [0.01, 3.01],
      [4, 4],
    ] as const) {
      assert.deepEqual(
        findWayToLevel(definition, { stats: { might: 1 } }, level, () => step),
        { kind: 'steps', steps: [{ axis: 'might', now: 1, needed }] },
      );
    }
  });

  it('leaves the steps where nothing on them leads there', () => {
    const between = find({ might: atLeast(0) }, {}, [{ charm: atLeast(2) }, { charm: within(-6, 1) }]);
    assert.ok(between.kind === 'steps');
    const [step] = between.steps;
    assert.ok(step?.axis === 'charm' && step.needed > 1 && step.needed < 2);
  });

  it('finds the smallest of all changes, and one whenever there is one', () => {
    fc.assert(
      fc.property(levels, fc.nat(), stats, (all, pick, now) => {
        const definition = makeDefinition(all);
        const level = definition.levels[pick % definition.levels.length];
        assert.ok(level);
        const way = findWayToLevel(definition, { stats: now }, level);
        let least = Number.POSITIVE_INFINITY;
        for (const then of listNeighbours(now)) {
          if (findLevel(definition, then) === level.level) least = Math.min(least, costOf(now, then));
        }
        if (way.kind !== 'steps') {
          assert.notEqual(way.kind, 'unknown');
          assert.equal(least, Number.POSITIVE_INFINITY);
          return;
        }
        const then: Record<string, number> = { ...now };
        for (const { axis, needed } of way.steps) then[axis] = needed;
        assert.equal(findLevel(definition, then), level.level);
        assert.equal(readAxisValues(then, definition).size, Object.keys(then).length);
        if (least === Number.POSITIVE_INFINITY) {
          // No whole values lead there, so some lie between the steps.
          assert.ok(way.steps.some(({ needed }) => !Number.isInteger(needed)));
          return;
        }
        assert.ok(Math.abs(costOf(now, then) - least) < 1e-9, `${costOf(now, then)} is not ${least}`);
      }),
      { numRuns: 400 },
    );
  });
});
