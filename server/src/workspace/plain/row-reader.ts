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
  #failures = 0;

  constructor(places: RowPlaces, matcher: RowMatcher, shapes: RowShapes) {
    this.#places = places;
    this.#matcher = matcher;
    this.#root = matcher.addRoot(places);
    this.#shapes = shapes;
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
    let shape: RowShape | undefined = this.#shapes.empty;
    const count = this.#matcher.blockCount;
    for (let i = 0; i < count && shape !== undefined; i++) {
      const block = this.#findBlock(this.#matcher.blockAt(i));
      shape = block && this.#shapes.extend(shape, block);
    }
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
