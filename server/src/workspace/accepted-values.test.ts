import assert from 'node:assert/strict';
import fc from 'fast-check';
import { band, keepApart, VALUES } from '../../test/bands.ts';
import { findTierAmong } from '../engine/computing/find-tier.ts';
import { type PreparedAxis, prepareDefinition } from '../engine/config/prepare-definition.ts';
import { acceptsNoLess } from './accepted-values.ts';

const bands = fc.array(band, { maxLength: 4 });

/** An axis with a range and those of the tiers that overlap no other, the last of them open to above if wanted. */
function prepareAxis(
  range: { min: number; max: number },
  all: readonly { min: number; max: number }[],
  isOpen: boolean,
) {
  const kept = keepApart(all);
  const axes = [{ name: 'a', min_value: range.min, max_value: range.max, default_value: range.min }];
  const tiers = kept.map(({ min, max }, i) => {
    const isTop = i === kept.length - 1;
    return { id: `t${i}`, axis_name: 'a', min, max: isTop && isOpen ? null : max };
  });
  const [axis] = prepareDefinition({ id: 'd', axes, tiers }).axes;
  if (axis === undefined) throw new Error('The definition has lost its axis');
  return axis;
}

const axis = fc.tuple(band, bands, fc.boolean()).map((parts) => prepareAxis(...parts));

function accepts({ axis: { min_value, max_value }, tiers }: PreparedAxis, value: number): boolean {
  const isInTier = tiers.length === 0 || findTierAmong(tiers, value) !== undefined;
  return value >= min_value && value <= max_value && isInTier;
}

describe('acceptsNoLess', () => {
  it('says what comes out when every value is tried', () => {
    fc.assert(
      fc.property(axis, axis, (after, before) => {
        const isNoLess = VALUES.every((value) => !accepts(before, value) || accepts(after, value));
        assert.equal(acceptsNoLess(after, before), isNoLess);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows an axis that stays as it is, and one that grows', () => {
    const [narrow, wide] = [10, 12].map((max) => prepareAxis({ min: 0, max }, [], false));
    assert.ok(narrow && wide);
    assert.ok(acceptsNoLess(narrow, narrow));
    assert.ok(acceptsNoLess(wide, narrow));
    assert.ok(!acceptsNoLess(narrow, wide));
  });
});
