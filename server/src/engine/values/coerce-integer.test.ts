import assert from 'node:assert/strict';
import { coerceInteger } from './coerce-integer.ts';

describe('coerceInteger', () => {
  it('takes whole numbers, booleans and whole text', () => {
    const accepted: readonly [number | string | boolean, number][] = [
      [3, 3],
      [-0, 0],
      [true, 1],
      ['3', 3],
      [' 1 ', 1],
      ['1.0', 1],
      ['1_0.00', 10],
      [' 1_000 ', 1000],
      ['-003', -3],
      ['-0', 0],
    ];
    for (const [value, number] of accepted) assert.equal(coerceInteger(value), number, JSON.stringify(value));
  });

  it('refuses everything else', () => {
    const texts = ['', '1.5', '1e2', '1.', '.0', '1.0_0', '+_5', '1__0', 'nan', 'inf', '\u001c1'];
    for (const value of [...texts, 1.5, Number.POSITIVE_INFINITY, Number.NaN, null, [], {}]) {
      assert.equal(coerceInteger(value), undefined, JSON.stringify(value));
    }
  });
});
