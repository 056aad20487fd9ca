import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeBase64 } from './encode-base64.ts';

describe('encodeBase64', () => {
  it('encodes any bytes as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('encodes more bytes than fit into one call', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
    assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'));
  });
});
