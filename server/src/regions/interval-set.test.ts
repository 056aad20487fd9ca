import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Interval, isEmptyInterval, isWithinInterval, makeClosed } from './interval.ts';
import { intersectSets, isWithinSet, makeSet, subtractSets, uniteSets } from './interval-set.ts';

const interval: fc.Arbitrary<Interval> = fc.record({
  min: fc.integer({ min: -4, max: 4 }),
  max: fc.integer({ min: -4, max: 4 }),
  openMin: fc.boolean(),
  openMax: fc.boolean(),
});
const set = fc
  .array(interval, { maxLength: 4 })
  .map((intervals) => intervals.map(makeSet).reduce(uniteSets, []));

/** Every whole and half number in and around the intervals' ends: no two sets differ elsewhere only. */
const PROBES = Array.from({ length: 21 }, (_, i) => -5 + i / 2);

describe('intervals', () => {
  it('are empty when no probe lies within', () => {
    fc.assert(
      fc.property(interval, (one) => {
        assert.equal(
          isEmptyInterval(one),
          PROBES.every((probe) => !isWithinInterval(one, probe)),
        );
      }),
    );
  });

  it('are empty between neighbouring doubles', () => {
    const neighbours = [
      [1, 1 + Number.EPSILON],
      [-1, -1 + Number.EPSILON / 2],
      [0, Number.MIN_VALUE],
      [-Number.MIN_VALUE, 0],
    ] as const;
    for (const [min, max] of neighbours) {
      const between = { min, max, openMin: true, openMax: true };
      assert.equal(isEmptyInterval(between), true, String(min));
      assert.equal(isEmptyInterval({ ...between, openMax: false }), false, String(min));
    }
    assert.equal(isEmptyInterval({ min: 1, max: 1.0001, openMin: true, openMax: true }), false);
  });

  it('never hold what is not a number', () => {
    assert.deepEqual(makeSet(makeClosed(Number.NaN, 3)), []);
    assert.deepEqual(makeSet(makeClosed(3, Number.NaN)), []);
  });
});

describe('interval sets', () => {
  it('unite, intersect and subtract as their numbers do, stay sorted, and hold no empty part', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const [both, either, left] = [intersectSets(a, b), uniteSets(a, b), subtractSets(a, b)];
        for (const probe of PROBES) {
          const [inA, inB] = [isWithinSet(a, probe), isWithinSet(b, probe)];
          assert.equal(isWithinSet(both, probe), inA && inB);
          assert.equal(isWithinSet(either, probe), inA || inB);
          assert.equal(isWithinSet(left, probe), inA && !inB);
        }
        for (const result of [both, either, left]) {
          assert.equal(result.some(isEmptyInterval), false);
          assert.ok(result.every((one, i) => i === 0 || (result[i - 1]?.max ?? 0) <= one.min));
        }
      }),
    );
  });

  it('leave nothing of what an endless interval removes', () => {
    const endless = makeSet(makeClosed(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY));
    assert.deepEqual(subtractSets(endless, endless), []);
    assert.deepEqual(subtractSets(endless, makeSet(makeClosed(Number.NEGATIVE_INFINITY, 3))), [
      { min: 3, max: Number.POSITIVE_INFINITY, openMin: true, openMax: false },
    ]);
  });
});
