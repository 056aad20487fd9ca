import { formatPointer } from '../base/json-pointer.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EffectiveStats } from './effective-stats.ts';
import type { ConfigPlace } from './provenance.ts';

/** Tells where a tier or level of the definition in force is written, by its list and its place in it. */
export type ConfigPlaceFinder = (list: 'tiers' | 'levels', index: number) => ConfigPlace;

/** Finds places in the stats_config that `effective` was computed with; no place when it is migrated on the fly. */
export function makeConfigPlaceFinder(
  workspace: Workspace,
  { world, definitionId }: EffectiveStats,
): ConfigPlaceFinder {
  const config = world?.record.config;
  if (world === undefined || config === undefined || workspace.factsOf(world.record).source !== 'config') {
    return () => ({});
  }
  return (list, index) => ({
    uri: world.file.uri,
    pointer: formatPointer([...config.path, 'definitions', definitionId, list, index]),
  });
}
