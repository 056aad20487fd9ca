import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../base/json-value.ts';
import { normalizePrepared } from '../engine/computing/normalize-prepared.ts';
import { prepareDefinition } from '../engine/config/prepare-definition.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import { makeAxisSpace } from './axis-space.ts';
import { isWithinSet } from './interval-set.ts';
import { findContestedLevels, findHiddenLevels } from './level-reach.ts';
import { findLevelRegion } from './level-region.ts';
import { findTierReach, type ReachedTier } from './tier-reach.ts';

/**
 * Every whole and half number around the bounds that occur, and no value at all: where all bounds are whole, no two
 * entities that the game could tell apart are missing.
 */
const VALUES = [undefined, ...Array.from({ length: 25 }, (_, i) => -6 + i / 2)];
const BOUND = fc.integer({ min: -5, max: 5 });
const RANGE = fc.tuple(BOUND, BOUND).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const axisOf = (name: string) =>
  RANGE.map(([min, max]) => ({ name, min_value: min, max_value: max, default_value: min }));

const tier = fc
  .tuple(RANGE, fc.boolean())
  .map(([[min, max], open]) => ({ axis_name: 'a', min, max: open ? null : max }));
const condition = fc.oneof(
  BOUND.map((min) => ({ type: 'min' as const, min_value: min, max_value: null })),
  BOUND.map((max) => ({ type: 'max' as const, min_value: null, max_value: max })),
  RANGE.map(([min, max]) => ({ type: 'range' as const, min_value: min, max_value: max })),
);
const level = fc
  .record({ a: condition, b: condition }, { requiredKeys: [] })
  .filter((conditions) => Object.keys(conditions).length > 0)
  .chain((conditions) => fc.record({ conditions: fc.constant(conditions), priority: fc.nat({ max: 2 }) }));
const levels = fc.tuple(axisOf('a'), axisOf('b'), fc.array(level, { minLength: 2, maxLength: 5 }));

