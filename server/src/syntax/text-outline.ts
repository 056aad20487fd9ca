import type { JsonPath } from '../base/json-pointer.ts';
import type { Span } from '../base/span.ts';
import { type ContainerLists, findStringEnd, scanContainers } from './scan-containers.ts';
import { type ContainerEdit, spliceContainers } from './splice-containers.ts';

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

  /** The number of the innermost container between whose brackets an offset lies; -1 when there is none. */
  containerInside(offset: number): number {
    const { starts, ends, parents } = this.#lists;
    let container = findLast(starts, offset - 1);
    while (container >= 0 && (ends[container] ?? 0) <= offset) container = parents[container] ?? -1;
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

  /** The outline of the text that came out of this one by edits of some containers. */
  follow(text: string, edits: readonly ContainerEdit[]): TextOutline {
    return new TextOutline(text, spliceContainers(this.#lists, text, edits));
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
