import type { KindId } from '../kinds/file-kind.ts';
import type { FileRecord, WorldRecord } from '../model/records.ts';
import { ConcernedFile, type WorldView } from './concerned-file.ts';
import { MovedBounds } from './moved-bounds.ts';
import type { Indexed, RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';
import type { WorldVersion } from './turned-axis.ts';
import type { WorldFacts } from './world-facts.ts';
import type { WorldResolver } from './world-resolver.ts';
import { type LastTurn, WorldTurn } from './world-turn.ts';

/** What is needed to tell dependents. `npcsNaming` answers the files of the NPCs that name a character instance. */
export interface DependencyView {
  readonly files: Iterable<SourceFile>;
  readonly index: RecordIndex;
  readonly resolver: WorldResolver;
  readonly npcsNaming: (instanceId: string) => Iterable<string>;
  /** The files of the worlds that are computed with the stat packages in a file. */
  readonly worldsFedBy: (uri: string) => Iterable<SourceFile>;
  /** What the game makes of a world, also of one whose text was replaced. */
  readonly factsOf: (world: WorldRecord) => WorldFacts;
  readonly lastTurn: LastTurn;
}

/**
 * Adds to `uris` those of the other files whose problems or effective stats may change because one file went from `before` to
 * `after` (either may be undefined: created, deleted). `view` shows the workspace after the change.
 *
 * - an NPC or a state: NPCs and states of the same id (base and override meet; ids may collide);
 * - a character instance: the NPCs that name it;
 * - a stat package: the worlds, packages, items and locations of its family, which may build on it or name its
 *   definitions; every file of the families with a world that is computed with it (a bundle is one of its own);
 * - a world whose content changed: the files with an entity that lives in it, but for those on disk whose problems none
 *   of it can change (see `WorldTurn` and `MovedBounds`), and the packages of its family;
 * - a world that came, went, or changed its id: every file of its family of projects, for each may
 *   now resolve differently.
 */
export function findDependents(
  before: SourceFile | undefined,
  after: SourceFile | undefined,
  view: DependencyView,
  uris: Set<string>,
): void {
  for (const file of [before, after]) {
    for (const record of file?.records ?? []) {
      addNamesakes(record, file, view, uris);
      if (record.kind === 'stat_package') addPackageUsers(file, view, uris);
    }
  }
  const worldsBefore = listWorlds(before);
  const worldsAfter = listWorlds(after);
  if (worldsBefore.length + worldsAfter.length > 0) {
    if (sameIdentities(worldsBefore, worldsAfter)) addInhabitants(before, after, view, uris);
    else addRelated(before ?? after, view, uris);
  }
}

function addNamesakes(
  record: FileRecord,
  origin: SourceFile | undefined,
  view: DependencyView,
  uris: Set<string>,
): void {
  const npcId = record.kind === 'npc' ? record.id : record.kind === 'npc_state' ? record.npcId : undefined;
  if (npcId !== undefined) {
    const namesakes: Indexed[] = [...view.index.all('npc', npcId), ...view.index.all('npc_state', npcId)];
    for (const { file } of namesakes) if (mayMeet(file, origin)) uris.add(file.uri);
  }
  if (record.kind === 'character_instance' && record.id !== undefined) {
    for (const uri of view.npcsNaming(record.id)) uris.add(uri);
  }
}

function addPackageUsers(origin: SourceFile | undefined, view: DependencyView, uris: Set<string>): void {
  const fed = new Map<string, SourceFile>();
  for (const world of origin === undefined ? [] : view.worldsFedBy(origin.uri)) fed.set(world.family, world);
  for (const world of fed.values()) addRelated(world, view, uris);
  for (const file of view.files)
    if (USING_PACKAGES.has(file.kind.id) && mayMeet(file, origin)) uris.add(file.uri);
}

const USING_PACKAGES: ReadonlySet<KindId> = new Set([
  'world',
  'stats_config',
  'project_bundle',
  'stat_package',
  'item',
  'location',
]);

/** The uris of the files with a world in one of these families of projects. */
export function findWorldsOf(families: ReadonlySet<string>, index: RecordIndex): ReadonlySet<string> {
  const uris = new Set<string>();
  if (families.size === 0) return uris;
  for (const { file } of index.worlds()) if (families.has(file.family)) uris.add(file.uri);
  return uris;
}

function addInhabitants(
  before: SourceFile | undefined,
  after: SourceFile | undefined,
  view: DependencyView,
  uris: Set<string>,
): void {
  const worldsBefore = listWorlds(before);
  const versions = listWorlds(after).map((world, i): [WorldVersion, WorldVersion] => {
    const was = worldsBefore[i] ?? world;
    return [
      { world: was, facts: view.factsOf(was) },
      { world, facts: view.factsOf(world) },
    ];
  });
  const turns = new Map(versions.map(([was, is]) => [is.world, new WorldTurn(was.facts, is.facts)]));
  const isSilent = [...turns.values()].every((turn) => turn.isSilent);
  const known = view.lastTurn.recall(before);
  const concerned = isSilent && known ? known : listConcerned(after, turns, view);
  view.lastTurn.keep(after, concerned);
  // Of worlds that came together with other files not only what is written in them may be new.
  const moved = known && MovedBounds.find(before, after, versions);
  const home = { home: after, resolver: view.resolver, index: view.index };
  for (const each of concerned) if (!leavesAlone(each, moved, home)) uris.add(each.file.uri);
  // Packages derive stats for all worlds of a family, and each of those can switch derivations off.
  for (const { file } of view.index.packages()) if (mayMeet(file, after)) uris.add(file.uri);
}

/** The files with an entity in one of the worlds of a file whom its change may concern, for other reasons than its tier. */
function listConcerned(
  home: SourceFile | undefined,
  turns: ReadonlyMap<WorldRecord, WorldTurn>,
  { files, resolver, index }: DependencyView,
): readonly ConcernedFile[] {
  const concerned: ConcernedFile[] = [];
  for (const file of files) {
    for (const record of file.records) {
      const { world } = resolver.resolve(file, record);
      if (world === undefined || world.file !== home) continue;
      if (turns.get(world.record)?.leavesAlone(file, record, index)) continue;
      concerned.push(new ConcernedFile(file));
      break;
    }
  }
  return concerned;
}

/** Says whether an edit did nothing but move bounds of tiers, in a way that changes nothing for anybody in a file on disk. */
function leavesAlone(
  concerned: ConcernedFile,
  moved: readonly MovedBounds[] | undefined,
  view: WorldView,
): boolean {
  if (moved === undefined) return false;
  const residents = concerned.listResidents(view);
  return residents?.every((resident) => moved[resident.world]?.leavesAlone(resident)) ?? false;
}

function addRelated(world: SourceFile | undefined, view: DependencyView, uris: Set<string>): void {
  for (const file of view.files) if (mayMeet(file, world)) uris.add(file.uri);
}

function mayMeet(a: SourceFile, b: SourceFile | undefined): boolean {
  return a.project === b?.project || a.family === b?.family;
}

function listWorlds(file: SourceFile | undefined): readonly WorldRecord[] {
  return (file?.records ?? []).filter((record): record is WorldRecord => record.kind === 'world');
}

/** What other files' resolution looks at: the ids, and whether there is a config (it decides between equals). */
function sameIdentities(a: readonly WorldRecord[], b: readonly WorldRecord[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (world, i) => world.id === b[i]?.id && (world.config === undefined) === (b[i]?.config === undefined),
    )
  );
}
