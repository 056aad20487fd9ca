import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatNumber } from './format-number.ts';

describe('formatNumber', () => {
  const cases: [number, string][] = [
    [75, '75'],
    [-0, '0'],
    [9.995, '9.995'],
    [0.3, '0.3'],
    [0.1 + 0.2, '≈0.3'],
    [9.990000000000002, '≈9.99'],
    [75.00000000000001, '≈75'],
    [205 / 3, '≈68.3333'],
    [1 / 3000, '≈0.0003333'],
    [12345678901234, '12345678901234'],
    [1e300, '1e+300'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '-∞'],
  ];
  for (const [value, text] of cases)
    it(`shows ${value} as ${text}`, () => assert.equal(formatNumber(value), text));

  it('shows numbers of up to ten digits exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999999, max: 999999 }), fc.nat(4), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`);
        assert.equal(Number(formatNumber(value)), value + 0);
      }),
    );
  });

  it('says so whenever it rounds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(value);
        if (text.startsWith('≈')) return;
        assert.equal(Number(text), value + 0);
      }),
    );
  });
});
