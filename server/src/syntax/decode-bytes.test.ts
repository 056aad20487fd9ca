import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { decodeBytes } from './decode-bytes.ts';

/** The refusal of some bytes, or undefined. */
function refusalOf(...bytes: number[]): string | undefined {
  const decoded = decodeBytes(Uint8Array.from(bytes));
  return decoded.kind === 'refused' ? decoded.message : undefined;
}

describe('decodeBytes', () => {
  it('reads UTF-8 and takes the byte order mark off', () => {
    assert.deepEqual(decodeBytes(Buffer.from('ä€😀')), { kind: 'text', text: 'ä€😀', bom: false });
    assert.deepEqual(decodeBytes(Buffer.from('\uFEFFa')), { kind: 'text', text: 'a', bom: true });
    assert.deepEqual(decodeBytes(Buffer.from('\uFEFF\uFEFF')), { kind: 'text', text: '\uFEFF', bom: true });
    assert.deepEqual(decodeBytes(new Uint8Array()), { kind: 'text', text: '', bom: false });
  });

  it('names other encodings by their byte order mark', () => {
    assert.equal(
      refusalOf(0xff, 0xfe, 0x7b, 0),
      'Not UTF-8: the file is UTF-16 (little endian); save it as UTF-8',
    );
    assert.equal(
      refusalOf(0xfe, 0xff, 0, 0x7b),
      'Not UTF-8: the file is UTF-16 (big endian); save it as UTF-8',
    );
    assert.match(refusalOf(0xff, 0xfe, 0, 0) ?? '', /UTF-32 \(little endian\)/);
    assert.match(refusalOf(0, 0, 0xfe, 0xff) ?? '', /UTF-32 \(big endian\)/);
  });

  it('names the first bad byte', () => {
    assert.equal(
      refusalOf(...Buffer.from('{"a": "caf\xe9"}', 'latin1')),
      'Not UTF-8: byte 0xE9 at offset 10; save the file as UTF-8',
    );
    assert.match(refusalOf(0x61, 0xe2, 0x82) ?? '', /byte 0xE2 at offset 1;/);
    assert.match(refusalOf(0xc3, 0xa4, 0x80) ?? '', /byte 0x80 at offset 2;/);
    assert.match(refusalOf(0xed, 0xa0, 0x80) ?? '', /byte 0xED at offset 0;/);
  });

  it('accepts what is UTF-8 and finds the first bad place in the rest', () => {
    const byte = fc.oneof(
      fc.constantFrom(0x61, 0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80),
      fc.nat(255),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from([0x20, ...list]);
        const decoded = decodeBytes(bytes);
        assert.equal(decoded.kind === 'text', isUtf8(bytes));
        if (decoded.kind === 'text') return assert.equal(decoded.text, Buffer.from(bytes).toString());
        const offset = Number(/offset (\d+)/.exec(decoded.message)?.[1]);
        // The text of the bytes before is whole, and the bad place shows as the first replaced character.
        const before = Buffer.from(bytes.subarray(0, offset)).toString();
        assert.ok(isUtf8(bytes.subarray(0, offset)));
        assert.equal(Buffer.from(bytes).toString()[before.length], '\uFFFD');
      }),
      { numRuns: 2000 },
    );
  });
});
