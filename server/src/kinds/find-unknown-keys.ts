import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import type { KindId } from './file-kind.ts';
import { type KnownKeys, knownKeys } from './generated/known-keys.js';

/** A key that means nothing where it stands. */
export interface UnknownKey {
  /** The way to its member. */
  readonly path: JsonPath;
  readonly key: string;
  /** True: the game drops the member silently. False: it is kept or ignored, without effect. */
  readonly dropped: boolean;
  /** The keys that mean something there. */
  readonly known: ReadonlyMap<string, unknown>;
}

const NO_KEYS: readonly UnknownKey[] = [];

/** The keys of a file of this kind that its schema does not know, in file order. */
export function findUnknownKeys(kind: KindId, value: JsonValue | undefined): readonly UnknownKey[] {
  const found: UnknownKey[] = [];
  walk(value, knownKeys[kind], [], found);
  return found.length === 0 ? NO_KEYS : found;
}

/** Goes along the schema, so never deeper than the schema is. `trail` is the way to `value`, kept for reports. */
function walk(
  value: JsonValue | undefined,
  node: KnownKeys,
  trail: (string | number)[],
  found: UnknownKey[],
): void {
  if (Array.isArray(value)) {
    const { items } = node;
    if (items === undefined || isLeaf(items)) return;
    value.forEach((item, index) => {
      trail.push(index);
      walk(item, items, trail, found);
      trail.pop();
    });
    return;
  }
  if (!isJsonObject(value) || (node.keys === undefined && (node.each === undefined || isLeaf(node.each)))) {
    return;
  }
  let way: JsonPath | undefined;
  for (const key of Object.keys(value)) {
    const child = node.keys?.get(key) ?? findByPrefix(node, key) ?? node.each;
    if (child === undefined) {
      const { closed, keys } = node;
      if (closed !== undefined && keys !== undefined) {
        way ??= [...trail];
        found.push(new FoundKey(way, key, closed, keys));
      }
    } else if (!isLeaf(child)) {
      trail.push(key);
      walk(value[key], child, trail, found);
      trail.pop();
    }
  }
}

/** One object may have any number of them, so all that they have in common is kept once. */
class FoundKey implements UnknownKey {
  readonly key: string;
  readonly dropped: boolean;
  readonly known: ReadonlyMap<string, unknown>;
  readonly #way: JsonPath;

  /** `way` leads to the object. */
  constructor(way: JsonPath, key: string, dropped: boolean, known: ReadonlyMap<string, unknown>) {
    this.#way = way;
    this.key = key;
    this.dropped = dropped;
    this.known = known;
  }

  get path(): JsonPath {
    return [...this.#way, this.key];
  }
}

function findByPrefix(node: KnownKeys, key: string): KnownKeys | undefined {
  for (const [prefix, child] of node.prefixes ?? []) if (key.startsWith(prefix)) return child;
  return undefined;
}

/** Says whether nothing below can be unknown, so that there is no need to look. */
function isLeaf(node: KnownKeys): boolean {
  return (
    node.keys === undefined && node.items === undefined && (node.each === undefined || isLeaf(node.each))
  );
}
