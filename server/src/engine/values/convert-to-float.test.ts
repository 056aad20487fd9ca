import assert from 'node:assert/strict';
import { StatEngineError } from '../stat-engine-error.ts';
import { convertToFloat } from './convert-to-float.ts';

describe('convertToFloat', () => {
  it('takes numbers, booleans and numeric text', () => {
    const accepted: readonly [number | string | boolean, number][] = [
      [5, 5],
      [true, 1],
      [' 1_000 ', 1000],
      ['\u3000-.5e1\u0085', -5],
      // Arabic, full width, and the ones of two rows of mathematical digits that follow upon each other.
      ['-٣.٥', -3.5],
      ['１_２', 12],
      ['\u{1d7cf}\u{1d7d9}', 11],
      ['inf', Number.POSITIVE_INFINITY],
      ['-nan', Number.NaN],
    ];
    for (const [value, number] of accepted) {
      assert.equal(convertToFloat(value, 'It'), number, JSON.stringify(value));
    }
  });

  it('fails on everything else', () => {
    const texts = [
      '',
      'x',
      '1__0',
      '_1',
      '1_',
      '1_.5',
      'in_f',
      '+_5',
      '5,0',
      '0x10',
      '½',
      '①',
      '3\u001c',
      '\ufeff3',
    ];
    for (const value of [...texts, null, [], [1], {}]) {
      assert.throws(() => convertToFloat(value, 'It'), StatEngineError, JSON.stringify(value));
    }
  });
});
