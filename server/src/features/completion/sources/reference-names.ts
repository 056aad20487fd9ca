import type { StatDefinition } from '../../../engine/config/stat-definition.ts';
import { numberHole } from '../body.ts';
import { listPackageStats, listReferableStats } from '../known-stats.ts';
import type { Place } from '../place.ts';
import type { Proposal } from '../proposal.ts';
import { proposeAxisNames } from './config-values.ts';
import { proposeDefinitionIds, proposePackageIds } from './package-names.ts';
import { proposeLevels, proposeTierIds } from './stat-values.ts';

/** The kinds of file in which stats may be named anywhere (docs/stat-system.md, 1.8 and 1.18). */
const REFERRING = new Set(['world', 'item', 'location', 'project_bundle']);

/** What defines names or uses them in another way: its own sources know more. */
const OTHERS = [
  'statsConfig',
  'stats_config',
  'ownStats',
  'statsMetadata',
  'npc',
  'axis',
  'tier',
  'level',
  'definition',
];

/** What gates, changes and conditions outside of stats name: definitions, axes, tiers, levels and packages. */
export function proposeReferenceNames(place: Place): readonly Proposal[] {
  if (!REFERRING.has(place.file.kind.id) || place.findOwner(...OTHERS) !== undefined) return [];
  const { part, path } = place.slot;
  const key = path.findLast((step) => typeof step === 'string');
  if (typeof key !== 'string') return [];
  if (part === 'key') return key === 'axes' ? proposeChanges(place) : [];
  return NAMED.get(key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))?.(place) ?? [];
}

/** What stands behind a key, in whichever of the two spellings. */
const NAMED: ReadonlyMap<string, (place: Place) => readonly Proposal[]> = new Map([
  ['definitionId', proposeDefinitionIds],
  ['statDefinition', proposeDefinitionIds],
  ['packageId', proposePackageIds],
  ['axis', (place) => ofDefinition(place, proposeAxisNames)],
  ['minTierId', proposeTiersOfAxis],
  ['maxTierId', proposeTiersOfAxis],
  ['minLevelId', (place) => ofDefinition(place, proposeLevels)],
  ['minimumLevel', proposeGatingLevels],
  ['appropriateLevels', proposeGatingLevels],
]);

function proposeTiersOfAxis(place: Place): readonly Proposal[] {
  const axis = place.sibling('axis');
  return ofDefinition(place, (definition) =>
    proposeTierIds(definition, typeof axis === 'string' ? axis : undefined),
  );
}

/** The names in the definition that stands beside the cursor. */
function ofDefinition(
  place: Place,
  propose: (definition: StatDefinition) => readonly Proposal[],
): readonly Proposal[] {
  const definition = findDefinition(place, 0);
  return definition === undefined ? [] : propose(definition);
}

function findDefinition(place: Place, up: number): StatDefinition | undefined {
  for (const key of ['definitionId', 'definition_id', 'statDefinition', 'stat_definition']) {
    const id = place.sibling(key, up);
    if (typeof id === 'string') return listReferableStats(place).find(id);
  }
  const packageId = place.sibling('packageId', up) ?? place.sibling('package_id', up);
  const stats = typeof packageId === 'string' ? listPackageStats(place, packageId) : undefined;
  const [only, second] = stats?.ids ?? [];
  return only === undefined || second !== undefined ? undefined : stats?.find(only);
}

/** The axes that an interaction changes: `{ packageId, definitionId, axes: { affinity: 5 } }`. */
function proposeChanges(place: Place): readonly Proposal[] {
  const definition = findDefinition(place, 1);
  return (definition === undefined ? [] : proposeAxisNames(definition)).map(({ body: _, ...proposal }) => ({
    ...proposal,
    entries: [[proposal.label, numberHole(1, 5)] as const],
  }));
}

/** Which levels are meant in `intimacy_gating` no definition says: those of relationships, else all. */
function proposeGatingLevels(place: Place): readonly Proposal[] {
  const stats = listReferableStats(place);
  const ids = stats.ids.includes('relationships') ? ['relationships'] : stats.ids;
  return ids.flatMap((id) => {
    const definition = stats.find(id);
    return definition === undefined ? [] : proposeLevels(definition);
  });
}
