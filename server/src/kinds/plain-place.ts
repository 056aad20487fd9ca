import type { PlainShape } from './generated/plain-shapes.js';

/** What may stand where anything may. */
const ANYTHING: PlainShape = { types: 127, free: true };

/** Places nested deeper than this are not worth remembering, nor are objects with more keys or more ways to go on. */
const DEEPEST = 16;
const MOST_KEYS = 128;
const MOST_WAYS = 16;

/**
 * A place in files of one kind, such as the value of `stats` in every NPC: what may stand there, and with what keys, in what
 * order, objects have stood there so far. Places are made when they are first met.
 */
export class PlainPlace {
  /** The key under which it stands; the empty string for the file's root and for items of a list. */
  readonly key: string;
  /** How many objects and lists are around it. */
  readonly depth: number;
  /** The types of `PlainShape` that may stand there; none where it takes more than them, keys and lengths to tell what may. */
  readonly types: number;
  /** The longest string, in UTF-16 code units. */
  readonly maxLength: number;
  /** Where the keys of an object begin. */
  readonly start: KeyTrail;
  readonly #shape: PlainShape;
  readonly #members = new Map<string, PlainPlace>();
  #item: PlainPlace | undefined;

  constructor(shape: PlainShape, key = '', depth = 0) {
    this.key = key;
    this.depth = depth;
    this.#shape = shape;
    this.types = isSimple(shape) && depth <= DEEPEST ? shape.types : 0;
    this.maxLength = shape.maxLength ?? Number.POSITIVE_INFINITY;
    this.start = new KeyTrail(this, shape.required ?? []);
  }

  /** The place of an object's member; undefined when there is no telling whether it may stand there. */
  findMember(key: string): PlainPlace | undefined {
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const { keys, each, free = false } = this.#shape;
    const shape = keys?.get(key) ?? each ?? (free ? ANYTHING : undefined);
    if (shape === undefined) return undefined;
    const place = new PlainPlace(shape, key, this.depth + 1);
    this.#members.set(key, place);
    return place;
  }

  /** The place of a list's items; undefined when there is no telling what may stand there. */
  findItem(): PlainPlace | undefined {
    const { items, free = false } = this.#shape;
    const shape = items ?? (free ? ANYTHING : undefined);
    if (shape !== undefined) this.#item ??= new PlainPlace(shape, '', this.depth + 1);
    return this.#item;
  }
}

/**
 * The keys that an object has had up to here, in this order. Objects in neighbouring files have mostly the same keys, so that telling what
 * comes next takes no more than comparing it with what came next before.
 */
export class KeyTrail {
  /** Where the object stands. */
  readonly object: PlainPlace;
  /** Whether no key is missing that the object must have. */
  readonly isWhole: boolean;
  /** In file order. */
  readonly keys: readonly string[];
  readonly #missing: readonly string[];
  readonly #ways = new Map<string, KeyTrail>();

  /** `keys` are those so far, `missing` those that are still needed. */
  constructor(object: PlainPlace, missing: readonly string[], keys: readonly string[] = []) {
    this.object = object;
    this.isWhole = missing.length === 0;
    this.keys = keys;
    this.#missing = missing;
  }

  /**
   * The trail that goes on with `key`. Undefined when that must not come next, or is not worth remembering: a key that came before, or one
   * that JavaScript would put before others.
   */
  extend(key: string): KeyTrail | undefined {
    const known = this.#ways.get(key);
    if (known !== undefined) return known;
    if (this.#ways.size >= MOST_WAYS || this.keys.length >= MOST_KEYS) return undefined;
    if (/^\d/.test(key) || this.keys.includes(key) || this.object.findMember(key) === undefined)
      return undefined;
    const missing = this.#missing.filter((name) => name !== key);
    const trail = new KeyTrail(this.object, missing, [...this.keys, key]);
    this.#ways.set(key, trail);
    return trail;
  }
}

/** Whether types, keys and the length of strings are all that the shape asks for. */
function isSimple({ least, values, pattern, prefixes, cases }: PlainShape): boolean {
  return [least, values, pattern, prefixes, cases].every((demand) => demand === undefined);
}
