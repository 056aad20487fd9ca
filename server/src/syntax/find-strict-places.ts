import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import type { Span } from '../base/span.ts';
import type { StrictPlace } from './find-strict-place.ts';
import { findContainerEnd, findStringEnd } from './scan-containers.ts';

/** What is looked for at one place and below it. */
interface Wanted {
  readonly pointer: string;
  readonly children: Map<string, Wanted>;
}

const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const QUOTE = 0x22;
const SPACE = 0x20;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Finds the values at several paths, and all on the way to them, in one pass over a text that is strict JSON, by their
 * JSON pointers. Of several members with one key the last is meant. What is not there is not in the answer.
 */
export function findStrictPlaces(text: string, paths: readonly JsonPath[]): ReadonlyMap<string, StrictPlace> {
  const places = new Map<string, StrictPlace>();
  const root = planSearch(paths);
  const start = skipBlanks(text, 0);
  const end = new Search(text, places).findIn(start, root);
  places.set(root.pointer, { key: undefined, value: { start, end } });
  return places;
}

function planSearch(paths: readonly JsonPath[]): Wanted {
  const root: Wanted = { pointer: '', children: new Map() };
  for (const path of paths) {
    let at = root;
    for (const step of path) {
      const key = String(step);
      let child = at.children.get(key);
      if (child === undefined) {
        child = { pointer: at.pointer + formatPointer([key]), children: new Map() };
        at.children.set(key, child);
      }
      at = child;
    }
  }
  return root;
}

/** Goes down where something is wanted, which is never deeper than the paths are long, and over all else. */
class Search {
  readonly #text: string;
  readonly #places: Map<string, StrictPlace>;

  constructor(text: string, places: Map<string, StrictPlace>) {
    this.#text = text;
    this.#places = places;
  }

  /** Looks into the value at `start`, and answers where it ends. */
  findIn(start: number, { children }: Wanted): number {
    const code = this.#text.charCodeAt(start);
    if (children.size === 0 || (code !== OPEN_OBJECT && code !== OPEN_ARRAY)) return this.#skipValue(start);
    return code === OPEN_OBJECT ? this.#findMembers(start, children) : this.#findItems(start, children);
  }

  #findMembers(start: number, wanted: ReadonlyMap<string, Wanted>): number {
    const text = this.#text;
    let offset = skipBlanks(text, start + 1);
    while (text.charCodeAt(offset) === QUOTE) {
      const keyEnd = findStringEnd(text, offset);
      const child = wanted.get(this.#readKey(offset, keyEnd));
      const value = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
      offset = this.#skipComma(
        child === undefined
          ? this.#skipValue(value)
          : this.#findMember({ start: offset, end: keyEnd }, value, child),
      );
    }
    return offset + 1;
  }

  /** Notes a member whose value stands at `start`, and answers where it ends. */
  #findMember(key: Span, start: number, child: Wanted): number {
    if (this.#places.has(child.pointer)) this.#forgetIn(child);
    const end = this.findIn(start, child);
    this.#places.set(child.pointer, { key, value: { start, end } });
    return end;
  }

  #findItems(start: number, wanted: ReadonlyMap<string, Wanted>): number {
    const text = this.#text;
    let offset = skipBlanks(text, start + 1);
    for (let index = 0; offset < text.length && text[offset] !== ']'; index++) {
      const child = wanted.get(String(index));
      const end = child === undefined ? this.#skipValue(offset) : this.findIn(offset, child);
      if (child !== undefined)
        this.#places.set(child.pointer, { key: undefined, value: { start: offset, end } });
      offset = this.#skipComma(end);
    }
    return offset + 1;
  }

  /** Forgets what was found in an earlier member of the same key. */
  #forgetIn({ children }: Wanted): void {
    for (const child of children.values()) {
      if (this.#places.delete(child.pointer)) this.#forgetIn(child);
    }
  }

  #readKey(start: number, end: number): string {
    const written = this.#text.slice(start + 1, end - 1);
    return written.includes('\\') ? JSON.parse(`"${written}"`) : written;
  }

  #skipValue(start: number): number {
    const code = this.#text.charCodeAt(start);
    if (code === QUOTE) return findStringEnd(this.#text, start);
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      return findContainerEnd(this.#text, start) ?? this.#text.length;
    }
    let offset = start;
    while (offset < this.#text.length && !isEndOfScalar(this.#text.charCodeAt(offset))) offset++;
    return offset;
  }

  #skipComma(end: number): number {
    const offset = skipBlanks(this.#text, end);
    return this.#text.charCodeAt(offset) === COMMA ? skipBlanks(this.#text, offset + 1) : offset;
  }
}

function skipBlanks(text: string, start: number): number {
  let offset = start;
  while (text.charCodeAt(offset) <= SPACE || text.charCodeAt(offset) === BYTE_ORDER_MARK) offset++;
  return offset;
}

/** A blank, a comma, or a closing bracket of either kind. */
function isEndOfScalar(code: number): boolean {
  return code <= SPACE || code === COMMA || code === 0x5d || code === 0x7d;
}
