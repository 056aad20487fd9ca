import type { JsonPath } from '../base/json-pointer.ts';
import type { Span } from '../base/span.ts';
import { arrayIndex } from './array-index.ts';
import { MAX_DEPTH } from './max-depth.ts';
import { findStringEnd } from './scan-containers.ts';
import type { TextOutline } from './text-outline.ts';

/** Where a value and, for the member of an object, its key stand. */
export interface StrictPlace {
  readonly key: Span | undefined;
  readonly value: Span;
}

/**
 * Finds the value at `path` in a text that is strict JSON, without a tree: a place in each of a hundred files is wanted
 * once, and most of each text can be skipped at the speed of a search. Of several members with one key the last is
 * meant. Undefined when nothing stands there, or the text is nested deeper than `MAX_DEPTH`.
 */
export function findStrictPlace(text: string, path: JsonPath): StrictPlace | undefined {
  const cursor = new StrictCursor(text, -1, undefined);
  let place: StrictPlace | undefined = { key: undefined, value: cursor.skipValue(cursor.skipBlanks(0)) };
  for (const step of path) {
    if (place === undefined || cursor.isTooDeep) return undefined;
    const { start } = place.value;
    if (text[start] === '{') place = cursor.findMember(start, String(step));
    else place = text[start] === '[' ? cursor.findItem(start, arrayIndex(step)) : undefined;
  }
  return cursor.isTooDeep ? undefined : place;
}

/** What stands at an offset of a text. */
export interface PathAt {
  readonly path: JsonPath;
  /** Whether the offset is on the key of the member at `path` or on (or in) its value. */
  readonly part: 'key' | 'value';
  /** The key or value. */
  readonly span: Span;
  /** Whether it is an object or an array: the offset is on none of its members. */
  readonly isContainer: boolean;
}

/**
 * The innermost key or value that touches `offset` in a text that is strict JSON, without a tree; undefined outside the
 * outermost value. `'too-deep'` when the text is nested deeper than `MAX_DEPTH`. An outline of the text saves the search.
 */
export function findStrictPathAt(
  text: string,
  offset: number,
  outline?: TextOutline,
): PathAt | 'too-deep' | undefined {
  const cursor = new StrictCursor(text, offset, outline);
  const around = outline?.containerAt(offset);
  let span = around?.span ?? cursor.skipValue(cursor.skipBlanks(0));
  if (cursor.isTooDeep) return 'too-deep';
  if (offset < span.start || span.end < offset) return undefined;
  const path: (string | number)[] = around === undefined ? [] : [...around.path];
  for (;;) {
    const first = text[span.start];
    if (first !== '{' && first !== '[') return { path, part: 'value', span, isContainer: false };
    const child = cursor.findChildAt(span.start, offset);
    if (child === undefined) return { path, part: 'value', span, isContainer: true };
    path.push(child.step);
    if (child.key !== undefined && offset < child.value.start) {
      return { path, part: 'key', span: child.key, isContainer: false };
    }
    span = child.value;
  }
}

/** Moves over strict JSON; offsets go in and come out. */
export class StrictCursor {
  isTooDeep = false;
  /** The ends of the containers around this offset are kept: each is asked for after the one around it was skipped. */
  readonly #offset: number;
  readonly #ends = new Map<number, number>();
  readonly #text: string;
  readonly #outline: TextOutline | undefined;
  readonly #scalar = /[^\s,\]}]*/y;
  readonly #mark = /["{}[\]]/g;

  constructor(text: string, offset: number, outline: TextOutline | undefined) {
    this.#text = text;
    this.#offset = offset;
    this.#outline = outline;
  }

