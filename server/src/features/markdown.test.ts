import assert from 'node:assert/strict';
import fc from 'fast-check';
import { capLines, escapeMarkdown, renderTable } from './markdown.ts';

describe('escapeMarkdown', () => {
  const cases: [string, string][] = [
    ['battle_ready', 'battle_ready'],
    ['_quiet_', '\\_quiet\\_'],
    ['a|b', 'a\\|b'],
    ['`code`', '\\`code\\`'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['[x](command:evil)', '\\[x\\]\\(command:evil\\)'],
    ['http://evil.example', 'http\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['a@b.example', 'a\\@b.example'],
    ['two\nlines', 'two\\\\u000alines'],
    ['right\u202Eleft', 'right\\\\u202eleft'],
    ['&amp;', '\\&amp;'],
    ['ümläut 漢字 🎲', 'ümläut 漢字 🎲'],
  ];
  for (const [text, escaped] of cases) {
    it(`shows ${JSON.stringify(text)} as it is`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it('cuts long text', () => {
    assert.equal(escapeMarkdown('x'.repeat(200)).length, 80);
    assert.equal(escapeMarkdown('x'.repeat(200), 300).length, 200);
  });

  it('leaves no character that could start markup unescaped, and none that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const rest = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(rest, /[\\`*[\]<>|#!~&@$]|:\/\/|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('renderTable', () => {
  it('writes a header, a rule and the rows', () => {
    assert.deepEqual(renderTable(['A', 'B'], [['1', '']]), ['| A | B |', '| --- | --- |', '| 1 |  |']);
  });
});

describe('capLines', () => {
  it('says how many it left out', () => {
    const more = (left: number) => `${left} more`;
    assert.deepEqual(capLines(['a', 'b', 'c'], 2, more), ['a', '2 more']);
    assert.deepEqual(capLines(['a', 'b'], 2, more), ['a', 'b']);
  });
});
