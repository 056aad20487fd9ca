import assert from 'node:assert/strict';
import { compileGlobs, describeBadGlob } from './glob.ts';

describe('describeBadGlob', () => {
  it('refuses patterns that a machine would hang on: too many stars of which a wrong guess is found out late', () => {
    for (const pattern of [
      '*a*a*a*b',
      '*?*?*?*b',
      '*a*a/*a*a/*b*b',
      '**/**/**/**/a',
      '{*,a}{*,b}{*,c}{*,d}',
    ]) {
      assert.equal(describeBadGlob(pattern), 'has too many stars', pattern);
    }
  });

  it('takes what people write', () => {
    for (const pattern of ['**/npcs/**/*.json', '*_draft_*.json', 'a/*/b/*/c/*/d.json', '**/a/**/b/**']) {
      assert.equal(describeBadGlob(pattern), undefined, pattern);
    }
  });
});

describe('compileGlobs', () => {
  it('answers for the longest names and paths with as many stars as are taken', () => {
    const paths = ['a'.repeat(512), `${'a/'.repeat(255)}a`, `${'a'.repeat(255)}/${'a'.repeat(255)}`];
    for (const pattern of ['*a*a*b', '**/**/**/a*a*b', '*a*a/**/*a*b', '?*?*?*b']) {
      const test = compileGlobs([pattern]);
      for (const path of paths) assert.equal(test?.(path), false, pattern);
    }
  });
});
