import type { StatLevel, StatTier } from '../engine/config/stat-definition.ts';
import type { NpcRecord, SessionRecord, WorldRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldFacts } from '../workspace/world-facts.ts';
import { countChange, type PlacedEntities, placeEach } from './place-entities.ts';
import { WorldCensus } from './world-census.ts';

/** A world in which somebody is looked for. */
export type CountedWorld = Indexed<WorldRecord>;

/** After a change of more files than this, all are counted anew when somebody asks. */
const MOST_FOLLOWED = 500;

/**
 * Who is in which tier and level of which world, by effective values: NPCs with all that belongs to them, and the
 * entities of sessions. Files are counted when somebody asks, and only as many as it takes to answer; each file's share is
 * kept, so that a change of one file costs one file.
 */
export class Population implements DerivedFacts {
  readonly #workspace: Workspace;
  #censuses = new Map<WorldFacts, WorldCensus>();
  /** The files that were counted, with their shares. */
  #counted = new Map<string, readonly PlacedEntities[]>();
  /** The files that are to be counted, unless they were meanwhile; undefined until somebody asks. */
  #queue: Iterator<SourceFile> | undefined;
  /** The worlds with tiers in which nobody was found when it was counted ahead last. */
  #unfilled: WorldCensus[] | undefined;
  /** The files for those who live in one world, while somebody is looked for there. */
  readonly #queues = new Map<WorldCensus, Iterator<SourceFile>>();
  /** The files that were counted first when the last count was given up. */
  #known: readonly string[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The population of a workspace, counted up to now. */
  static of(workspace: Workspace): Population {
    return workspace.derive(makePopulation);
  }

