import { formatPointer } from '../base/json-pointer.ts';
import { isJsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EffectiveStats } from './effective-stats.ts';
import type { ConfigPlace } from './provenance.ts';

/** Tells where a tier or level of the definition in force is written, by its list and its place in it. */
export type ConfigPlaceFinder = (list: 'tiers' | 'levels', index: number) => ConfigPlace;

/**
 * Finds places in the stats_config that `effective` was computed with; no place when it is migrated on the fly, and for
 * what a package brings along.
 */
export function makeConfigPlaceFinder(
  workspace: Workspace,
  { world, definitionId, definition }: EffectiveStats,
): ConfigPlaceFinder {
  const config = world?.record.config;
  if (world === undefined || config === undefined) return () => ({});
  const placeOf = (list: string, index: number) => ({
    uri: world.file.uri,
    pointer: formatPointer([...config.path, 'definitions', definitionId, list, index]),
  });
  const { source } = workspace.factsOf(world.record);
  if (source === 'config') return placeOf;
  if (source !== 'overlay') return () => ({});
  return (list, index) => {
    const id = definition?.definition[list][index]?.id;
    const written = findWritten(config.value, definitionId, list, id);
    return written < 0 ? {} : placeOf(list, written);
  };
}

/** The index of the tier or level that an overlay writes under this id; -1 when it writes none. */
function findWritten(config: JsonValue, definitionId: string, list: string, id: string | undefined): number {
  const items = [definitionId, list].reduce<JsonValue | undefined>(
    (value, key) => (isJsonObject(value) ? ownMember(value, key) : undefined),
    isJsonObject(config) ? ownMember(config, 'definitions') : undefined,
  );
  if (!Array.isArray(items)) return -1;
  return items.findLastIndex((item: JsonValue) => isJsonObject(item) && ownMember(item, 'id') === id);
}
