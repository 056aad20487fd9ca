import type { ByteReader, FileBytes } from '../file-system.ts';
import type { BlockShape, RowShape, RowShapes } from '../number-rows.ts';
import { makeRowRecord, type RowRecord } from '../row-records.ts';
import { NumberPool } from './number-pool.ts';
import type { RowMatcher } from './row-matcher.ts';
import type { RowPlaces } from './row-places.ts';

/** Where so many more files were read in vain than not, no more are tried. */
const MOST_FAILURES = 200;

/**
 * Reads files of one kind from their bytes: those with nothing but a record and numbers for stats, about which nothing can be said that
 * their record and their row do not tell. It answers what reading them as texts would (`parseDiskFile`), or undefined.
 */
export class RowReader implements ByteReader<RowRecord> {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly #places: RowPlaces;
  readonly #matcher: RowMatcher;
  readonly #root: number;
  readonly #shapes: RowShapes;
  readonly #blocks = new Map<number, BlockShape>();
  readonly #pool = new NumberPool();
  #lastBlocks = new Int32Array();
  #lastShape: RowShape;
  #failures = 0;

  constructor(places: RowPlaces, matcher: RowMatcher, shapes: RowShapes) {
    this.#places = places;
    this.#matcher = matcher;
    this.#root = matcher.addRoot(places);
    this.#shapes = shapes;
    this.#lastShape = shapes.empty;
    this.buffer = matcher.input;
  }

  read(bytes: FileBytes): RowRecord | undefined {
    if (this.#failures > MOST_FAILURES) return undefined;
    const record = this.#matcher.match(this.#root, bytes) ? this.#makeRecord() : undefined;
    if (record === undefined) this.#failures++;
    else if (this.#failures > 0) this.#failures--;
    return record;
  }

  #makeRecord(): RowRecord | undefined {
    const shape = this.#readShape();
    if (shape === undefined) return undefined;
    const { kind, readFacts } = this.#places;
    const count = this.#matcher.valueCount;
    const start = this.#pool.take(count);
    const { numbers } = this.#pool;
    this.#matcher.copyValues(numbers, start, count);
    return makeRowRecord(kind, readFacts(this.#matcher), { shape, numbers, start });
  }

  #readShape(): RowShape | undefined {
    // Neighbours are alike.
    if (this.#matcher.hasBlocks(this.#lastBlocks)) return this.#lastShape;
    const blocks = this.#matcher.blocks.slice();
    let shape: RowShape | undefined = this.#shapes.empty;
    for (const address of blocks) {
      const block = this.#findBlock(address);
      shape = block && this.#shapes.extend(shape, block);
      if (shape === undefined) return undefined;
    }
    this.#lastBlocks = blocks;
    this.#lastShape = shape;
    return shape;
  }

  #findBlock(address: number): BlockShape | undefined {
    const known = this.#blocks.get(address);
    if (known !== undefined) return known;
    const trail = this.#matcher.keysAt(address);
    const block = trail && this.#shapes.findBlock(trail.object.key, trail.keys);
    if (block !== undefined) this.#blocks.set(address, block);
    return block;
  }
}
