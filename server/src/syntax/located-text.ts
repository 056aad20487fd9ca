import { formatPointer, type JsonPath } from '../base/json-pointer.ts';
import { lazy } from '../base/lazy.ts';
import type { Span } from '../base/span.ts';
import { TextLines } from '../base/text-lines.ts';
import { arrayIndex } from './array-index.ts';
import { findOutlinedPlace, type OutlinedPlace } from './find-outlined-place.ts';
import { findStrictPathAt, findStrictPlace, type PathAt, type StrictPlace } from './find-strict-place.ts';
import { findStrictPlaces } from './find-strict-places.ts';
import { isStrictJson } from './is-strict-json.ts';
import { buildTreeRoot, type JsonNode } from './json-tree.ts';
import { scanText, type TextScan } from './scan-text.ts';
import type { TextOutline } from './text-outline.ts';

/** Most texts are asked for a few places and dropped; a tree would be most of the work then. */
const MOST_QUICK_ANSWERS = 4;
/** With an outline only some are costly, and a tree pays later. */
const MOST_OUTLINED_ANSWERS = 40;

/**
 * A text with the places of its values: the way from paths to spans and back. Everything is computed when first asked
 * for. Works on broken text as far as it can be understood; text nested deeper than `MAX_DEPTH` has no places.
 */
export class LocatedText {
  readonly text: string;
  /** The offsets of the lines. */
  readonly lines: () => TextLines;
  /** What one pass over the characters found: comments, trailing commas and the like. */
  readonly scan: () => TextScan;
  /** The outermost value. */
  readonly root: () => JsonNode | undefined;
  readonly #isStrict: () => boolean;
  readonly #outline: (() => TextOutline) | undefined;
  #quickAnswersLeft: number;
  #prepared:
    | { readonly pointers: ReadonlySet<string>; readonly places: ReadonlyMap<string, StrictPlace> }
    | undefined;
  readonly #children = new Map<JsonNode, ReadonlyMap<string, JsonNode>>();

  /** An `outline` is given for strict JSON only, and not nested too deep. */
  constructor(text: string, outline?: () => TextOutline) {
    this.text = text;
    this.#outline = outline;
    this.#quickAnswersLeft = outline === undefined ? MOST_QUICK_ANSWERS : MOST_OUTLINED_ANSWERS;
    this.lines = lazy(() => new TextLines(text));
    this.scan = lazy(() => scanText(text));
    this.root = lazy(() => {
      this.#quickAnswersLeft = 0;
      return buildTreeRoot(this.scan());
    });
    this.#isStrict = lazy(() => outline !== undefined || isStrictJson(text));
  }

  /** The value at `path`, or undefined. Of several members with one key the last is meant, as `JSON.parse` has it. */
  findNode(path: JsonPath): JsonNode | undefined {
    const child = this.#follow(path);
    return child.depth === path.length && child.node !== undefined ? nodeBehind(child.node) : undefined;
  }

  /** Where the value at `path` stands, and its key when it is a member that has one; undefined when nothing is there. */
  findPlace(path: JsonPath): { readonly key: Span | undefined; readonly value: Span } | undefined {
    const outlined = this.#findOutlined(path);
    if (outlined !== undefined) return outlined.depth === path.length ? outlined.place : undefined;
    const key = this.memberKeySpan(path);
    return this.findNode(path) === undefined && key === undefined
      ? undefined
      : { key, value: this.spanOf(path) };
  }

  /** The key of the member at `path` with its quotes; undefined when `path` leads to no member of an object. */
  memberKeySpan(path: JsonPath): Span | undefined {
    const outlined = this.#findOutlined(path);
    if (outlined !== undefined) return outlined.depth === path.length ? outlined.place.key : undefined;
    const { node, depth } = this.#follow(path);
    const key = depth === path.length && node?.type === 'property' ? node.children?.[0] : undefined;
    return key && spanOfNode(key);
  }

