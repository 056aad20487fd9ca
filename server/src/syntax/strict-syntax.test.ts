import assert from 'node:assert/strict';
import fc from 'fast-check';
import suite from '../../test/vectors/json-test-suite.json' with { type: 'json' };
import { isStrictJson } from './is-strict-json.ts';
import { StrictSyntax } from './strict-syntax.ts';

const ODD = [
  ...['', ',', '"', '}', ']', '{', '[', ':', '-', '+', '.', 'e', 'E5', '0', '00', '7', '/**/', '\\', '\\u12'],
  ...[
    '\\u00fg',
    '\\x',
    '\n',
    '\t',
    '\u0001',
    '\u007f',
    '\u00a0',
    '\u2028',
    '\uFEFF',
    '\ud83d',
    'true',
    'nul',
  ],
];

/** The answer of `JSON.parse`. */
function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isFollowed(text: string): boolean {
  return new StrictSyntax(text).isFollowed();
}

describe('StrictSyntax', () => {
  it('agrees with JSON.parse about texts in which something is changed', () => {
    const json = fc
      .tuple(fc.jsonValue(), fc.constantFrom(0, 1))
      .map(([value, indent]) => JSON.stringify(value, null, indent));
    const odd = fc.constantFrom(...ODD);
    fc.assert(
      fc.property(json, fc.nat(), fc.nat({ max: 2 }), odd, (text, place, gone, added) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + added + text.slice(at + gone);
        assert.equal(isFollowed(text), true, text);
        assert.equal(isFollowed(changed), isParsed(changed), changed);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with JSON.parse about any few signs', () => {
    const signs = fc.array(fc.constantFrom(...ODD, '"a"', '{"a":', ' '), { maxLength: 8 });
    fc.assert(
      fc.property(signs, (parts) => {
        const text = parts.join('');
        assert.equal(isFollowed(text), isParsed(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with JSON.parse about the texts of JSONTestSuite', () => {
    for (const [name, { base64 }] of Object.entries<{ readonly base64: string }>(suite.cases)) {
      const text = Buffer.from(base64, 'base64').toString();
      assert.equal(isFollowed(text), isParsed(text), name);
    }
  });

  it('reads a text however deep it is', () => {
    const deep = '[{"a":'.repeat(100_000);
    assert.equal(isStrictJson(deep), false);
    assert.equal(isStrictJson(`${deep}[]${'}]'.repeat(100_000)}`), true);
    assert.equal(isStrictJson(`${deep}[]${'}]'.repeat(99_999)}]}`), false);
  });
});
