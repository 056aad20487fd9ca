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
  const starts: number[] = [];
  const ends: number[] = [];
  const parents: number[] = [];
  const steps: number[] = [];
  /** How many commas were met in each container itself, so far. */
  const commas: number[] = [];
  let parent = -1;
  let lastString = from;
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      lastString = offset;
      offset = findStringEnd(text, offset) - 1;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      const isItem = text.charCodeAt(starts[parent] ?? -1) === OPEN_ARRAY;
      steps.push(isItem ? -1 - (commas[parent] ?? 0) : lastString);
      parents.push(parent);
      parent = starts.push(offset) - 1;
      ends.push(to);
      commas.push(0);
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      ends[parent] = offset + 1;
      parent = parents[parent] ?? -1;
    } else if (code === COMMA) {
      commas[parent] = (commas[parent] ?? 0) + 1;
    }
  }
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    parents: Int32Array.from(parents),
    steps: Int32Array.from(steps),
  };
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
