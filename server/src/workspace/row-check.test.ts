import assert from 'node:assert/strict';
import fc from 'fast-check';
import { band, keepApart, VALUES } from '../../test/bands.ts';
import { findTierAmong } from '../engine/computing/find-tier.ts';
import { prepareDefinition } from '../engine/config/prepare-definition.ts';
import { type NumberRow, RowShapes } from './number-rows.ts';
import { RowCheck } from './row-check.ts';

const tier = fc
  .tuple(band, fc.boolean())
  .map(([{ min, max }, isOpen]) => ({ min, max: isOpen ? null : max }));

describe('RowCheck', () => {
  it('accepts the values that lie in the range and, where there are tiers, in one of them', () => {
    fc.assert(
      fc.property(band, fc.array(tier, { maxLength: 4 }), (range, bands) => {
        const axes = ['a', 'b'].map((name) => ({
          name,
          min_value: range.min,
          max_value: range.max,
          default_value: range.min,
        }));
        const tiers = keepApart(bands).map((each, i) => ({ id: `t${i}`, axis_name: 'b', ...each }));
        const definition = prepareDefinition({ id: 'd', axes, tiers });
        const shapes = new RowShapes();
        const block = shapes.findBlock('d', ['a', 'b']);
        const shape = block && shapes.extend(shapes.empty, block);
        assert.ok(shape);
        const check = RowCheck.make(shape, new Map([['d', definition]]));
        assert.ok(check);
        const sorted = definition.axisByName.get('b')?.tiers ?? [];
        for (const value of VALUES) {
          const isInTier = sorted.length === 0 || findTierAmong(sorted, value) !== undefined;
          const isInRange = value >= range.min && value <= range.max;
          // Numbers of others stand before.
          const row: NumberRow = { shape, numbers: [99, range.min, value], start: 1, acceptedBy: undefined };
          assert.equal(check.accepts(row), isInRange && isInTier, `${value}`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
