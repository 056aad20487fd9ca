import { formatPointer } from '../base/json-pointer.ts';
import type { EntityRow } from '../query/entity-row.ts';

/**
 * Under which name each row is recorded: its own one. Rows that share it, as NPCs with one id do, are told apart by their files
 * and their places in them. `placeOf` tells how a file is called, wherever a command runs.
 */
export function nameRows(
  rows: readonly EntityRow[],
  placeOf: (uri: string) => string,
): ReadonlyMap<EntityRow, string> {
  const counts = new Map<string, number>();
  const names = new Map(rows.map((row) => [row, nameRow(row, placeOf)]));
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...names].map(([row, name]) => [
      row,
      counts.get(name) === 1 ? name : `${name} (${tellPlace(row, placeOf)})`,
    ]),
  );
}

/** What has no id is called by its file. */
function nameRow({ entity, id, key, uri }: EntityRow, placeOf: (uri: string) => string): string {
  if (id !== null) return entity;
  return key === null ? placeOf(uri) : `${placeOf(uri)}/${key}`;
}

function tellPlace({ uri, path }: EntityRow, placeOf: (uri: string) => string): string {
  return path.length === 0 ? placeOf(uri) : `${placeOf(uri)}#${formatPointer(path)}`;
}
