import { SharedSlots, SLOT_STATE, SLOTS } from './shared-slots.ts';

/** How long to wait for another thread until everything is read without it, in milliseconds. */
const PATIENCE = 5000;

/** Files that are read before they are asked for, which is done in a known order. Where other threads are late, the asking one helps them. */
export class ReadAhead {
  readonly #slots: SharedSlots;
  readonly #uris: readonly string[];
  readonly #pathOf: (uri: string) => string;
  readonly #patience: number;
  /** How many files each slot has. */
  readonly #counts: number[] = [];
  /** How many files were put into slots so far, and how many were asked for. */
  #wanted = 0;
  #taken = 0;
  /** The slot of the next file, its place in there, and whether that slot was read. */
  #slot = 0;
  #index = 0;
  #isRead = false;
  #isOver = false;
  /** The memory that was copied to last. */
  #target: Uint8Array = new Uint8Array();
  #integers: Int32Array = new Int32Array();

  /** `uris` are asked for in this order; `memory` comes from `allocateSlots`, and is for this alone. */
  constructor(
    memory: SharedArrayBuffer,
    uris: readonly string[],
    pathOf: (uri: string) => string,
    patience = PATIENCE,
  ) {
    this.#slots = new SharedSlots(memory);
    this.#uris = uris;
    this.#pathOf = pathOf;
    this.#patience = patience;
    for (let slot = 0; slot < SLOTS; slot++) this.#want(slot);
  }

  /**
   * Writes the bytes of a file to the beginning of `target`, which begins and ends at a multiple of four in its memory, and answers how many they
   * are; 0 when the file has to be read in another way.
   */
  take(uri: string, target: Uint8Array): number {
    // Other files are read in between, such as settings.
    if (this.#isOver || uri !== this.#uris[this.#taken]) return 0;
    this.#taken++;
    if (!this.#isThere()) return 0;
    const index = this.#index++;
    const length = this.#slots.lengthOf(this.#slot, index);
    const fits = length > 0 && length < target.length;
    if (fits) this.#slots.copy(this.#slot, index, this.#integersOf(target));
    if (this.#index === this.#counts[this.#slot]) this.#leave();
    return fits ? length : 0;
  }

  /** Nothing is read ahead any more. */
  end(): void {
    this.#isOver = true;
    this.#slots.end();
  }

  /** Makes sure that the slot of the next file was read; false when nothing comes of it. */
  #isThere(): boolean {
    if (this.#isRead) return true;
    for (;;) {
      const state = this.#slots.stateOf(this.#slot);
      if (state === SLOT_STATE.read) break;
      if (this.#slots.readNext() || this.#slots.wait(this.#slot, this.#patience)) continue;
      this.end();
      return false;
    }
    this.#isRead = true;
    return true;
  }

  #leave(): void {
    const slot = this.#slot;
    this.#slot = (slot + 1) % SLOTS;
    this.#index = 0;
    this.#isRead = false;
    this.#slots.free(slot, this.#slot);
    this.#want(slot);
    if (this.#counts[this.#slot] === 0) this.end();
  }

  #want(slot: number): void {
    const first = this.#wanted;
    const count = this.#slots.want(slot, (index) => {
      const uri = this.#uris[first + index];
      return uri === undefined ? undefined : this.#pathOf(uri);
    });
    this.#counts[slot] = count;
    this.#wanted += count;
  }

  #integersOf(target: Uint8Array): Int32Array {
    if (this.#target !== target) {
      this.#target = target;
      this.#integers = new Int32Array(target.buffer, target.byteOffset, target.byteLength / 4);
    }
    return this.#integers;
  }
}
