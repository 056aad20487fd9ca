import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTier } from '../../engine/computing/find-tier.ts';
import { prepareDefinition } from '../../engine/config/prepare-definition.ts';
import { findTierWays, renderTierWays } from './tier-ways.ts';

const prepare = (tiers: readonly { id: string; min: number; max: number | null }[]) => {
  const definition = prepareDefinition({
    id: 'd',
    axes: [{ name: 'x', min_value: 0, max_value: 12, default_value: 0 }],
    tiers: tiers.map((tier) => ({ ...tier, axis_name: 'x' })),
  });
  const [axis] = definition.axes;
  assert.ok(axis);
  return { definition, axis };
};

describe('findTierWays', () => {
  it('finds the nearest value above and below that gets another tier, whatever the tiers are', () => {
    const tier = fc
      .tuple(fc.integer({ min: -3, max: 14 }), fc.option(fc.nat({ max: 6 })))
      .map(([min, length]) => ({ min, max: length === null ? null : min + length }));
    fc.assert(
      fc.property(fc.array(tier, { maxLength: 5 }), fc.integer({ min: 0, max: 12 }), (bands, value) => {
        const { definition, axis } = prepare(disjoin(bands));
        const tierOf = (other: number) => findTier(definition, 'x', other)?.id;
        const isOther = (other: number) => tierOf(other) !== undefined && tierOf(other) !== tierOf(value);
        const whole = Array.from({ length: 13 }, (_, index) => index);
        const up = whole.find((other) => other > value && isOther(other));
        const down = whole.findLast((other) => other < value && isOther(other));
        const found = findTierWays(axis, value, 1);
        assert.deepEqual([found.up?.needed, found.down?.needed], [up, down]);
        for (const way of [found.up, found.down]) if (way) assert.equal(tierOf(way.needed), way.id);
      }),
    );
  });

  it('goes one step past a border that belongs to the tier below', () => {
    const { axis } = prepare([
      { id: 'low', min: 0, max: 5 },
      { id: 'high', min: 5, max: null },
    ]);
    assert.deepEqual(renderTierWays(axis, 3, 1), ['next tier up high at 6 (+3): 5 and more']);
    assert.deepEqual(renderTierWays(axis, 3, 0.5), ['next tier up high at 5.5 (+2.5): 5 and more']);
    assert.deepEqual(renderTierWays(axis, 8, 1), ['next tier down low at 5 (-3): 0 to 5']);
  });
});

/** Tiers one after the other, each from where the one before ended at the earliest: the game refuses tiers that overlap. */
function disjoin(bands: readonly { min: number; max: number | null }[]) {
  const tiers: { id: string; min: number; max: number | null }[] = [];
  for (const { min, max } of bands.toSorted((a, b) => a.min - b.min)) {
    const before = tiers.at(-1);
    if (before !== undefined && (before.max === null || before.max > min)) continue;
    tiers.push({ id: `t${tiers.length}`, min, max });
  }
  return tiers;
}
