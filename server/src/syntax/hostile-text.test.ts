import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonScraps } from '../../test/json-scraps.ts';
import { LocatedText } from './located-text.ts';
import { parseText } from './parse-text.ts';
import { MAX_SYNTAX_PROBLEMS } from './syntax-problem.ts';

/** Enough for anything quadratic to run into the time limit of a test. */
const SIZE = 200_000;

/** Long texts that have brought other tools to their knees, by what they are. */
const hostileTexts: Record<string, string> = {
  'opening brackets': '['.repeat(SIZE),
  'objects in objects': '{"a":'.repeat(SIZE),
  'lists 10,000 deep': '['.repeat(10_000) + ']'.repeat(10_000),
  'members without values': `[${'{"a":},'.repeat(SIZE / 4)}]`,
  'objects without values': '{"a":}'.repeat(SIZE / 4),
  commas: ','.repeat(SIZE),
  'commas in a list': `[${','.repeat(SIZE)}]`,
  'colons in an object': `{${':'.repeat(SIZE)}}`,
  'colons in a string': `["${' :'.repeat(SIZE / 2)}"]`,
  words: `[${'a '.repeat(SIZE / 2)}]`,
  'numbers without commas': `[${'1 '.repeat(SIZE / 2)}]`,
  quotes: '"'.repeat(SIZE),
  'lines of one quote': `[${'"\n'.repeat(SIZE / 2)}]`,
  backslashes: `"${'\\'.repeat(SIZE)}`,
  'one key over and over': `{${'"a":1,'.repeat(SIZE / 4)}"a":1}`,
  blanks: ' '.repeat(SIZE),
  'blanks before a trailing comma': `[1${' '.repeat(SIZE)},]`,
  'comments in a list': `[${'/**/'.repeat(SIZE / 4)}1,]`,
  'a comment before each bracket': `${'[1,/**/'.repeat(100)}${'/**/,]'.repeat(100)}`,
  'comment openings': '/*'.repeat(SIZE / 2),
  slashes: '/'.repeat(SIZE),
  'closing brackets': `[1${']'.repeat(SIZE)}`,
  'brackets that do not match': '[}'.repeat(SIZE / 2),
  'a long number': '9'.repeat(SIZE),
  'infinite numbers': `[${'1e999,'.repeat(SIZE / 4)}1]`,
  'a long word': `[${'x'.repeat(SIZE)}]`,
};

describe('hostile texts', () => {
  for (const [name, text] of Object.entries(hostileTexts)) {
    it(`are answered: ${name}`, () => {
      const { problems, leftOut, clean } = parseText(text, { comments: false });
      assert.ok(problems.length <= MAX_SYNTAX_PROBLEMS && leftOut >= 0);
      assert.equal(clean, problems.length === 0);
      for (const { span, message } of problems) {
        assert.ok(span.start < span.end && span.end <= text.length);
        assert.ok(message.length < 200);
      }
      const located = new LocatedText(text);
      located.pathAt(text.length / 2);
      assert.ok(located.spanOf(['a', 0, 'b']).end <= text.length);
    });
  }

  it('say how many problems were left out', () => {
    const { problems, leftOut } = parseText(hostileTexts['infinite numbers'] ?? '', { comments: false });
    assert.equal(problems.length, MAX_SYNTAX_PROBLEMS);
    assert.equal(leftOut, SIZE / 4 - MAX_SYNTAX_PROBLEMS);
  });

  it('never make reading throw, and every problem has a visible place in text order', () => {
    const scrap = fc.oneof(
      { weight: 6, arbitrary: jsonScraps },
      fc.constantFrom('0', '\0', '\uFEFF', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 50 }), fc.boolean(), (scraps, comments) => {
        const text = scraps.join('');
        const { problems } = parseText(text, { comments });
        let position = 0;
        for (const { span } of problems) {
          assert.ok(span.start >= position && span.end <= text.length, text);
          assert.ok(span.start < span.end || text === '', text);
          position = span.start;
        }
        const located = new LocatedText(text);
        for (let offset = 0; offset <= text.length; offset++) located.pathAt(offset);
      }),
      { numRuns: 3000 },
    );
  });
});