  /**
   * Makes ready to be asked for the spans of many paths: one pass over a strict text finds them all, and no tree is made,
   * which would take many times the memory of the text.
   */
  prepareSpans(paths: readonly JsonPath[]): void {
    if (this.#outline !== undefined || paths.length <= this.#quickAnswersLeft || !this.#isStrict()) return;
    const pointers = new Set(paths.map((path) => formatPointer(path)));
    this.#prepared = { pointers, places: findStrictPlaces(this.text, paths) };
  }

  /**
   * Where to point for `path`: at its key or its whole value. A place that is not there falls back to the nearest
   * value around it that is, and a missing key to the value; without any value, to the first visible character.
   */
  spanOf(path: JsonPath, part: 'key' | 'value' = 'value'): Span {
    const outlined = this.#findOutlined(path);
    if (outlined !== undefined) {
      const { place, depth } = outlined;
      return part === 'key' && depth === path.length ? (place.key ?? place.value) : place.value;
    }
    const quick =
      this.#findPrepared(path, part) ?? (this.#answersQuickly() ? this.#findQuickly(path, part) : undefined);
    if (quick !== undefined) return quick;
    const { node, depth } = this.#follow(path);
    if (node === undefined) return this.#firstCharacter();
    const key = node.type === 'property' ? node.children?.[0] : undefined;
    const value = nodeBehind(node);
    if (key !== undefined && (value === undefined || (part === 'key' && depth === path.length))) {
      return spanOfNode(key);
    }
    return spanOfNode(value ?? node);
  }

  /**
   * The innermost key or value that touches `offset`, or undefined outside the outermost value. Between members,
   * that is the object they are in; between a key and its value, the key.
   */
  pathAt(offset: number): PathAt | undefined {
    const outline = this.#outline?.();
    const quick =
      outline !== undefined || this.#answersQuickly()
        ? findStrictPathAt(this.text, offset, outline)
        : 'too-deep';
    return quick === 'too-deep' ? this.#findInTree(offset) : quick;
  }

  #findPrepared(path: JsonPath, part: 'key' | 'value'): Span | undefined {
    if (this.#prepared === undefined) return undefined;
    const { pointers, places } = this.#prepared;
    if (!pointers.has(formatPointer(path))) return undefined;
    for (let depth = path.length; depth >= 0; depth--) {
      const place = places.get(formatPointer(path.slice(0, depth)));
      if (place === undefined) continue;
      return part === 'key' && depth === path.length ? (place.key ?? place.value) : place.value;
    }
    return undefined;
  }

  #findQuickly(path: JsonPath, part: 'key' | 'value'): Span | undefined {
    const place = findStrictPlace(this.text, path);
    return place && (part === 'key' ? (place.key ?? place.value) : place.value);
  }

  #findOutlined(path: JsonPath): OutlinedPlace | undefined {
    const outline = this.#outline?.();
    if (outline === undefined || outline.isEmpty) return undefined;
    return findOutlinedPlace(outline, path, () => this.#quickAnswersLeft-- > 0);
  }

  #answersQuickly(): boolean {
    return this.#quickAnswersLeft-- > 0 && this.#isStrict();
  }

  #findInTree(offset: number): PathAt | undefined {
    const root = this.root();
    if (root === undefined || !touches(root, offset)) return undefined;
    let node: JsonNode = root;
    const path: (string | number)[] = [];
    for (;;) {
      const index = childIndexAt(node, offset);
      const child: JsonNode | undefined = node.children?.[index];
      if (child === undefined) return describeNode(path, 'value', node);
      if (child.type !== 'property') {
        path.push(index);
        node = child;
        continue;
      }
      const [key, value]: readonly JsonNode[] = child.children ?? [];
      if (key === undefined) return describeNode(path, 'value', node);
      path.push(key.value);
      if (value === undefined || offset < value.offset) return describeNode(path, 'key', key);
      node = value;
    }
  }

  /** Follows `path` as far as it goes: the last element or member (not its value) met, and how many steps were made. */
  #follow(path: JsonPath): { readonly node: JsonNode | undefined; readonly depth: number } {
    let node = this.root();
    for (const [depth, step] of path.entries()) {
      const container: JsonNode | undefined = node && nodeBehind(node);
      const child = container && this.#child(container, step);
      if (child === undefined) return { node, depth };
      node = child;
    }
    return { node, depth: path.length };
  }

  #child(container: JsonNode, step: string | number): JsonNode | undefined {
    if (container.type === 'array') return container.children?.[arrayIndex(step)];
    if (container.type !== 'object') return undefined;
    let members = this.#children.get(container);
    if (members === undefined) {
      members = indexMembers(container);
      this.#children.set(container, members);
    }
    return members.get(String(step));
  }

  #firstCharacter(): Span {
    const start = this.text.search(/[^\s\uFEFF]/);
    return start < 0 ? { start: 0, end: 0 } : { start, end: start + 1 };
  }
}

function describeNode(path: JsonPath, part: PathAt['part'], node: JsonNode): PathAt {
  return { path, part, span: spanOfNode(node), isContainer: node.children !== undefined };
}

/** The text covered by `node`. */
export function spanOfNode(node: JsonNode): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** A member's value (undefined when it is missing); any other node itself. */
function nodeBehind(node: JsonNode): JsonNode | undefined {
  return node.type === 'property' ? node.children?.[1] : node;
}

/** The members of an object by key: of several with one key the last, but rather one that has a value. */
function indexMembers(object: JsonNode): ReadonlyMap<string, JsonNode> {
  const members = new Map<string, JsonNode>();
  for (const member of object.children ?? []) {
    const [key, value] = member.children ?? [];
    if (key !== undefined && (value !== undefined || !members.has(key.value))) members.set(key.value, member);
  }
  return members;
}

function touches(node: JsonNode, offset: number): boolean {
  return node.offset <= offset && offset <= node.offset + node.length;
}

/** The index of the child that touches `offset`, or -1; of two that touch it, the one that starts there. */
function childIndexAt(node: JsonNode, offset: number): number {
  const children = node.children ?? [];
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const child = children[low - 1];
  return child !== undefined && touches(child, offset) ? low - 1 : -1;
}
