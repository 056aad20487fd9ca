import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeUnprintable, escapeUnprintableInLines } from './escape-unprintable.ts';

describe('escapeUnprintable', () => {
  it('writes control, bidi and invisible characters as JSON escapes', () => {
    assert.equal(escapeUnprintable('a\u001b[31mb\u009bc'), 'a\\u001b[31mb\\u009bc');
    assert.equal(escapeUnprintable('\u202eabc\u2066'), '\\u202eabc\\u2066');
    assert.equal(escapeUnprintable('a\nb\r\n'), 'a\\u000ab\\u000d\\u000a');
    assert.equal(escapeUnprintable('\ufeff\u200b\u2028'), '\\ufeff\\u200b\\u2028');
    assert.equal(escapeUnprintable('\u{e0041}'), '\\udb40\\udc41');
    assert.equal(escapeUnprintable('half \ud83d'), 'half \\ud83d');
    assert.equal(escapeUnprintable('\ufdd0\ufffe\uffff\u{1fffe}'), '\\ufdd0\\ufffe\\uffff\\ud83f\\udffe');
  });

  it('leaves text of all scripts and emoji alone', () => {
    const text = 'Zoë 東京 क्‍ष می‌خواهم 👩‍🔬 — "quoted" \\';
    assert.equal(escapeUnprintable(text), text);
  });

  it('keeps line feeds where lines are wanted', () => {
    assert.equal(escapeUnprintableInLines('a\nb\u0007'), 'a\nb\\u0007');
  });

  it('changes no value of JSON text', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
        assert.deepEqual(JSON.parse(escapeUnprintableInLines(json)), JSON.parse(json));
      }),
    );
  });
});
