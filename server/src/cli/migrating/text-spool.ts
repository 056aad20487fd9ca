import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { StringDecoder } from 'node:string_decoder';

/** So many characters are kept in memory; what comes on top waits on the disk. */
const USUAL_LIMIT = 1 << 20;
const PIECE = 1 << 16;

/** Text that is gathered piece by piece and read once, at the end; however much it is, little of it is in memory. */
export class TextSpool {
  readonly #limit: number;
  #kept = '';
  /** Of a file that nobody else can open; undefined till it is needed. */
  #descriptor: number | undefined;

  /** `limit` is how many characters are kept in memory. */
  constructor(limit = USUAL_LIMIT) {
    this.#limit = limit;
  }

  /** Adds text behind all that is there. */
  append(text: string): void {
    this.#kept += text;
    if (this.#kept.length <= this.#limit) return;
    this.#descriptor ??= openNameless();
    // Without a place for such files all of it stays in memory, as the lesser evil.
    if (this.#descriptor === undefined) return;
    const bytes = Buffer.from(this.#kept);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
    this.#kept = '';
  }

  /** Hands over all text in pieces, from the start, and forgets it. */
  drain(take: (piece: string) => void): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    if (descriptor !== undefined) drainFile(descriptor, take);
    if (this.#kept !== '') take(this.#kept);
    this.#kept = '';
  }
}

function drainFile(descriptor: number, take: (piece: string) => void): void {
  // A piece may end within a character.
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(PIECE);
  try {
    let position = 0;
    for (;;) {
      const length = readSync(descriptor, buffer, 0, PIECE, position);
      if (length === 0) return;
      position += length;
      take(decoder.write(buffer.subarray(0, length)));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a new file that has lost its name already, so that it is gone with the process, whatever becomes of that. */
function openNameless(): number | undefined {
  const path = join(tmpdir(), `stat-lens-${process.pid}-${process.hrtime.bigint()}`);
  try {
    const descriptor = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return descriptor;
  } catch {
    return undefined;
  }
}
