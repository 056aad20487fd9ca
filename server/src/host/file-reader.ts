import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decodeBytes } from '../syntax/decode-bytes.ts';
import type {
  ByteReader,
  FileBytes,
  ReadBytes,
  ReadResult,
  StampListener,
} from '../workspace/file-system.ts';
import { describeReadError } from './describe-read-error.ts';
import { OPEN_FLAGS } from './open-flags.ts';
import { pathOfUri } from './path-of-uri.ts';
import { refuseSize } from './read-bytes.ts';
import { stampOf } from './stamp-of.ts';

const ABSENT: ReadResult = { kind: 'absent' };

const USUAL_BYTES = 65_536;

/** Somebody who reads files before they are asked for. */
export interface AheadReader {
  /** Hears that files are asked for next; `list` tells the uris of most of them, in this order. */
  readAhead(list: () => readonly string[]): void;
  /**
   * Writes the bytes of a file to the beginning of `target`, which begins and ends at a multiple of four in its memory, and answers
   * how many they are; 0 when the file has to be read in another way. What lies behind them there may be written to as well.
   */
  take(uri: string, target: Uint8Array): number;
}

/** What a buffer holds of the file that is read. */
class BufferedBytes implements FileBytes {
  readonly buffer: Buffer;
  /** What the buffer was made of. */
  readonly source: Uint8Array;
  length = 0;

  constructor(buffer: Buffer, source: Uint8Array = buffer) {
    this.buffer = buffer;
    this.source = source;
  }

  textOf(start: number, end: number): string {
    return this.buffer.toString('utf8', start, end);
  }
}

/** Reads files into one buffer that serves them all; that and asking for nothing twice makes it fast. */
export class FileReader {
  readonly #maxBytes: number;
  readonly #ahead: AheadReader | undefined;
  readonly #usual = new BufferedBytes(Buffer.allocUnsafeSlow(USUAL_BYTES));
  /** The buffer of who reads bytes. */
  #lent: BufferedBytes | undefined;

  /** Files of more than `maxBytes` bytes are refused. */
  constructor(maxBytes: number, ahead?: AheadReader) {
    this.#maxBytes = maxBytes;
    this.#ahead = ahead;
  }

  /** Reads the regular file with this uri; never throws and never waits. */
  read(uri: string, onStamp?: StampListener): ReadResult {
    return this.#read(uri, this.#usual, undefined, onStamp);
  }

  /** Reads it as `reader` does; where that answers nothing, as `read` does. */
  readBytes<T extends object>(
    uri: string,
    reader: ByteReader<T>,
    onStamp?: StampListener,
  ): ReadResult | ReadBytes<T> {
    return this.#read(uri, this.#lend(reader.buffer), reader, onStamp);
  }

  #lend(bytes: Uint8Array<ArrayBuffer>): BufferedBytes {
    if (this.#lent?.source === bytes) return this.#lent;
    this.#lent = new BufferedBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
    return this.#lent;
  }

  #read(uri: string, bytes: BufferedBytes, reader: undefined, onStamp?: StampListener): ReadResult;
  #read<T extends object>(
    uri: string,
    bytes: BufferedBytes,
    reader: ByteReader<T>,
    onStamp?: StampListener,
  ): ReadResult | ReadBytes<T>;
  #read<T extends object>(
    uri: string,
    bytes: BufferedBytes,
    reader: ByteReader<T> | undefined,
    onStamp?: StampListener,
  ): ReadResult | ReadBytes<T> {
    const count = this.#ahead?.take(uri, bytes.buffer) ?? 0;
    if (count > 0 && count <= this.#maxBytes) return take(bytes, count, reader);
    let file: number;
    try {
      file = openSync(pathOfUri(uri), OPEN_FLAGS);
    } catch (error) {
      return describeReadError(error);
    }
    try {
      // Before a byte is read: what is written from here on counts as a change.
      onStamp?.(stampOf(fstatSync(file)));
      return this.#readOpen(file, bytes, reader);
    } catch (error) {
      return describeReadError(error);
    } finally {
      closeSync(file);
    }
  }

  #readOpen<T extends object>(
    file: number,
    bytes: BufferedBytes,
    reader?: ByteReader<T>,
  ): ReadResult | ReadBytes<T> {
    // Nearly every file fits into the buffer, and then nothing else need be asked: what gives less than was asked for
    // has been read to its end.
    const { buffer } = bytes;
    const count = readSync(file, buffer, 0, buffer.length, null);
    const isWhole = count > 0 && count < buffer.length && count <= this.#maxBytes;
    if (!isWhole) return this.#readUnusual(file, buffer, count);
    return take(bytes, count, reader);
  }

  /** Reads on in a file that is large, empty, or none; `start` bytes of it are in `first`. */
  #readUnusual(file: number, first: Buffer, start: number): ReadResult {
    const stat = fstatSync(file);
    if (!stat.isFile()) return ABSENT;
    if (stat.size > this.#maxBytes) return refuseSize(stat.size, this.#maxBytes);
    // One byte more than the file has tells whether it has grown meanwhile.
    let buffer = stat.size < first.length ? first : Buffer.concat([first], stat.size + 1);
    let length = start;
    for (;;) {
      if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
      const count = readSync(file, buffer, length, buffer.length - length, null);
      length += count;
      if (length > this.#maxBytes) return refuseSize(length, this.#maxBytes);
      if (count === 0 || (length >= stat.size && length < buffer.length)) return decode(buffer, length);
    }
  }
}

/** What `reader` makes of the first `count` bytes; their text where it makes nothing. */
function take<T extends object>(
  bytes: BufferedBytes,
  count: number,
  reader?: ByteReader<T>,
): ReadResult | ReadBytes<T> {
  bytes.length = count;
  const value = reader?.read(bytes);
  return value === undefined ? decode(bytes.buffer, count) : { kind: 'bytes', value };
}

/** The text of the first `length` bytes. */
function decode(buffer: Buffer, length: number): ReadResult {
  const bom = length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  const text = buffer.toString('utf8', bom ? 3 : 0, length);
  // What is not UTF-8 leaves this character behind; looking for it costs less than looking at the bytes once more.
  if (!text.includes('\ufffd') || isUtf8(buffer.subarray(0, length))) return { kind: 'text', text, bom };
  const decoded = decodeBytes(buffer.subarray(0, length));
  return decoded.kind === 'text' ? decoded : { ...decoded, code: 'syntax/encoding' };
}
