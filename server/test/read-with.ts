import type { ByteReader } from '../src/workspace/file-system.ts';

/** What a reader makes of bytes as they would stand in a file; it has to have room for them. */
export function readWith<T extends object>(reader: ByteReader<T>, bytes: Buffer): T | undefined {
  reader.buffer.set(bytes);
  const { length } = bytes;
  return reader.read({ length, textOf: (start, end) => bytes.toString('utf8', start, end) });
}
