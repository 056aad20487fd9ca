import { closeSync, openSync, readSync } from 'node:fs';
import { OPEN_FLAGS } from '../open-flags.ts';

/** How many files share a slot at most. */
const SLOT_FILES = 32;

/** How many slots there are, which is how far ahead files are read. */
export const SLOTS = 16;

/** How many bytes of a slot's memory are for the paths of its files, and for what they hold. */
const PATHS = 16_384;
const CONTENTS = 262_144;

/** Larger files are left to who needs them; in bytes. */
const LARGEST = 65_536;

/** A slot is free, its files are wanted, a thread reads them, or all were read. */
export const SLOT_STATE = { free: 0, wanted: 1, taken: 2, read: 3 } as const;

/** Integers ahead of all slots: how often something was wanted, whether all is over, and which slot is needed next. */
const WANTED = 0;
const OVER = 1;
const NEXT = 2;
const FIRST_HEAD = 4;

/** Integers of a slot: its state, how many files it has, and for each where its path ends, where its bytes begin and how many they are. */
const COUNT = 1;
const FILES = 2;
const FILE_SIZE = 3;
const HEAD_SIZE = FILES + FILE_SIZE * SLOT_FILES;

const HEAD_BYTES = 4 * (FIRST_HEAD + SLOTS * HEAD_SIZE);

/**
 * Memory in which threads read files for one of them, before it asks. The slots go round: that one wants files in one slot after the other, every
 * thread reads the files of a slot that nobody has taken, and they are fetched in the same order.
 */
export class SharedSlots {
  readonly #heads: Int32Array;
  readonly #integers: Int32Array;
  readonly #bytes: Buffer;

  /** `memory` comes from `allocateSlots`. */
  constructor(memory: SharedArrayBuffer) {
    this.#heads = new Int32Array(memory, 0, HEAD_BYTES / 4);
    this.#integers = new Int32Array(memory);
    this.#bytes = Buffer.from(memory);
  }

  /** One of `SLOT_STATE`. */
  stateOf(slot: number): number {
    return Atomics.load(this.#heads, headOf(slot));
  }

  /** Wants as many files in a free slot as have room there: those that `pathAt` tells, from 0 on until there is none. Answers how many. */
  want(slot: number, pathAt: (index: number) => string | undefined): number {
    const head = headOf(slot);
    const last = pathsOf(slot) + PATHS;
    let end = pathsOf(slot);
    let count = 0;
    for (; count < SLOT_FILES; count++) {
      const path = pathAt(count);
      // No character takes more than three bytes.
      if (path === undefined || end + 3 * path.length > last) break;
      end += this.#bytes.write(path, end);
      this.#heads[fileOf(slot, count)] = end;
    }
    this.#heads[head + COUNT] = count;
    Atomics.store(this.#heads, head, SLOT_STATE.wanted);
    Atomics.add(this.#heads, WANTED, 1);
    Atomics.notify(this.#heads, WANTED);
    return count;
  }

  /** Takes the first slot whose files are wanted, to read them; undefined when there is none. */
  takeNext(): number | undefined {
    const { wanted, taken } = SLOT_STATE;
    const next = Atomics.load(this.#heads, NEXT);
    for (let i = 0; i < SLOTS; i++) {
      const slot = (next + i) % SLOTS;
      if (Atomics.compareExchange(this.#heads, headOf(slot), wanted, taken) === wanted) return slot;
    }
    return undefined;
  }

  /** Reads the files of the first slot that nobody has taken; false when there is none. */
  readNext(): boolean {
    const slot = this.takeNext();
    if (slot === undefined) return false;
    this.#read(slot);
    Atomics.store(this.#heads, headOf(slot), SLOT_STATE.read);
    Atomics.notify(this.#heads, headOf(slot));
    return true;
  }

  /** Reads whatever is wanted until all is over. */
  readAll(): void {
    while (Atomics.load(this.#heads, OVER) === 0) {
      const wanted = Atomics.load(this.#heads, WANTED);
      if (!this.readNext()) Atomics.wait(this.#heads, WANTED, wanted);
    }
  }

  /** Waits while another thread reads a slot, but no longer than some milliseconds; says whether it has ended. */
  wait(slot: number, milliseconds: number): boolean {
    return Atomics.wait(this.#heads, headOf(slot), SLOT_STATE.taken, milliseconds) !== 'timed-out';
  }

  /** How many bytes a file of a slot has that was read; 0 when it has to be read in another way. */
  lengthOf(slot: number, index: number): number {
    return this.#heads[fileOf(slot, index) + 2] ?? 0;
  }

  /** Copies a file's bytes to the beginning of `target`, which may get up to three more; it begins at a multiple of four. */
  copy(slot: number, index: number, target: Int32Array): void {
    const file = fileOf(slot, index);
    const from = (this.#heads[file + 1] ?? 0) / 4;
    const count = Math.ceil((this.#heads[file + 2] ?? 0) / 4);
    // What is built in is made for memory that others write to meanwhile, and three times as slow.
    for (let i = 0; i < count; i++) target[i] = this.#integers[from + i] ?? 0;
  }

  /** Makes a slot free that was read; `next` is the one that is needed then. */
  free(slot: number, next: number): void {
    Atomics.store(this.#heads, headOf(slot), SLOT_STATE.free);
    Atomics.store(this.#heads, NEXT, next);
  }

  /** Lets all threads end. */
  end(): void {
    Atomics.store(this.#heads, OVER, 1);
    Atomics.notify(this.#heads, WANTED);
  }

  #read(slot: number): void {
    const count = this.#heads[headOf(slot) + COUNT] ?? 0;
    const last = contentsOf(slot) + CONTENTS;
    let start = contentsOf(slot);
    let path = pathsOf(slot);
    for (let index = 0; index < count; index++) {
      const file = fileOf(slot, index);
      const end = this.#heads[file] ?? path;
      const length = this.#readFile(this.#bytes.toString('utf8', path, end), start, last);
      this.#heads[file + 1] = start;
      this.#heads[file + 2] = length;
      start = (start + length + 3) & ~3;
      path = end;
    }
  }

  /** Reads a file that ends before `last`; answers 0 when it does not, when it is empty, and when it cannot be read. */
  #readFile(path: string, start: number, last: number): number {
    const room = Math.min(last - start, LARGEST);
    if (room <= 0) return 0;
    let file: number | undefined;
    try {
      file = openSync(path, OPEN_FLAGS);
      const count = readSync(file, this.#bytes, start, room, null);
      return count < room ? count : 0;
    } catch {
      return 0;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}

/** Memory for all slots; the system gives only as much of it as is written to. */
export function allocateSlots(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD_BYTES + SLOTS * (PATHS + CONTENTS));
}

function headOf(slot: number): number {
  return FIRST_HEAD + slot * HEAD_SIZE;
}

function fileOf(slot: number, index: number): number {
  return headOf(slot) + FILES + FILE_SIZE * index;
}

function pathsOf(slot: number): number {
  return HEAD_BYTES + slot * PATHS;
}

function contentsOf(slot: number): number {
  return HEAD_BYTES + SLOTS * PATHS + slot * CONTENTS;
}
