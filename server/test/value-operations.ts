import { isAtOrBelow } from '../src/base/compare-paths.ts';
import type { JsonPath } from '../src/base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../src/base/json-value.ts';
import type { EditOperation } from '../src/base/problem.ts';

/** The paths of a value and of all values in it. */
export function pathsOf(value: JsonValue, path: JsonPath = []): JsonPath[] {
  const isList = Array.isArray(value);
  const children = entriesOf(value).flatMap(([key, child]) =>
    pathsOf(child, [...path, isList ? Number(key) : key]),
  );
  return [path, ...children];
}

/** What an operation means for plain values; undefined when it cannot be carried out. */
export function perform(root: JsonValue, operation: EditOperation): JsonValue | undefined {
  const { kind, path } = operation;
  const value = valueAt(root, path);
  if (value === undefined) return undefined;
  if (kind === 'replace-comment' || kind === 'replace-text') return root;
  // A plain value has every key once.
  if (kind === 'remove-doubles') return undefined;
  if (kind === 'replace-value') return change(root, path, () => JSON.parse(operation.json));
  if (kind === 'wrap-value')
    return change(root, path, (inner) => Object.fromEntries([[operation.key, inner]]));
  if (kind === 'insert-item') return insertInto(root, path, JSON.parse(operation.json), operation.index);
  if (kind === 'insert-member')
    return insert(root, path, operation.key, JSON.parse(operation.json), operation.index);
  if (kind === 'set-member') return set(root, path, operation);
  if (kind === 'copy-member') return insert(root, operation.into, operation.key, value);
  if (path.length === 0) return undefined;
  if (kind === 'rename-key') return rename(root, path, operation.key);
  if (kind === 'remove') return change(root, path, () => undefined);
  const within = isAtOrBelow(operation.into, path);
  const target = valueAt(root, operation.into);
  if (within || target === undefined) return undefined;
  const removed = change(root, path, () => undefined);
  if (removed === undefined) return undefined;
  const into = shift(root, path, operation.into);
  return kind === 'move-item'
    ? insertInto(removed, into, value, operation.index)
    : insert(removed, into, operation.key, value, operation.index);
}

function set(
  root: JsonValue,
  path: JsonPath,
  { key, json, index }: Extract<EditOperation, { kind: 'set-member' }>,
): JsonValue | undefined {
  const parent = valueAt(root, path);
  if (!isJsonObject(parent)) return undefined;
  return Object.hasOwn(parent, key)
    ? change(root, [...path, key], () => JSON.parse(json))
    : insert(root, path, key, JSON.parse(json), index);
}

/** `into` as it is when the value at `path` has gone: elements behind it have moved up. */
function shift(root: JsonValue, path: JsonPath, into: JsonPath): JsonPath {
  const last = path.length - 1;
  const list = path.slice(0, last);
  if (!isAtOrBelow(into, list) || into.length === last || !Array.isArray(valueAt(root, list))) return into;
  const index = Number(into[last]);
  return index < Number(path[last]) ? into : [...list, index - 1, ...into.slice(last + 1)];
}

function rename(root: JsonValue, path: JsonPath, name: string): JsonValue | undefined {
  const key = String(path.at(-1));
  const parent = valueAt(root, path.slice(0, -1));
  if (!isJsonObject(parent) || (name !== key && Object.hasOwn(parent, name))) return undefined;
  const members = entriesOf(parent).map(([k, member]): [string, JsonValue] => [k === key ? name : k, member]);
  return change(root, path.slice(0, -1), () => Object.fromEntries(members));
}

function insert(
  root: JsonValue,
  path: JsonPath,
  key: string,
  value: JsonValue,
  index?: number,
): JsonValue | undefined {
  const parent = valueAt(root, path);
  if (!isJsonObject(parent) || Object.hasOwn(parent, key)) return undefined;
  const members = spliced(Object.entries(parent), index, [key, value] as const);
  return members && change(root, path, () => Object.fromEntries(members));
}

function insertInto(
  root: JsonValue,
  path: JsonPath,
  value: JsonValue,
  index?: number,
): JsonValue | undefined {
  const list = valueAt(root, path);
  const elements = Array.isArray(list) ? spliced(list, index, value) : undefined;
  return elements && change(root, path, () => elements);
}

/** The list with another item at `index`, at the end without one; undefined when there is no such place. */
function spliced<T>(items: readonly T[], index: number | undefined, item: T): T[] | undefined {
  const at = index ?? items.length;
  return at < 0 || at > items.length ? undefined : [...items.slice(0, at), item, ...items.slice(at)];
}

/** A copy of `root` with another value at `path`, or none. */
function change(
  root: JsonValue,
  path: JsonPath,
  by: (old: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return by(root);
  const children = entriesOf(root).flatMap(([key, child]): [string, JsonValue][] => {
    const changed = key === String(step) ? change(child, rest, by) : child;
    return changed === undefined ? [] : [[key, changed]];
  });
  if (Array.isArray(root)) return children.map(([, child]) => child);
  return Object.fromEntries(children);
}

function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path)
    value = value === undefined ? undefined : entriesOf(value).find(([key]) => key === String(step))?.[1];
  return value;
}

/** The children of a value, by key or by the digits of the index. */
function entriesOf(value: JsonValue): [string, JsonValue][] {
  if (Array.isArray(value)) return value.map((child, index) => [String(index), child]);
  return isJsonObject(value) ? Object.entries(value) : [];
}
