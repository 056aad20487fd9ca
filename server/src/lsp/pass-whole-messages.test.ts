import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { passWholeMessages } from './pass-whole-messages.ts';

/** A stream that notes what arrives together. */
function collect(): { readonly output: Writable; readonly pieces: string[] } {
  const pieces: string[] = [];
  const note = (chunks: readonly { chunk: Buffer }[]) =>
    pieces.push(chunks.map(({ chunk }) => chunk.toString('utf8')).join(''));
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      note([{ chunk }]);
      done();
    },
    writev: (chunks, done) => {
      note(chunks);
      done();
    },
  });
  return { output, pieces };
}

describe('passWholeMessages', () => {
  it('passes header and body of a message on together', async () => {
    const { output, pieces } = collect();
    const writer = new StreamMessageWriter(passWholeMessages(output));
    const messages = ['é', 'two'].map((method) => ({ jsonrpc: '2.0', method }));
    await Promise.all(messages.map((message) => writer.write(message)));
    assert.deepEqual(
      pieces,
      messages.map((message) => {
        const body = JSON.stringify(message);
        return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      }),
    );
  });

  it('tells errors of the other stream', async () => {
    const { output } = collect();
    const errors: unknown[] = [];
    const writer = new StreamMessageWriter(passWholeMessages(output));
    writer.onError((error) => errors.push(error));
    output.destroy(new Error('gone'));
    await new Promise((resolve) => setImmediate(resolve));
    assert.match(String(errors[0]), /gone/);
  });
});
