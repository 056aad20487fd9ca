import { isAtOrBelow } from '../base/compare-paths.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import type { EditOperation } from '../base/problem.ts';

/**
 * Where the thing at `path` stands after `operations` were carried out one after the other; undefined when it is gone.
 * The value of a wrapped member counts as that member, what is in it moves with it.
 */
export function followPath(path: JsonPath, operations: readonly EditOperation[]): JsonPath | undefined {
  let place: JsonPath | undefined = path;
  for (const operation of operations) {
    if (place === undefined) return undefined;
    place = followStep(place, operation);
  }
  return place;
}

function followStep(path: JsonPath, operation: EditOperation): JsonPath | undefined {
  const { kind, path: target } = operation;
  if (kind === 'insert-item') {
    const { index } = operation;
    return index === undefined ? path : shiftItem(path, target, index, 1);
  }
  if (!isAtOrBelow(path, target)) return followFromOutside(path, operation);
  const rest = path.slice(target.length);
  switch (kind) {
    case 'rename-key':
      return [...target.slice(0, -1), operation.key, ...rest];
    case 'remove':
      return undefined;
    case 'wrap-value':
      return rest.length === 0 ? path : [...target, operation.key, ...rest];
    case 'move-member':
      return [...closeGap(operation.into, target), operation.key, ...rest];
    case 'move-item':
      // How many items the list has, and so where its end is, cannot be told from paths.
      return operation.index === undefined
        ? undefined
        : [...closeGap(operation.into, target), operation.index, ...rest];
    default:
      return path;
  }
}

/** Where something stands after an operation on something else. */
function followFromOutside(path: JsonPath, operation: EditOperation): JsonPath {
  const { kind, path: target } = operation;
  if (kind === 'remove' || kind === 'move-member') return closeGap(path, target);
  if (kind !== 'move-item') return path;
  const place = closeGap(path, target);
  const { index } = operation;
  return index === undefined ? place : shiftItem(place, closeGap(operation.into, target), index, 1);
}

/** What stands behind a removed list item moves up. */
function closeGap(path: JsonPath, removed: JsonPath): JsonPath {
  const index = removed.at(-1);
  return typeof index === 'number' ? shiftItem(path, removed.slice(0, -1), index, -1) : path;
}

/** Moves the items of the list at `list` from `index` on. */
function shiftItem(path: JsonPath, list: JsonPath, index: number, by: number): JsonPath {
  const step = path[list.length];
  if (typeof step !== 'number' || step < index || !isAtOrBelow(path, list)) return path;
  return [...list, step + by, ...path.slice(list.length + 1)];
}
