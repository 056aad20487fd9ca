import { Writable } from 'node:stream';

/**
 * A stream that passes messages on to another in one piece each: header and body come as two writes, and would wake the
 * client twice.
 */
export function passWholeMessages(output: Writable): Writable {
  let header: string | Uint8Array | undefined;
  const messages = new Writable({
    decodeStrings: false,
    write: (chunk: string | Uint8Array, _encoding, callback) => {
      if (header === undefined) {
        header = chunk;
        callback();
        return;
      }
      const start = header;
      header = undefined;
      output.cork();
      output.write(start);
      output.write(chunk, callback);
      output.uncork();
    },
  });
  output.on('error', (error: Error) => messages.destroy(error));
  output.on('close', () => messages.destroy());
  return messages;
}
