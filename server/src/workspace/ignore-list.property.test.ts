import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { makeIgnoreList } from './ignore-list.ts';

const part = fc.constantFrom(
  'a',
  'b',
  '.',
  '*',
  '?',
  '[ab]',
  'json',
  '.json',
  'jsonc',
  'c',
  '/',
  '!',
  '**/',
  'n',
  'o[nx]',
  '\\*',
);
const line = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const fileName = fc
  .tuple(
    fc.constantFrom('', 'a', 'b', 'ab', 'a.b', 'jso', 'a*'),
    fc.constantFrom('.json', '.jsonc', 'a.json'),
  )
  .map((parts) => parts.join(''));

describe('IgnoreList', () => {
  it("says about files in the list's own folder what git would say, without asking patterns that cannot fit", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fileName, (lines, name) => {
        const usable = lines.filter((each) => (each.match(/\*/g)?.length ?? 0) < 3);
        const { ignored } = ignore({ ignoreCase: false }).add(usable).test(name);
        assert.equal(makeIgnoreList(usable)?.judgeFile(name) ?? false, ignored);
      }),
      { numRuns: 1500 },
    );
  }).timeout(20_000);

  it('asks no pattern about files when it is about folders and other files, as is usual', () => {
    const usual = [
      'node_modules/',
      'dist',
      '/build',
      '*.log',
      '*.py[co]',
      '.DS_Store',
      'Thumbs.d?',
      '# a note',
      '!x.txt',
    ];
    assert.equal(makeIgnoreList(usual)?.hasFilePatterns, false);
    for (const line of ['*.json', 'scratch*', '*.[jx]son', 'x.json', '*', '*.j*'])
      assert.equal(makeIgnoreList([line])?.hasFilePatterns, true, line);
  });

  it('is none without patterns', () => {
    assert.equal(makeIgnoreList(['', '  ', '# a note']), undefined);
  });
});
