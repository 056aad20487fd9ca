import type { KeyTrail, PlainPlace } from '../../kinds/plain-place.ts';
import type { FileBytes } from '../file-system.ts';
import { rowMatcher } from './generated/row-matcher.js';
import type { FactReader, RowPlaces } from './row-places.ts';

/** What `server/assembly/row-matcher.ts` exports. Addresses are offsets in its memory in bytes, and 0 is none. */
interface MatcherExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly MOST_BYTES: Global;
  readonly COUNTS: Global;
  readonly FACTS: Global;
  readonly BLOCKS: Global;
  readonly VALUES: Global;
  readonly INPUT: Global;
  readonly match: (root: number, length: number) => number;
  readonly addPlace: (
    types: number,
    maxLength: number,
    fact: number,
    isStats: boolean,
    isWhole: boolean,
  ) => number;
  readonly addTrail: (place: number, before: number, isWhole: boolean) => number;
  readonly startOf: (place: number) => number;
}

interface Global {
  readonly value: number;
}

/** The types of `PlainShape` that a fact can have. */
const NUMBER = 8;
const STRING = 16;

/** What a fact takes in memory, in bytes; they are counted from 1 on there. */
const FACT_SIZE = 24;

/** More trails of keys are not worth remembering. */
const MOST_TRAILS = 10_000;

/**
 * Matches files with what files like them look like, from their bytes; learns what that is as it goes. It tells the record's facts and the numbers
 * of its stats, and makes nothing else of a file.
 */
export class RowMatcher implements FactReader {
  /** Where a file's bytes have to be. */
  readonly input: Uint8Array<ArrayBuffer>;
  readonly #exports: MatcherExports;
  readonly #bytes: Uint8Array;
  readonly #integers: Int32Array;
  readonly #numbers: Float64Array;
  /** For keys; a mark that begins one is part of it. */
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Where the counts are, and the first block, in integers; asking the module itself takes longer. */
  readonly #counts: number;
  readonly #firstBlock: number;
  /** Where the first fact is. */
  readonly #firstFact: number;
  /** Where the first number is, in numbers. */
  readonly #firstValue: number;
  #file: FileBytes | undefined;
  readonly #places = new Map<number, PlainPlace>();
  readonly #trails = new Map<number, KeyTrail>();
  readonly #addresses = new Map<PlainPlace | KeyTrail, number>();

