import { isJsonObject, type JsonObject, ownMember } from '../base/json-value.ts';
import type { EditOperation } from '../base/problem.ts';
import type { StatDefinition } from '../engine/config/stat-definition.ts';
import type { OverriddenDefinition } from './overridden-definitions.ts';
import { toPortableJson } from './to-portable-json.ts';

/** A definition in its place, and what it lies over. */
type Overlay = Omit<OverriddenDefinition, 'packageId' | 'owner'>;

/**
 * The operations that add to a definition what it lacks of `merged`, which comes of laying it over its package: its id,
 * the package's axes, tiers and levels, each at its place. Undefined where what is written would not stay as it is,
 * because the merge drops some of it or changes its order.
 */
export function writeOutMerged(
  definition: Overlay,
  merged: StatDefinition,
): readonly EditOperation[] | undefined {
  const { path, value, base } = definition;
  const operations: EditOperation[] = [];
  if (!Object.hasOwn(value, 'id')) {
    operations.push({ kind: 'insert-member', path, key: 'id', json: JSON.stringify(definition.key) });
  }
  for (const [key, items] of [
    ['axes', base.axes],
    ['tiers', merged.tiers],
    ['levels', merged.levels],
  ] as const) {
    const added = addItems(definition, key, items);
    if (added === undefined) return undefined;
    operations.push(...added);
  }
  return operations;
}

/** Adds to a list what it lacks of `items`; undefined where that is not all there is to do. */
function addItems(
  { path, value }: Overlay,
  key: string,
  items: readonly JsonObject[],
): readonly EditOperation[] | undefined {
  const written = ownMember(value, key);
  if (written === undefined) {
    const json = toPortableJson(items);
    return items.length === 0 ? [] : [{ kind: 'insert-member', path, key, json }];
  }
  if (!Array.isArray(written)) return undefined;
  const ids = written.map((item) => (isJsonObject(item) ? ownMember(item, 'id') : undefined));
  const merged = items.map((item) => ownMember(item, 'id'));
  const kept = merged.filter((id) => ids.includes(id));
  if (kept.length !== ids.length || kept.some((id, index) => id !== ids[index])) return undefined;
  return items.flatMap((item, index) =>
    ids.includes(merged[index])
      ? []
      : [{ kind: 'insert-item', path: [...path, key], index, json: toPortableJson(item) }],
  );
}
