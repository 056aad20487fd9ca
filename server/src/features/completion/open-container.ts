import type { Scalar, WrittenContainer, WrittenMember } from './slot.ts';

/** What is expected next: a key, its colon, a value, or the comma behind one. */
export type Expected = 'key' | 'colon' | 'value' | 'comma';

/**
 * An object or list that is open where the reader is. Nearly all are closed again before anyone asks what is in them, so
 * only offsets are kept.
 */
export class OpenContainer implements WrittenContainer {
  readonly kind: 'object' | 'array';
  expected: Expected;
  /** Where the key whose value is expected begins and ends. */
  keyStart = 0;
  keyEnd = 0;
  /** How many items came before. */
  count = 0;
  /** Where the last value ended. */
  lastEnd = 0;
  readonly #text: string;
  /** Four offsets per value: its key's, which mean nothing in a list, and its own, which are -1 unless it is plain. */
  readonly #offsets: number[] = [];
  /** Asked for only when the reader is through. */
  #members: readonly WrittenMember[] | undefined;

  constructor(kind: 'object' | 'array', text: string) {
    this.kind = kind;
    this.#text = text;
    this.expected = kind === 'object' ? 'key' : 'value';
  }

  /** Notes that a value has ended; `start` is -1 unless it is plain and no text that is being typed. */
  endValue(start: number, end: number): void {
    this.#offsets.push(this.keyStart, this.keyEnd, start, end);
    this.count++;
    this.lastEnd = end;
    this.expected = 'comma';
  }

  /** Notes that the comma has come, or something for which one is missing: a key without value is a key all the same. */
  endItem(): void {
    if (this.kind === 'object' && this.expected !== 'key' && this.expected !== 'comma') {
      this.endValue(-1, this.keyEnd);
    }
    this.expected = this.kind === 'object' ? 'key' : 'value';
  }

  /** The key or index of the value that is expected, or that is being read. */
  get step(): string | number {
    return this.kind === 'object' ? readText(this.#text, this.keyStart, this.keyEnd) : this.count;
  }

  get members(): readonly WrittenMember[] {
    if (this.kind === 'array') return [];
    this.#members ??= this.#read((keyStart, keyEnd, value) => {
      return { key: readText(this.#text, keyStart, keyEnd), start: keyStart, value };
    });
    return this.#members;
  }

  get items(): readonly Scalar[] {
    if (this.kind === 'object') return [];
    return this.#read((_start, _end, value) => value).filter((value) => value !== undefined);
  }

  #read<T>(make: (keyStart: number, keyEnd: number, value: Scalar | undefined) => T): T[] {
    const made: T[] = [];
    for (let index = 0; index + 3 < this.#offsets.length; index += 4) {
      const [keyStart = 0, keyEnd = 0, start = -1, end = -1] = this.#offsets.slice(index, index + 4);
      made.push(make(keyStart, keyEnd, start < 0 ? undefined : readScalar(this.#text, start, end)));
    }
    return made;
  }
}

/** The value of a text or word; a word that means nothing in JSON is a text. */
function readScalar(text: string, start: number, end: number): Scalar {
  try {
    const value: unknown = JSON.parse(text.slice(start, end));
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Scalar;
  } catch {
    // Half-typed texts are read as far as they go.
  }
  return readText(text, start, end);
}

/** What a text says, or a word as it is. */
function readText(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  if (!written.startsWith('"')) return written;
  if (written.includes('\\')) {
    try {
      return String(JSON.parse(written));
    } catch {
      // Half-typed texts are read as far as they go.
    }
  }
  return written.slice(1).replace(/"$/, '');
}
