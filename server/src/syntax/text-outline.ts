import type { JsonPath } from '../base/json-pointer.ts';
import type { Span } from '../base/span.ts';
import { type ContainerLists, findStringEnd, scanContainers } from './scan-containers.ts';

/** A stretch of one text that another stretch took the place of in the next: all around is the same. */
export interface TextChange {
  readonly start: number;
  /** The end in the text before. */
  readonly oldEnd: number;
  /** The end in the text after. */
  readonly newEnd: number;
}

/**
 * Where the objects and arrays of a strict JSON text stand. Each has a number, by the order in which they begin. After an
 * edit the outline of the next text is made out of this one, so that nothing but what was edited is looked at again.
 */
export class TextOutline {
  readonly text: string;
  readonly #lists: ContainerLists;

  private constructor(text: string, lists: ContainerLists) {
    this.text = text;
    this.#lists = lists;
  }

  /** The outline of a strict JSON text. */
  static of(text: string): TextOutline {
    return new TextOutline(text, scanContainers(text));
  }

  /** The innermost container that touches `offset`, with the way to it; undefined outside the outermost. */
  containerAt(offset: number): { readonly span: Span; readonly path: JsonPath } | undefined {
    const { starts, ends, parents } = this.#lists;
    let container = findLast(starts, offset);
    while (container >= 0 && (ends[container] ?? 0) < offset) container = parents[container] ?? -1;
    if (container < 0) return undefined;
    const span = { start: this.startOf(container), end: this.endOf(container) };
    return { span, path: this.pathOf(container) };
  }

  /** The number of the innermost container between whose brackets all of a change lies; -1 when there is none. */
  containerAround({ start, oldEnd }: TextChange): number {
    const { starts, ends, parents } = this.#lists;
    let container = findLast(starts, start - 1);
    while (container >= 0 && (ends[container] ?? 0) <= oldEnd) container = parents[container] ?? -1;
    return container;
  }

  /** The offset at which a container begins. */
  startOf(container: number): number {
    return this.#lists.starts[container] ?? 0;
  }

  /** The offset behind a container's end. */
  endOf(container: number): number {
    return this.#lists.ends[container] ?? this.text.length;
  }

  /** The offset behind the end of the container that begins at `start`; undefined when none begins there. */
  endOfContainerAt(start: number): number | undefined {
    const container = findLast(this.#lists.starts, start);
    return this.#lists.starts[container] === start ? this.#lists.ends[container] : undefined;
  }

  /** The way to a container from the outermost value. */
  pathOf(container: number): JsonPath {
    const path: (string | number)[] = [];
    const { parents, steps } = this.#lists;
    for (let at = container; (parents[at] ?? -1) >= 0; at = parents[at] ?? -1) {
      const step = steps[at] ?? 0;
      path.push(step < 0 ? -1 - step : this.#readKey(step));
    }
    return path.reverse();
  }

  #readKey(start: number): string {
    return JSON.parse(this.text.slice(start, findStringEnd(this.text, start)));
  }

  /**
   * The outline of the text that came out of this one by a change between the brackets of `container`, in which the
   * container is well formed as well.
   */
  follow(text: string, { oldEnd, newEnd }: TextChange, container: number): TextOutline {
    const { starts, ends, parents, steps } = this.#lists;
    const by = newEnd - oldEnd;
    const start = this.startOf(container);
    const next = findLast(starts, this.endOf(container) - 1) + 1;
    const inside = scanContainers(text, start, this.endOf(container) + by);
    const moved = inside.starts.length - (next - container);
    const shift = (offset: number) => (offset >= oldEnd ? offset + by : offset);
    const splice = (list: Int32Array, middle: Int32Array, adapt: (number: number) => number) => {
      const spliced = new Int32Array(list.length + moved);
      for (let i = 0; i < container; i++) spliced[i] = adapt(list[i] ?? 0);
      spliced.set(middle, container);
      for (let i = next; i < list.length; i++) spliced[i + moved] = adapt(list[i] ?? 0);
      return spliced;
    };
    const around = parents[container] ?? -1;
    return new TextOutline(text, {
      starts: splice(starts, inside.starts, shift),
      ends: splice(ends, inside.ends, shift),
      parents: splice(
        parents,
        inside.parents.map((parent) => (parent < 0 ? around : parent + container)),
        (parent) => (parent >= next ? parent + moved : parent),
      ),
      steps: splice(
        steps,
        inside.steps.map((step, index) => (index === 0 ? (steps[container] ?? 0) : step)),
        (step) => (step < 0 ? step : shift(step)),
      ),
    });
  }
}

/** The index of the last number that is not above `limit`; -1 when there is none. */
function findLast(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
