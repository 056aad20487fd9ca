import assert from 'node:assert/strict';
import { trimText } from './trim-text.ts';

describe('trimText', () => {
  it('takes off the white space of the game and keeps a byte order mark', () => {
    assert.equal(trimText('\u001c\u0085\u3000 a b \t\n'), 'a b');
    assert.equal(trimText('\ufeffa'), '\ufeffa');
    assert.equal(trimText('  '), '');
  });
});
