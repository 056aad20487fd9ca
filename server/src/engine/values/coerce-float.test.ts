import assert from 'node:assert/strict';
import { coerceFloat } from './coerce-float.ts';

describe('coerceFloat', () => {
  it('takes numbers, booleans and numeric text', () => {
    const accepted: readonly [number | string | boolean, number][] = [
      [5, 5],
      [true, 1],
      [false, 0],
      [' 5 ', 5],
      ['\u00a05\n', 5],
      ['+5', 5],
      ['5.', 5],
      ['.5', 0.5],
      ['-5.25e-1', -0.525],
      ['1E3', 1000],
      ['1_000', 1000],
      ['1_.5', 1.5],
      ['NaN', Number.NaN],
      ['inf', Number.POSITIVE_INFINITY],
      ['-Infinity', Number.NEGATIVE_INFINITY],
      ['in_f', Number.POSITIVE_INFINITY],
      ['1e999', Number.POSITIVE_INFINITY],
    ];
    for (const [value, number] of accepted) assert.equal(coerceFloat(value), number, JSON.stringify(value));
  });

  it('refuses everything else', () => {
    const texts = [
      '',
      ' ',
      '.',
      '1e',
      '5,0',
      ' 1_000',
      '1_000 ',
      '\u001c5',
      '0x10',
      '1__0',
      '_1',
      '1_',
      '- 5',
      '٣',
      '\ufeff5',
      'infinit',
      'e5',
    ];
    for (const value of [...texts, null, [], {}, [5]]) {
      assert.equal(coerceFloat(value), undefined, JSON.stringify(value));
    }
  });

  it('is done with long texts at once', () => {
    for (const text of [`${'1'.repeat(1e6)}x`, `1${' '.repeat(1e6)}1`, '_1'.repeat(5e5)]) {
      assert.equal(coerceFloat(text), undefined);
    }
  });
});
