import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsoncDocument, jsonValue } from '../../test/jsonc-document.ts';
import { parseText } from './parse-text.ts';

const STRICT = { comments: false };
const RELAXED = { comments: true };

/** The problems of a text in short form: code, offending text, message. */
function problemsOf(text: string, options = STRICT): string[] {
  return parseText(text, options).problems.map(
    ({ code, span, message }) =>
      `${code.slice('syntax/'.length)} <${text.slice(span.start, span.end)}> ${message}`,
  );
}

describe('parseText', () => {
  it('reads what is in order', () => {
    const parsed = parseText('{"a": [1, null, "x:y", {"b": -1.5e3}]}', STRICT);
    assert.deepEqual(parsed, {
      value: { a: [1, null, 'x:y', { b: -1500 }] },
      problems: [],
      leftOut: 0,
      clean: true,
      complete: true,
    });
  });

  it('says of an empty text that it is empty', () => {
    for (const text of ['', '  \n', '\uFEFF']) {
      assert.deepEqual(
        parseText(text, STRICT).problems.map((problem) => problem.message),
        ['The file is empty'],
      );
    }
    assert.deepEqual(problemsOf('// a', RELAXED), ['invalid-json </> The file is empty']);
  });

  it('finds each doubled key and keeps the last value', () => {
    const text = '{"a": 1, "b": {"a": 0}, "a": 2, "a": 3}';
    const { value, problems, complete } = parseText(text, STRICT);
    assert.deepEqual(value, { a: 3, b: { a: 0 } });
    assert.equal(complete, true);
    assert.deepEqual(
      problems.map(({ code, span, related }) => [code, span.start, related?.span.start]),
      [
        ['syntax/duplicate-key', 24, 1],
        ['syntax/duplicate-key', 32, 1],
      ],
    );
  });

  it('finds doubled keys that are spelled differently', () => {
    assert.equal(problemsOf('{"a": 1, "\\u0061": 2}').length, 1);
    assert.equal(problemsOf('{"__proto__": 1, "__proto__": 2}').length, 1);
  });

  it('is not taken in by colons in strings and blanks before colons', () => {
    assert.deepEqual(problemsOf('{"a" : ":", ":": ":\\":", "b"\n\t: [": "]}'), []);
    assert.deepEqual(problemsOf('{"a" : 1, "a" : ":"}'), [
      'duplicate-key <"a"> Key "a" is there already; only the last value counts',
    ]);
  });

  it('reports comments and trailing commas in strict JSON, and reads it all the same', () => {
    const text = '{"a": [1,], // one\n}';
    assert.deepEqual(parseText(text, STRICT).value, { a: [1] });
    assert.deepEqual(problemsOf(text), [
      'invalid-json <,> A comma before a closing bracket is not allowed in a ".json" file',
      'invalid-json <,> A comma before a closing bracket is not allowed in a ".json" file',
      'invalid-json <// one> Comments are not allowed in a ".json" file',
    ]);
    assert.deepEqual(problemsOf(text, RELAXED), []);
  });

  it('reports numbers that are not read as written', () => {
    assert.deepEqual(problemsOf('[1e999, -1e999, 9007199254740993, 1e300, 9007199254740991, 0.1]'), [
      'invalid-json <1e999> The number 1e999 is too large to be read',
      'invalid-json <-1e999> The number -1e999 is too large to be read',
      'imprecise-number <9007199254740993> The number 9007199254740993 is read as 9007199254740992' +
        ' because it lies beyond 2^53, where whole numbers lose digits',
    ]);
  });

  it('tells whole numbers that are too large from those with a point or an exponent', () => {
    const { problems } = parseText(
      `[1e999, 1${'0'.repeat(309)}, -${'9'.repeat(400)}, ${'9'.repeat(400)}.5]`,
      STRICT,
    );
    assert.deepEqual(
      problems.map(({ isTooLarge, path }) => [path, isTooLarge]),
      [
        [[0], undefined],
        [[1], true],
        [[2], true],
        [[3], undefined],
      ],
    );
  });

  it('gives no value for text that is too deep or no text', () => {
    const deep = '['.repeat(129) + ']'.repeat(129);
    const { value, problems } = parseText(deep, STRICT);
    assert.equal(value, undefined);
    assert.deepEqual(
      problems.map(({ code, span }) => [code, span.start]),
      [['syntax/too-deep', 128]],
    );
    assert.deepEqual(problemsOf('{"a": "\0"}'), [
      'invalid-json <\0> The file holds a NUL character, so it is not text',
    ]);
    assert.equal(parseText('{"a": "\0"}', STRICT).value, undefined);
    assert.deepEqual(problemsOf('['.repeat(128) + ']'.repeat(128)), []);
  });

  it('says the same of long texts, of whose beginning alone is asked how deep it goes', () => {
    const blanks = ' '.repeat(5_000);
    for (const deep of ['{"a":'.repeat(129), `/* [[ */ ${'['.repeat(129)}`, `${'"['.repeat(200)}`]) {
      for (const text of [deep + blanks, blanks + deep])
        assert.deepEqual(
          parseText(text, RELAXED).problems.map(({ code }) => code),
          parseText(deep, RELAXED).problems.map(({ code }) => code),
        );
    }
    assert.deepEqual(problemsOf(`"${'['.repeat(5_000)}"`), []);
    assert.deepEqual(problemsOf('\0'.repeat(600_000)), [
      'invalid-json <\0> The file holds a NUL character, so it is not text',
    ]);
  });

  it('takes keys such as __proto__ for plain keys, also in broken text', () => {
    for (const text of ['{"__proto__": {"a": 1}}', '{"__proto__": {"a": 1}', '{"__proto__": {"a": 1},}']) {
      const { value } = parseText(text, RELAXED);
      assert.deepEqual(Object.keys(value ?? {}), ['__proto__']);
      assert.equal(Object.getPrototypeOf(value), Object.prototype);
    }
  });

  it('accepts exactly what JSON.parse accepts, with the same value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), mutatedJson()), (text) => {
        const { value, clean, complete, problems } = parseText(text, STRICT);
        assert.equal(clean, problems.length === 0);
        const expected = tryJson(text);
        assert.equal(
          complete && !problems.some((problem) => problem.code === 'syntax/invalid-json'),
          expected !== undefined,
          text,
        );
        if (expected !== undefined) assert.deepEqual(value, expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads documents with comments, and finds a key doubled anywhere', () => {
    fc.assert(
      fc.property(jsoncDocument(), ({ text, value }) => {
        assert.deepEqual(parseText(text, RELAXED).value, value);
        assert.deepEqual(parseText(text, RELAXED).problems, []);
        const doubled = parseText(`{"k": ${text.replace('\uFEFF', '')}\n, "k": 1}`, RELAXED);
        assert.deepEqual(
          doubled.problems.map((problem) => problem.code),
          ['syntax/duplicate-key'],
        );
      }),
    );
  });
});

/** JSON in which one place was changed, so that it is broken now or nearly so. */
function mutatedJson(): fc.Arbitrary<string> {
  const scrap = fc.constantFrom(
    '',
    ',',
    ':',
    '"',
    '{',
    ']',
    '0',
    '\\',
    ' ',
    '\u00a0',
    '\u2028',
    'e1',
    'true',
    '\t',
  );
  return fc
    .tuple(jsonValue, fc.nat(), fc.nat(2), scrap, fc.constantFrom(undefined, 2))
    .map(([value, place, length, insert, indent]) => {
      const text = JSON.stringify(value, null, indent);
      const start = place % (text.length + 1);
      return text.slice(0, start) + insert + text.slice(start + length);
    });
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