  /**
   * Counts so many more files ahead of whoever asks, for hosts that must not stand still long; false when none is left, or when nobody
   * will have to wait for whether somebody is in a tier: in every tier of every world there is.
   */
  countAhead(files: number): boolean {
    this.#unfilled ??= this.#workspace.index.worlds().map((world) => this.#censusOf(world));
    for (let i = 0; i < files; i++) if (!this.#countNext()) return false;
    while (this.#unfilled.at(-1)?.isFull) this.#unfilled.pop();
    return this.#unfilled.length > 0;
  }

  /** Says whether any NPC of the world has stats under a definition. */
  hasNpcs(world: CountedWorld, definitionId: string): boolean {
    const census = this.#censusOf(world);
    const slots = census.findSlots(definitionId);
    return slots !== undefined && this.#isTaken(census, slots.npcs);
  }

  /** Says whether anybody in the world is in a tier; counts no more files than it takes to tell. */
  hasTier(world: CountedWorld, definitionId: string, tier: StatTier): boolean {
    const census = this.#censusOf(world);
    const slot = census.findSlots(definitionId)?.slotOfTier(tier);
    return slot !== undefined && this.#isTaken(census, slot);
  }

  /** How many entities of the world have stats under a definition. */
  countEntities(world: CountedWorld, definitionId: string): number {
    const slots = this.#censusOf(world).findSlots(definitionId);
    return slots === undefined ? 0 : this.#sum(world, slots.npcs, slots.others + 1);
  }

  /** How many entities of the world have a value on an axis. */
  countValues(world: CountedWorld, definitionId: string, axisName: string): number {
    const slots = this.#censusOf(world).findSlots(definitionId)?.slotsOfAxis(axisName);
    return slots === undefined ? 0 : this.#sum(world, slots.start, slots.end);
  }

  /** How many entities of the world are in a tier. */
  countTier(world: CountedWorld, definitionId: string, tier: StatTier): number {
    const slot = this.#censusOf(world).findSlots(definitionId)?.slotOfTier(tier);
    return slot === undefined ? 0 : this.#sum(world, slot, slot + 1);
  }

  /** How many entities of the world have a level. */
  countLevel(world: CountedWorld, definitionId: string, level: StatLevel): number {
    const slot = this.#censusOf(world).findSlots(definitionId)?.slotOfLevel(level);
    return slot === undefined ? 0 : this.#sum(world, slot, slot + 1);
  }

  refresh(uris: ReadonlySet<string>, edited: ReadonlySet<string>): Iterable<string> {
    if (this.#queue === undefined) return NO_URIS;
    if (uris.size > MOST_FOLLOWED) return this.#forgetAll();
    for (const census of this.#censuses.values()) census.follow();
    const isRestarted = this.#forgetWorlds(uris);
    for (const uri of uris) {
      // Who lives in a world that was forgotten is counted when somebody asks; what was edited may live elsewhere now.
      if (isRestarted && !edited.has(uri) && !this.#counted.has(uri)) continue;
      this.#recount(uri);
    }
    const touched: string[] = [];
    for (const census of this.#censuses.values()) if (census.settle()) touched.push(census.uri);
    return touched;
  }

  /**
   * Forgets the worlds in these files, which may be others now, and all who were counted there: most of them are in none of
   * the files, and are counted anew when somebody asks. What was told of other worlds stays true. Answers whether any was.
   */
  #forgetWorlds(uris: ReadonlySet<string>): boolean {
    const gone = new Set<WorldCensus>();
    for (const [facts, census] of this.#censuses) {
      if (!uris.has(census.uri)) continue;
      gone.add(census);
      this.#censuses.delete(facts);
    }
    if (gone.size === 0) return false;
    this.#known = [...this.#counted.keys()].slice(0, MOST_FOLLOWED);
    if (this.#censuses.size === 0) this.#counted.clear();
    for (const [uri, placed] of this.#counted) {
      const elsewhere = placed.filter(({ census }) => !gone.has(census));
      if (elsewhere.length === placed.length) continue;
      countChange(elsewhere, NOBODY);
      this.#counted.delete(uri);
    }
    this.#queue = this.#listFiles();
    this.#queues.clear();
    this.#unfilled = undefined;
    return true;
  }

  /** All files, first those who were counted first before: the same question will find its answer there. */
  *#listFiles(): Generator<SourceFile, void, undefined> {
    for (const uri of this.#known) {
      const file = this.#workspace.getFile(uri);
      if (file !== undefined) yield file;
    }
    yield* this.#workspace.files();
  }

  #forgetAll(): Iterable<string> {
    const uris = [...this.#censuses.values()].map((census) => census.uri);
    this.#censuses = new Map();
    this.#counted = new Map();
    this.#queue = undefined;
    this.#queues.clear();
    this.#unfilled = undefined;
    this.#known = [];
    return uris;
  }

  #isTaken(census: WorldCensus, slot: number): boolean {
    census.watch(slot);
    this.#queue ??= this.#listFiles();
    let queue = this.#queues.get(census);
    if (queue === undefined) {
      queue = this.#listFiles();
      this.#queues.set(census, queue);
    }
    while (!census.isTaken(slot)) {
      const next = queue.next();
      if (next.done === true) return false;
      if (!this.#counted.has(next.value.uri)) this.#countIn(next.value, census);
    }
    return true;
  }

  #sum(world: CountedWorld, start: number, end: number): number {
    while (this.#countNext());
    return this.#censusOf(world).sum(start, end);
  }

  /** Counts one more file; false when all were counted. Files that come meanwhile are met at the end. */
  #countNext(): boolean {
    this.#queue ??= this.#listFiles();
    const next = this.#queue.next();
    if (next.done === true) return false;
    if (!this.#counted.has(next.value.uri)) this.#countIn(next.value);
    return true;
  }

  /** Counts a file in; when a census is given, only if somebody in the file lives in its world. */
  #countIn(file: SourceFile, only?: WorldCensus): void {
    const contributions = this.#contribute(file, NOBODY, only);
    if (contributions === undefined) return;
    for (const { census, places } of contributions) for (const slots of places) census.count(slots, 1);
    this.#counted.set(file.uri, contributions);
  }

  #recount(uri: string): void {
    const before = this.#counted.get(uri) ?? NOBODY;
    const file = this.#workspace.getFile(uri);
    const contributions = file && this.#contribute(file, before);
    countChange(before, contributions ?? NOBODY);
    this.#counted.delete(uri);
    if (contributions !== undefined) this.#counted.set(uri, contributions);
  }

  /**
   * Where the entities of a file are to be counted, most as `before`; undefined when it is no file with entities, or has none
   * in the world of a census that is given.
   */
  #contribute(
    file: SourceFile,
    before: readonly PlacedEntities[],
    only?: WorldCensus,
  ): readonly PlacedEntities[] | undefined {
    if (!hasEntities(file)) return undefined;
    const homes = this.#findHomes(file);
    if (only !== undefined && !homes.some(({ census }) => census === only)) return undefined;
    return homes.map(({ census, record }, index) =>
      placeEach(this.#workspace, census, { file, record }, before[index]),
    );
  }

  /** The NPCs and sessions of a file that live in some world, with its census. */
  #findHomes(file: SourceFile): readonly Home[] {
    const homes: Home[] = [];
    for (const record of file.records) {
      if (record.kind !== 'npc' && record.kind !== 'session') continue;
      const { world } = this.#workspace.worlds.resolve(file, record);
      if (world !== undefined) homes.push({ census: this.#censusOf(world), record });
    }
    return homes;
  }

  #censusOf({ file, record }: CountedWorld): WorldCensus {
    const facts = this.#workspace.factsOf(record);
    let census = this.#censuses.get(facts);
    if (census === undefined) {
      census = new WorldCensus(file.uri, facts);
      this.#censuses.set(facts, census);
    }
    return census;
  }
}

/** Somebody and the census of the world that they live in. */
interface Home {
  readonly census: WorldCensus;
  readonly record: NpcRecord | SessionRecord;
}

function makePopulation(workspace: Workspace): Population {
  return new Population(workspace);
}

function hasEntities({ records }: SourceFile): boolean {
  for (const { kind } of records) if (kind === 'npc' || kind === 'session') return true;
  return false;
}

const NO_URIS: readonly string[] = [];
const NOBODY: readonly PlacedEntities[] = [];
