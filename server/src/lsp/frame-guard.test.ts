import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FrameGuard } from './frame-guard.ts';

const frame = (body: string, header = `Content-Length: ${Buffer.byteLength(body)}`) =>
  `${header}\r\n\r\n${body}`;
const takes = (text: string) => new FrameGuard().takes(Buffer.from(text));

describe('FrameGuard', () => {
  it('takes frames of messages in whatever pieces they come', () => {
    const bodies = ['{}', '', '{ "a": "é\r\n\r\nContent-Length: -5\r\n\r\n" }', 'x'.repeat(20_000)];
    const bytes = Buffer.from(bodies.map((body) => frame(body)).join(''));
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 20 }), (cuts) => {
        const guard = new FrameGuard();
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        for (const [i, place] of places.entries()) {
          assert.equal(guard.takes(bytes.subarray(place, places[i + 1])), true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes headers in other spellings, and with others beside them', () => {
    assert.equal(takes(frame('{}', 'content-length:2')), true);
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8';
    assert.equal(takes(frame('{}', `${type}\r\nContent-Length: 2`) + frame('{}')), true);
  });

  it('refuses what tells no length, or one that cannot be', () => {
    for (const header of [
      'Content-Length: -5',
      'Content-Length: 2e9',
      'Content-Length: 99999999999',
      'garbage',
      '',
    ]) {
      assert.equal(takes(frame('{}', header)), false, header);
    }
    assert.equal(takes(`${frame('{}')}{}\r\n\r\n`), false);
  });

  it('refuses a header that does not end', () => {
    assert.equal(takes('x'.repeat(8000)), true);
    assert.equal(takes('x'.repeat(9000)), false);
  });
});
