import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText } from './parse-text.ts';

function findIn(text: string): string[] {
  const { problems } = parseText(text, { comments: true });
  return problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('findLoneSurrogates', () => {
  for (const [text, ...escapes] of [
    ['"\\ud83d"', '\\ud83d'],
    ['"\\uDE00"', '\\uDE00'],
    ['"\\ud83d\\ud83d\\ude00"', '\\ud83d'],
    ['"\\ude00\\ud83d"', '\\ude00', '\\ud83d'],
    ['"\\ud83dx\\ude00"', '\\ud83d', '\\ude00'],
    ['"\\\\\\ud83d"', '\\ud83d'],
    ['{"\\ud83d": ["\\uDFFF"]} // \\ud83d', '\\ud83d', '\\uDFFF'],
    ['"\\ud83d\\ude00"'],
    ['"\\\\ud83d"'],
    ['"\\\\\\\\ud83d \\u00e9 \\ud7ff \\ue000"'],
    ['// "\\ud83d"\n1'],
    ['"😀"'],
  ] as const) {
    it(`finds ${escapes.length} in ${text}`, () => {
      assert.deepEqual(
        findIn(text),
        escapes.map((half) => `syntax/lone-surrogate ${half}`),
      );
    });
  }

  it('finds some exactly where the text that is meant is not well formed', () => {
    const part = fc.constantFrom('\\ud83d', '\\uDE00', '\\u0041', '\\\\', '\\"', 'ud83d', 'x', '😀');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = `"${parts.join('')}"`;
        const { value, problems } = parseText(text, { comments: false });
        assert.equal(problems.length > 0, /\p{Surrogate}/u.test(String(value)));
      }),
    );
  });
});
