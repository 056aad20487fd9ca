import assert from 'node:assert/strict';
import { decodeBytes } from '../src/syntax/decode-bytes.ts';
import { parseText } from '../src/syntax/parse-text.ts';
import suite from './vectors/json-test-suite.json' with { type: 'json' };

interface Case {
  readonly base64: string;
  /** How often the bytes follow one another. */
  readonly times?: number;
  readonly tail?: string;
}

const cases: readonly [string, Case][] = Object.entries<Case>(suite.cases);

function readBytes({ base64, times = 1, tail = '' }: Case): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  return Buffer.concat([...Array<Buffer>(times).fill(bytes), Buffer.from(tail, 'base64')]);
}

/** Which of the cases that are left to us we take without a word. */
const ACCEPTED = new Set([
  'i_number_double_huge_neg_exp',
  'i_number_real_underflow',
  'i_structure_UTF-8_BOM_empty_object',
]);

/** The codes that are reported for a file of these bytes. */
function findCodes(bytes: Uint8Array): string[] {
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'refused') return ['syntax/encoding'];
  return parseText(decoded.text, { comments: false }).problems.map((problem) => problem.code);
}

describe('JSONTestSuite', () => {
  for (const [name, test] of cases.filter(([name]) => name.startsWith('y_'))) {
    it(`accepts ${name}`, () => {
      // The suite holds doubled keys to be JSON; so do we, and report them apart.
      assert.deepEqual(
        findCodes(readBytes(test)).filter((code) => code !== 'syntax/duplicate-key'),
        [],
      );
    });
  }

  for (const [name, test] of cases.filter(([name]) => name.startsWith('n_'))) {
    it(`rejects ${name}`, () => {
      const codes = findCodes(readBytes(test));
      assert.ok(
        codes.some((code) => /invalid-json|too-deep|encoding/.test(code)),
        codes.join(),
      );
    });
  }

  for (const [name, test] of cases.filter(([name]) => name.startsWith('i_'))) {
    it(`answers ${name}`, () => {
      const codes = findCodes(readBytes(test));
      assert.equal(codes.length > 0, !ACCEPTED.has(name), codes.join());
    });
  }

  it('is complete', () => {
    const count = (letter: string) => cases.filter(([name]) => name.startsWith(letter)).length;
    assert.deepEqual({ y: count('y_'), n: count('n_'), i: count('i_') }, { y: 95, n: 188, i: 35 });
  });
});
