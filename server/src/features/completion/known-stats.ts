import { isJsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { StatDefinition } from '../../engine/config/stat-definition.ts';
import type { FileRecord, NpcRecord, WorldRecord } from '../../model/records.ts';
import { listKnownPackages } from '../../rules/known-packages.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import { readShownDefinition } from '../hover/read-shown-definition.ts';
import type { Place } from './place.ts';

/** Definitions by id, each read when it is asked for; they may be half written, or refused by the game. */
export interface KnownStats {
  readonly ids: readonly string[];
  readonly find: (id: string) => StatDefinition | undefined;
}

/** What stands in for the record around the cursor where the file is too broken to have any. */
const SOME_NPC: NpcRecord = {
  kind: 'npc',
  path: [],
  id: undefined,
  name: undefined,
  worldId: undefined,
  hasZeroWorld: false,
  instanceId: undefined,
  hasPersonalityNumbers: false,
  stats: undefined,
  metadata: undefined,
};

/** The world of the entity around the cursor; undefined when nobody can tell. */
export function findWorld(place: Place): Indexed<WorldRecord> | undefined {
  const { workspace, file } = place;
  return workspace.worlds.resolve(file, place.record ?? findAnyRecord(place) ?? SOME_NPC).world;
}

function findAnyRecord({ file }: Place): FileRecord | undefined {
  return file.records.find(({ kind }) => kind === 'world') ?? file.records[0];
}

/** The definitions that count for the entity around the cursor: its world's, else those of all worlds around. */
export function listEntityStats(place: Place): KnownStats {
  const world = findWorld(place);
  if (world !== undefined) return readWorldStats(place, world.record);
  return joinStats(listFamilyWorlds(place).map(({ record }) => readWorldStats(place, record)));
}

/** The definitions that references may mean: the world's own, and those of packages (docs/stat-system.md, 1.18). */
export function listReferableStats(place: Place): KnownStats {
  const own = listEntityStats(place);
  return joinStats([own, ...listPackages(place)]);
}

/** The definitions of all packages, those of later ones first, for they replace the others. */
function listPackages(place: Place): readonly KnownStats[] {
  const packages = listKnownPackages(place).map(({ record }) =>
    readStats(ownMember(record.value, 'definitions')),
  );
  return packages.reverse();
}

/** The definitions of one package. */
export function listPackageStats(place: Place, packageId: string): KnownStats | undefined {
  const found = listKnownPackages(place).find(({ record }) => record.id === packageId);
  return found && readStats(ownMember(found.record.value, 'definitions'));
}

/**
 * The definition that is being written around the cursor. Where configs lie over packages, with the axes and the other
 * tiers and levels of the package's definition behind its own (docs/stat-system.md, 3.2).
 */
export function readOwnDefinition(place: Place): StatDefinition | undefined {
  const owner = place.findOwner('definition');
  if (owner === undefined) return undefined;
  const id = String(owner.path.at(-1) ?? '');
  const own = readShownDefinition(id, place.objectAt(owner.path) ?? {});
  if (place.config.packages.statsConfig !== 'overlay') return own;
  const base = joinStats(listPackages(place)).find(id);
  if (base === undefined) return own;
  const addMissing = <T extends { readonly id: string }>(parts: readonly T[], others: readonly T[]) => [
    ...parts,
    ...others.filter((other) => !parts.some((part) => part.id === other.id)),
  ];
  const tiers = addMissing(own.tiers, base.tiers);
  return { ...own, axes: base.axes, tiers, levels: addMissing(own.levels, base.levels) };
}

/** The worlds of the projects around a file. */
export function listFamilyWorlds({ workspace, file }: Place): readonly Indexed<WorldRecord>[] {
  return workspace.index
    .worlds()
    .filter((world) => world.file.project === file.project || world.file.family === file.family);
}

function readWorldStats({ workspace }: Place, world: WorldRecord): KnownStats {
  const { config, definitions } = workspace.factsOf(world);
  if (config !== undefined) {
    return { ids: [...definitions.keys()], find: (id) => definitions.get(id)?.definition };
  }
  const written = world.config?.value;
  return readStats(isJsonObject(written) ? ownMember(written, 'definitions') : undefined);
}

function readStats(definitions: JsonValue | undefined): KnownStats {
  if (!isJsonObject(definitions)) return { ids: [], find: () => undefined };
  const find = (id: string) => {
    const value = ownMember(definitions, id);
    return isJsonObject(value) ? readShownDefinition(id, value) : undefined;
  };
  return { ids: Object.keys(definitions), find };
}

/** Of several definitions with one id the first counts. */
function joinStats(all: readonly KnownStats[]): KnownStats {
  const find = (id: string) => {
    for (const stats of all) if (stats.ids.includes(id)) return stats.find(id);
    return undefined;
  };
  return { ids: [...new Set(all.flatMap(({ ids }) => ids))], find };
}