describe('findTierReach', () => {
  it('knows for every value of an axis which tier the game gives it', () => {
    fc.assert(
      fc.property(axisOf('a'), fc.array(tier, { maxLength: 5 }), (axis, tiers) => {
        const prepared = tryPrepare({
          axes: [axis],
          tiers: tiers.map((entry, i) => ({ id: `t${i}`, ...entry })),
        });
        fc.pre(prepared !== undefined);
        const [only] = prepared.axes;
        const reach = only && findTierReach(only);
        assert.ok(reach !== undefined);
        for (const value of VALUES) {
          if (value === undefined || value < axis.min_value || value > axis.max_value) continue;
          const { aTierId = null } = normalizePrepared({ a: value }, prepared);
          const found: ReachedTier | undefined = reach.tiers.find((entry) =>
            isWithinSet(entry.values, value),
          );
          assert.equal(found?.tier.id ?? null, aTierId);
          assert.equal(isWithinSet(reach.uncovered, value), aTierId === null);
        }
        const given = new Set(
          VALUES.map((a) => normalizePrepared(a === undefined ? {} : { a }, prepared).aTierId),
        );
        for (const { tier: one, values } of reach.tiers) assert.equal(values.length > 0, given.has(one.id));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves open what bounds that are not numbers mean', () => {
    const prepared = prepareDefinition({
      id: 'd',
      axes: [{ name: 'a' }],
      tiers: [{ id: 't', axis_name: 'a', min: 'nan' }],
    } as never);
    assert.equal(prepared.axes[0] && findTierReach(prepared.axes[0]), undefined);
  });
});

describe('findLevelRegion', () => {
  it('is nowhere exactly when no entity meets the level, one without values included', () => {
    fc.assert(
      fc.property(levels, ([a, b, list]) => {
        const prepared = prepare(a, b, list);
        const space = makeAxisSpace(prepared);
        for (const entry of prepared.levels) {
          const alone = { ...prepared, levels: [entry] };
          const met = listEntities().some((stats) => normalizePrepared(stats, alone).levelId !== undefined);
          assert.equal(findLevelRegion(entry, space) !== 'nowhere', met);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('findHiddenLevels', () => {
  it('finds exactly the levels that can hold and that no entity ever gets', () => {
    fc.assert(
      fc.property(levels, ([a, b, list]) => {
        const prepared = prepare(a, b, list);
        const space = makeAxisSpace(prepared);
        const entities = listEntities();
        const given = new Set(entities.map((stats) => normalizePrepared(stats, prepared).levelId));
        const expected = prepared.levels
          .filter((entry) => findLevelRegion(entry, space) !== 'nowhere' && !given.has(entry.level.id))
          .map((entry) => entry.level.id);
        const found = findHiddenLevels(prepared);
        assert.deepEqual(
          found.map((entry) => entry.level.id),
          expected,
        );
        for (const { level: hidden, by } of found) {
          const ids = by.map(({ id }) => id);
          const few = {
            ...prepared,
            levels: prepared.levels.filter((entry) => [hidden.id, ...ids].includes(entry.level.id)),
          };
          // The levels named are enough to hide it, and none of them is named in vain.
          assert.ok(entities.every((stats) => normalizePrepared(stats, few).levelId !== hidden.id));
          for (const id of ids) {
            const fewer = { ...few, levels: few.levels.filter((entry) => entry.level.id !== id) };
            assert.ok(entities.some((stats) => normalizePrepared(stats, fewer).levelId === hidden.id));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds what one level hides over any number of axes, and gives up on what several do', () => {
    const prepared = prepareDefinition(makeWideDefinition(100));
    const found = findHiddenLevels(prepared);
    assert.ok(found.length > 0 && found.every(({ by }) => by.length === 1));
    assert.ok(findContestedLevels(prepared).length < 15);
  });

  it('gives up on what would take too long', () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      id: `l${i}`,
      priority: -i,
      conditions: { a: { type: 'range' as const, min_value: i / 20, max_value: i / 20 } },
    }));
    const prepared = prepareDefinition({ id: 'd', axes: [{ name: 'a' }], levels: many });
    assert.deepEqual(findHiddenLevels(prepared), []);
    assert.deepEqual(findContestedLevels(prepared), []);
  });
});

describe('findContestedLevels', () => {
  it('finds exactly the pairs of one priority of which some entity gets the first and meets the second', () => {
    fc.assert(
      fc.property(levels, ([a, b, list]) => {
        const prepared = prepare(a, b, list);
        const pairs = new Set<string>();
        for (const stats of listEntities()) {
          const winner = prepared.levels.find(
            ({ level: { id } }) => normalizePrepared(stats, prepared).levelId === id,
          );
          for (const entry of prepared.levels) {
            if (entry === winner || entry.level.priority !== winner?.level.priority) continue;
            const alone = { ...prepared, levels: [entry] };
            if (normalizePrepared(stats, alone).levelId !== undefined) {
              pairs.add(`${winner.level.id} before ${entry.level.id}`);
            }
          }
        }
        const found = findContestedLevels(prepared).flatMap(({ level: second, by }) =>
          by.map(({ id }) => `${id} before ${second.id}`),
        );
        assert.deepEqual(found.sort(), [...pairs].sort());
      }),
      { numRuns: 100 },
    );
  });
});

/** Levels that ask about each of many axes: what one leaves of another falls into as many parts. */
function makeWideDefinition(count: number) {
  const axes = Array.from({ length: count }, (_, i) => ({ name: `a${i}`, min_value: -i, max_value: 100 }));
  const levels = Array.from({ length: 50 }, (_, l) => ({
    id: `l${l}`,
    priority: l % 3,
    conditions: Object.fromEntries(
      axes.map(({ name }, i) => [name, { type: 'min' as const, min_value: (i * l) % 11 }]),
    ),
  }));
  return { id: 'd', axes, levels };
}

function prepare(a: object, b: object, list: readonly object[]) {
  const prepared = tryPrepare({ axes: [a, b], levels: list.map((entry, i) => ({ id: `l${i}`, ...entry })) });
  assert.ok(prepared !== undefined);
  return prepared;
}

/** The definition; undefined when the game refuses it, as for tiers that overlap. */
function tryPrepare(members: object) {
  try {
    return prepareDefinition({ id: 'd', ...members } as never);
  } catch (error) {
    if (error instanceof StatEngineError) return undefined;
    throw error;
  }
}

function listEntities(): JsonObject[] {
  return VALUES.flatMap((a) =>
    VALUES.map((b) => ({ ...(a !== undefined && { a }), ...(b !== undefined && { b }) })),
  );
}
