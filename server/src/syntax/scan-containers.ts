/** The objects and arrays of a strict JSON text, in the order in which they begin: one number each per list. */
export interface ContainerLists {
  /** The offsets at which they begin. */
  readonly starts: Int32Array;
  /** The offsets behind their ends. */
  readonly ends: Int32Array;
  /** The index of the one around each; -1 for the outermost. */
  readonly parents: Int32Array;
  /** The way to each from the one around it: the offset of its key, or -1 less its index in an array. */
  readonly steps: Int32Array;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Finds the objects and arrays of a text that is strict JSON from offset `from` up to `to`. */
export function scanContainers(text: string, from = 0, to = text.length): ContainerLists {
  const scan = new ContainerScan();
  collectContainers(scan, text, from, to);
  return {
    starts: Int32Array.from(scan.starts),
    ends: Int32Array.from(scan.ends),
    parents: Int32Array.from(scan.parents),
    steps: Int32Array.from(scan.steps),
  };
}

/** What was found so far. */
class ContainerScan {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly parents: number[] = [];
  readonly steps: number[] = [];
  /** The container that is open. */
  #open = -1;
  /** Whether that is an array, and how many commas were met in it; those of the containers around it below. */
  #isArray = false;
  #commas = 0;
  readonly #commasAround: number[] = [];

  open(offset: number, isArray: boolean, key: number): void {
    this.parents.push(this.#open);
    this.steps.push(this.#isArray ? -1 - this.#commas : key);
    this.#commasAround.push(this.#isArray ? this.#commas : -1);
    this.#open = this.starts.length;
    this.starts.push(offset);
    this.ends.push(offset);
    this.#isArray = isArray;
    this.#commas = 0;
  }

  close(end: number): void {
    if (this.#open < 0) return;
    this.ends[this.#open] = end;
    this.#open = this.parents[this.#open] ?? -1;
    const commas = this.#commasAround.pop() ?? -1;
    this.#isArray = commas >= 0;
    this.#commas = commas;
  }

  separate(): void {
    this.#commas++;
  }
}

/** A loop and nothing else: it is compiled while it runs over the first long text, and stays as it is. */
function collectContainers(scan: ContainerScan, text: string, from: number, to: number): void {
  let lastString = from;
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      lastString = offset;
      offset = findStringEnd(text, offset) - 1;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      scan.open(offset, code === OPEN_ARRAY, lastString);
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      scan.close(offset + 1);
    } else if (code === COMMA) {
      scan.separate();
    }
  }
}

/** The offset behind the object or array that begins at `start`; undefined when its brackets do not match. */
export function findContainerEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let offset = start; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = findStringEnd(text, offset) - 1;
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth++;
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) depth--;
    if (depth === 0) return offset + 1;
  }
  return undefined;
}

/** The offset behind the string that begins at `start`. */
export function findStringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (quote - before) % 2 === 0;
}