  private constructor(engine: Engine) {
    this.#exports = instantiate(engine, {
      learnKey: (place, trail, from, to) => this.#learnKey(place, trail, from, to),
      learnItem: (list) => this.#learnItem(list),
    });
    const { memory, INPUT, MOST_BYTES, COUNTS, FACTS, BLOCKS, VALUES } = this.#exports;
    this.#counts = COUNTS.value / 4;
    this.#firstBlock = BLOCKS.value / 4;
    this.#firstValue = VALUES.value / 8;
    this.#firstFact = FACTS.value + FACT_SIZE;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#integers = new Int32Array(memory.buffer);
    this.#numbers = new Float64Array(memory.buffer);
    this.input = new Uint8Array(memory.buffer, INPUT.value, MOST_BYTES.value);
  }

  /** Whether there is WebAssembly. */
  static get isPossible(): boolean {
    return findEngine() !== undefined;
  }

  /** A matcher that knows nothing yet; undefined where there is no WebAssembly. */
  static make(): RowMatcher | undefined {
    const engine = findEngine();
    return engine && new RowMatcher(engine);
  }

  /** Learns what the files of a kind look like; answers the address of their root. */
  addRoot({ root, facts }: RowPlaces): number {
    const address = this.#addPlace(root);
    for (const [index, key] of facts.entries()) this.#addMember(root, key, index + 1);
    this.#addMember(root, 'stats', 0, true);
    return address;
  }

  /** Says whether what is in the input is a plain file with this root. Then the rest tells what it says. */
  match(root: number, file: FileBytes): boolean {
    this.#file = file;
    return this.#exports.match(root, file.length) !== 0;
  }

  numberAt(index: number): number | undefined {
    const address = this.#firstFact + index * FACT_SIZE;
    return this.#integers[address / 4] === NUMBER ? this.#numbers[address / 8 + 2] : undefined;
  }

  /** Only until the next file is read. */
  textAt(index: number): string | undefined {
    const address = this.#firstFact + index * FACT_SIZE;
    if (this.#integers[address / 4] !== STRING) return undefined;
    return this.#file?.textOf(this.#integers[address / 4 + 1] ?? 0, this.#integers[address / 4 + 2] ?? 0);
  }

  /**
   * For each block of stats the address of all its keys: the same for all blocks with the same keys under the same definition. Until the next
   * file is matched.
   */
  get blocks(): Int32Array {
    const start = this.#firstBlock;
    return this.#integers.subarray(start, start + this.#blockCount);
  }

  /** Says whether they are these. */
  hasBlocks(addresses: Int32Array): boolean {
    if (this.#blockCount !== addresses.length) return false;
    for (let i = 0; i < addresses.length; i++)
      if (this.#integers[this.#firstBlock + i] !== addresses[i]) return false;
    return true;
  }

  get #blockCount(): number {
    return this.#integers[this.#counts + 1] ?? 0;
  }

  /** The keys at that address. */
  keysAt(address: number): KeyTrail | undefined {
    return this.#trails.get(address);
  }

  /** How many numbers all blocks hold. */
  get valueCount(): number {
    return this.#integers[this.#counts] ?? 0;
  }

  /** Writes the first `count` of them into `numbers`, from `start` on. */
  copyValues(numbers: Float64Array, start: number, count: number): void {
    const from = this.#firstValue;
    for (let i = 0; i < count; i++) numbers[start + i] = this.#numbers[from + i] ?? 0;
  }

  #addMember(object: PlainPlace, key: string, fact: number, isStats = false): void {
    const place = object.findMember(key);
    if (place !== undefined) this.#addPlace(place, fact, isStats);
  }

  #addPlace(place: PlainPlace, fact = 0, isStats = false): number {
    const known = this.#addresses.get(place);
    if (known !== undefined) return known;
    const { types, maxLength, start } = place;
    const longest = Math.min(maxLength, this.input.length);
    const address = this.#exports.addPlace(types, longest, fact, isStats, start.isWhole);
    if (address === 0) return 0;
    this.#addresses.set(place, address);
    this.#places.set(address, place);
    this.#remember(start, this.#exports.startOf(address));
    return address;
  }

  #remember(trail: KeyTrail, address: number): void {
    this.#addresses.set(trail, address);
    this.#trails.set(address, trail);
  }

  #learnKey(object: number, before: number, from: number, to: number): number {
    const known = this.#trails.get(before);
    if (known === undefined || this.#trails.size >= MOST_TRAILS) return 0;
    const key = this.#decoder.decode(this.#bytes.subarray(from, to));
    const trail = known.extend(key);
    const place = trail && this.#places.get(object)?.findMember(key);
    const member = place && this.#addPlace(place);
    if (trail === undefined || !member) return 0;
    const address = this.#exports.addTrail(member, before, trail.isWhole);
    if (address !== 0) this.#remember(trail, address);
    return address;
  }

  #learnItem(list: number): number {
    const item = this.#places.get(list)?.findItem();
    return item === undefined ? 0 : this.#addPlace(item);
  }
}

/** What the matcher asks for when it meets what it does not know. */
interface Teacher {
  readonly learnKey: (object: number, before: number, from: number, to: number) => number;
  readonly learnItem: (list: number) => number;
}

/** The part of `WebAssembly` that is needed; TypeScript knows it only together with a browser's document. */
interface Engine {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: Record<string, object>) => { readonly exports: object };
}

function findEngine(): Engine | undefined {
  return (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;
}

function instantiate({ Module, Instance }: Engine, teacher: Teacher): MatcherExports {
  const code = Uint8Array.from(atob(rowMatcher), (character) => character.charCodeAt(0));
  const instance = new Instance(new Module(code), { 'row-matcher': teacher });
  // What the exports are is said there, in another language.
  return instance.exports as unknown as MatcherExports;
}
