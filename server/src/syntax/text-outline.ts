import type { JsonPath } from '../base/json-pointer.ts';
import type { Span } from '../base/span.ts';
import { arrayIndex } from './array-index.ts';
import { type ContainerLists, findStringEnd, scanContainers } from './scan-containers.ts';
import { type ContainerEdit, spliceContainers } from './splice-containers.ts';

/** So many containers behind the beginning of another are looked at one by one. */
const NEAR = 8;

/**
 * Where the objects and arrays of a strict JSON text stand. Each has a number, by the order in which they begin. After an
 * edit the outline of the next text is made out of this one, so that nothing but what was edited is looked at again.
 */
export class TextOutline {
  readonly text: string;
  readonly #lists: ContainerLists;
  /** What is in containers with many others in them, by the way to it; looked up when first asked for. */
  readonly #children = new Map<number, Map<string | number, number>>();
  /** The path that was followed last, and the containers on it. */
  #lastPath: JsonPath = [];
  #lastWay: readonly number[] = [];

  private constructor(text: string, lists: ContainerLists) {
    this.text = text;
    this.#lists = lists;
  }

  /** Whether the outermost value is no container. */
  get isEmpty(): boolean {
    return this.#lists.starts.length === 0;
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
    const written = this.text.slice(start + 1, findStringEnd(this.text, start) - 1);
    return written.includes('\\') ? JSON.parse(`"${written}"`) : written;
  }

  /** The innermost container on a path, and how many steps lead there. There must be an outermost one. */
  descend(path: JsonPath): { readonly container: number; readonly depth: number } {
    // Places are asked for one after the other, and nearly always the last one is near.
    const way: number[] = [];
    while (way.length < path.length && this.#lastPath[way.length] === path[way.length]) {
      const known = this.#lastWay[way.length];
      if (known === undefined) break;
      way.push(known);
    }
    for (let step = path[way.length]; step !== undefined; step = path[way.length]) {
      const child = this.#findChild(way.at(-1) ?? 0, step);
      if (child < 0) break;
      way.push(child);
    }
    this.#lastPath = path;
    this.#lastWay = way;
    return { container: way.at(-1) ?? 0, depth: way.length };
  }

  /** The key of a container with its quotes; undefined when it is no member of an object. */
  keyOf(container: number): Span | undefined {
    const start = this.#lists.steps[container] ?? -1;
    const isMember = start >= 0 && (this.#lists.parents[container] ?? -1) >= 0;
    return isMember ? { start, end: findStringEnd(this.text, start) } : undefined;
  }

  /** The number of the container to which one step leads from another; -1 when it leads to none. */
  #findChild(container: number, step: string | number): number {
    const { parents } = this.#lists;
    const isArray = this.text[this.startOf(container)] === '[';
    const key = isArray ? -1 - arrayIndex(step) : String(step);
    for (let i = container + 1; i <= container + NEAR; i++) {
      if (parents[i] === container && this.#readStep(i) === key) return i;
    }
    if ((parents[container + NEAR] ?? -1) < container) return -1;
    let children = this.#children.get(container);
    if (children === undefined) {
      children = new Map();
      const end = this.endOf(container);
      for (let i = container + 1; i < parents.length && this.startOf(i) < end; i++) {
        if (parents[i] === container) children.set(this.#readStep(i), i);
      }
      this.#children.set(container, children);
    }
    return children.get(key) ?? -1;
  }

  #readStep(container: number): string | number {
    const step = this.#lists.steps[container] ?? -1;
    return step < 0 ? step : this.#readKey(step);
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
