import type { JsonPath } from '../../src/base/json-pointer.ts';
import type { JsonValue } from '../../src/base/json-value.ts';
import type { EditOperation } from '../../src/base/problem.ts';
import { valueAt } from '../../src/base/value-at.ts';
import { findPaths } from './find-paths.ts';
import { type MutatedPlace, type Mutation, REMOVED, type SeenPlace } from './mutation.ts';

/** One kind of corruption at one place. */
export interface PlannedMutation {
  readonly operation: EditOperation;
  /** Where a problem about it may be found. */
  readonly places: readonly SeenPlace[];
}

/**
 * One kind of corruption at all places of a file, in batches that are done at once: what lies in different definitions,
 * or different entities, has nothing to do with each other.
 */
export function planBatches(mutation: Mutation, root: JsonValue): PlannedMutation[][] {
  const batches: PlannedMutation[][] = [];
  const sizes = new Map<string, number>();
  for (const path of findPaths(root, mutation.at)) {
    const operation = mutateAt(mutation, root, path);
    if (operation === undefined) continue;
    const lane = laneOf(mutation.at, path);
    const turn = sizes.get(lane) ?? 0;
    sizes.set(lane, turn + 1);
    const own = operation.kind === 'rename-key' ? [...path.slice(0, -1), operation.key] : path;
    // Everything is below the file as a whole, so to name that says nothing.
    const places = [...(own.length > 0 ? [{ path: own }] : []), ...(mutation.seenAt?.(path, root) ?? [])];
    batches[turn] = [...(batches[turn] ?? []), { operation, places }];
  }
  return batches;
}

/** What a place has in common with those that it could have to do with: all steps for stars but the last one. */
function laneOf(pattern: string, path: JsonPath): string {
  const steps = pattern.split('.');
  const last = steps.lastIndexOf('*');
  return path.filter((_, index) => steps[index] === '*' && index !== last).join('/');
}

function mutateAt(mutation: Mutation, root: JsonValue, path: JsonPath): EditOperation | undefined {
  const key = path.at(-1) ?? '';
  const where: MutatedPlace = { path, root, key, parent: valueAt(root, path.slice(0, -1)) };
  if ('rename' in mutation) {
    const name = mutation.rename(String(key), where);
    return name === undefined ? undefined : { kind: 'rename-key', path, key: name };
  }
  const value = mutation.change(valueAt(root, path) ?? null, where);
  if (value === undefined) return undefined;
  return value === REMOVED
    ? { kind: 'remove', path }
    : { kind: 'replace-value', path, json: JSON.stringify(value) };
}
