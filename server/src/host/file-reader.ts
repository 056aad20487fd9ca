import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { decodeBytes } from '../syntax/decode-bytes.ts';
import type { ReadResult } from '../workspace/file-system.ts';
import { describeReadError } from './describe-read-error.ts';
import { refuseSize } from './read-bytes.ts';

const ABSENT: ReadResult = { kind: 'absent' };

/** Opening a pipe that nobody writes to would wait for ever; Windows has no such pipes and no such flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const USUAL_BYTES = 65_536;

/** Reads files into one buffer that serves them all; that and asking for nothing twice makes it fast. */
export class FileReader {
  readonly #maxBytes: number;
  readonly #buffer = Buffer.allocUnsafeSlow(USUAL_BYTES);

  /** Files of more than `maxBytes` bytes are refused. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Reads the regular file at `path`; never throws and never waits. */
  read(path: string): ReadResult {
    let file: number;
    try {
      file = openSync(path, OPEN_FLAGS);
    } catch (error) {
      return describeReadError(error);
    }
    try {
      return this.#readOpen(file);
    } catch (error) {
      return describeReadError(error);
    } finally {
      closeSync(file);
    }
  }

  #readOpen(file: number): ReadResult {
    // Nearly every file fits into the buffer, and then nothing else need be asked: what gives less than was asked for
    // has been read to its end.
    const count = readSync(file, this.#buffer, 0, USUAL_BYTES, null);
    const isWhole = count > 0 && count < USUAL_BYTES && count <= this.#maxBytes;
    return isWhole ? decode(this.#buffer, count) : this.#readUnusual(file, count);
  }

  /** Reads on in a file that is large, empty, or none; `start` bytes of it are in the buffer. */
  #readUnusual(file: number, start: number): ReadResult {
    const stat = fstatSync(file);
    if (!stat.isFile()) return ABSENT;
    if (stat.size > this.#maxBytes) return refuseSize(stat.size, this.#maxBytes);
    // One byte more than the file has tells whether it has grown meanwhile.
    let buffer = stat.size < USUAL_BYTES ? this.#buffer : Buffer.concat([this.#buffer], stat.size + 1);
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

/** The text of the first `length` bytes. */
function decode(buffer: Buffer, length: number): ReadResult {
  const bom = length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  const text = buffer.toString('utf8', bom ? 3 : 0, length);
  // What is not UTF-8 leaves this character behind; looking for it costs less than looking at the bytes once more.
  if (!text.includes('\ufffd') || isUtf8(buffer.subarray(0, length))) return { kind: 'text', text, bom };
  const decoded = decodeBytes(buffer.subarray(0, length));
  return decoded.kind === 'text' ? decoded : { ...decoded, code: 'syntax/encoding' };
}