  skipBlanks(start: number): number {
    let offset = start;
    while (this.#text.charCodeAt(offset) <= 0x20 || this.#text.charCodeAt(offset) === 0xfeff) offset++;
    return offset;
  }

  /** The span of the value that begins at `start`. */
  skipValue(start: number): Span {
    const first = this.#text[start];
    if (first === '"') return { start, end: findStringEnd(this.#text, start) };
    if (first === '{' || first === '[') return { start, end: this.#endOfContainer(start) };
    this.#scalar.lastIndex = start;
    this.#scalar.test(this.#text);
    return { start, end: this.#scalar.lastIndex };
  }

  /** The last member called `name` of the object that begins at `start`. */
  findMember(start: number, name: string): StrictPlace | undefined {
    let found: StrictPlace | undefined;
    let offset = this.skipBlanks(start + 1);
    while (this.#text[offset] === '"') {
      const key = { start: offset, end: findStringEnd(this.#text, offset) };
      const colon = this.skipBlanks(key.end);
      const value = this.skipValue(this.skipBlanks(colon + 1));
      if (this.#isKey(key, name)) found = { key, value };
      offset = this.#skipComma(value.end);
    }
    return found;
  }

  /** The item with that index of the array that begins at `start`. */
  findItem(start: number, index: number): StrictPlace | undefined {
    let offset = this.skipBlanks(start + 1);
    for (let i = 0; offset < this.#text.length && this.#text[offset] !== ']'; i++) {
      const value = this.skipValue(offset);
      if (i === index) return { key: undefined, value };
      offset = this.#skipComma(value.end);
    }
    return undefined;
  }

  /** The member or item of the container at `start` that touches `offset`; of two, the one that begins there. */
  findChildAt(start: number, offset: number): (StrictPlace & { readonly step: string | number }) | undefined {
    let found: (StrictPlace & { readonly step: string | number }) | undefined;
    let begin = this.skipBlanks(start + 1);
    const isObject = this.#text[start] === '{';
    for (let index = 0; begin <= offset && !/[\]}]/.test(this.#text[begin] ?? ']'); index++) {
      const key = isObject ? { start: begin, end: findStringEnd(this.#text, begin) } : undefined;
      const value = this.skipValue(key === undefined ? begin : this.skipBlanks(this.skipBlanks(key.end) + 1));
      const isTouched = offset <= value.end;
      found = isTouched ? { key, value, step: key === undefined ? index : this.#readKey(key) } : undefined;
      begin = this.#skipComma(value.end);
    }
    return found;
  }

  #readKey({ start, end }: Span): string {
    return JSON.parse(this.#text.slice(start, end));
  }

  #skipComma(end: number): number {
    const offset = this.skipBlanks(end);
    return this.#text[offset] === ',' ? this.skipBlanks(offset + 1) : offset;
  }

  #isKey({ start, end }: Span, name: string): boolean {
    const written = this.#text.slice(start + 1, end - 1);
    return written === name || (written.includes('\\') && JSON.parse(`"${written}"`) === name);
  }

  #endOfContainer(start: number): number {
    const known = this.#outline?.endOfContainerAt(start) ?? this.#ends.get(start);
    if (known !== undefined) return known;
    if (this.#offset < 0) return this.#skipContainer(start);
    const open: number[] = [];
    this.#mark.lastIndex = start;
    for (let match = this.#mark.exec(this.#text); match !== null; match = this.#mark.exec(this.#text)) {
      if (match[0] === '"') this.#mark.lastIndex = findStringEnd(this.#text, match.index);
      else if (match[0] === '{' || match[0] === '[') open.push(match.index);
      else this.#keepEnd(open.pop(), match.index + 1);
      if (open.length > MAX_DEPTH) this.isTooDeep = true;
      if (open.length === 0) return match.index + 1;
    }
    return this.#text.length;
  }

  /** The end of a container of which no part will be asked for: a hundred times the text that is wanted may be skipped. */
  #skipContainer(start: number): number {
    const text = this.#text;
    let depth = 0;
    for (let offset = start; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x22) offset = findStringEnd(text, offset) - 1;
      // Both brackets that open, and both that close; outside of strings, no other characters of JSON are like them.
      else if ((code | 0x20) === 0x7b) {
        if (++depth > MAX_DEPTH) this.isTooDeep = true;
      } else if ((code | 0x20) === 0x7d && --depth === 0) return offset + 1;
    }
    return text.length;
  }

  #keepEnd(start: number | undefined, end: number): void {
    if (start !== undefined && start <= this.#offset && this.#offset <= end) this.#ends.set(start, end);
  }
}
