import type { StatLevel, StatTier } from '../engine/config/stat-definition.ts';
import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { WorldFacts } from '../workspace/world-facts.ts';
import { countChange, type PlacedEntities, placeEach } from './place-entities.ts';
import type { CountedWorld } from './population.ts';
import { ResidentCensus } from './resident-census.ts';

/** An NPC, or a session with entities. */
export type Resident = Indexed<NpcRecord | SessionRecord>;

/** What entities are counted by under one definition of a world. */
export type CensusPart =
  | { readonly kind: 'definition' }
  | { readonly kind: 'axis'; readonly name: string }
  | { readonly kind: 'tier'; readonly tier: StatTier }
  | { readonly kind: 'level'; readonly level: StatLevel };

/** How many entities a part has. */
export interface PartCount {
  readonly members: number;
  /** All entities with stats under the definition. */
  readonly all: number;
  /** Members that one step of one value would take out; 0 where there are no borders. */
  readonly inside: number;
  /** Others that one step of one value would bring in. */
  readonly outside: number;
}

/** The values of an axis in a world. */
export interface ValueSpread {
  readonly count: number;
  readonly min: number;
  /** Half of the values are at most this one, half at least. */
  readonly median: number;
  readonly max: number;
}

interface Contribution extends PlacedEntities {
  readonly census: ResidentCensus;
  readonly resident: Resident;
  /** For each entity pairs of an axis's place and a value. */
  readonly numbers: readonly (readonly number[])[];
}

/** Places `[start, end)` of a part, and that of its border when it has one. */
interface PartSlots {
  readonly start: number;
  readonly end: number;
  readonly border: number | undefined;
}

/** After a change of more files than this, all are counted anew. */
const MOST_FOLLOWED = 500;

/**
 * What people want to know of the entities of a world: who is in which tier and level, who stands at its border, and how
 * values spread. Nothing is counted before `count` is called, and that as far as the caller has time; then each file's share
 * is kept, so that a change of one file costs one file. Answers cover the files counted so far.
 */
export class Residents implements DerivedFacts {
  readonly #workspace: Workspace;
  #censuses = new Map<WorldFacts, ResidentCensus>();
  #counted = new Map<string, readonly Contribution[]>();
  #queue: readonly string[] | undefined;
  #next = 0;
  #touched = new Set<string>();
  readonly #spreads = new Map<string, ValueSpread | undefined>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Those of a workspace. */
  static of(workspace: Workspace): Residents {
    return workspace.derive(makeResidents);
  }

  /** Counts at most so many more files; true when all are counted. */
  count(most: number): boolean {
    const queue = this.#startCounting();
    for (let files = 0; files < most && this.#next < queue.length; files++) {
      const uri = queue[this.#next++];
      if (uri !== undefined && !this.#counted.has(uri)) this.#countIn(uri);
    }
    return this.#next >= queue.length;
  }

  /** Whether counting was begun, and is not done. */
  get isCounting(): boolean {
    return this.#queue !== undefined && this.#next < this.#queue.length;
  }

  /** How many entities are in a part; undefined when the world has no such definition or part. */
  countPart(world: CountedWorld, definitionId: string, part: CensusPart): PartCount | undefined {
    const census = this.#censusOf(world);
    const slots = findSlots(census, definitionId, part);
    const whole = findSlots(census, definitionId, { kind: 'definition' });
    if (slots === undefined || whole === undefined) return undefined;
    const { border } = slots;
    return {
      members: census.sum(slots.start, slots.end),
      all: census.sum(whole.start, whole.end),
      inside: border === undefined ? 0 : census.sum(border),
      outside: border === undefined ? 0 : census.sum(border + 1),
    };
  }

  /** How many NPCs and how many sessions have stats under a definition. */
  countUsers(
    world: CountedWorld,
    definitionId: string,
  ): { readonly npcs: number; readonly sessions: number } | undefined {
    const census = this.#censusOf(world);
    const slots = census.findSlots(definitionId);
    const sessions = census.slotOfSessions(definitionId);
    if (slots === undefined || sessions === undefined) return undefined;
    return { npcs: census.sum(slots.npcs), sessions: census.sum(sessions) };
  }

  /** The first `most` who are in a part, in the order of files; a session stands for all its entities. */
  listMembers(
    world: CountedWorld,
    definitionId: string,
    part: CensusPart,
    most: number,
  ): readonly Resident[] {
    const census = this.#censusOf(world);
    const wanted = findSlots(census, definitionId, part);
    if (wanted === undefined) return [];
    const { start, end } = wanted;
    const found: Resident[] = [];
    for (const contributions of this.#counted.values()) {
      for (const { census: home, resident, places } of contributions) {
        if (found.length >= most) return found;
        if (home === census && places.some((slots) => hasAnyWithin(slots, start, end))) found.push(resident);
      }
    }
    return found;
  }

  /** How the values of an axis spread; undefined without any. */
  spreadOf(world: CountedWorld, definitionId: string, axisName: string): ValueSpread | undefined {
    const census = this.#censusOf(world);
    const axis = census.findSlots(definitionId)?.slotsOfAxis(axisName);
    if (axis === undefined || axis.start === axis.end) return undefined;
    const key = `${axis.start} ${census.uri} ${world.record.path.join('/')}`;
    if (!this.#spreads.has(key)) this.#spreads.set(key, this.#measure(census, axis.start));
    return this.#spreads.get(key);
  }

  /** The files of the worlds for which an answer that was given has changed since this was last asked. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  refresh(uris: ReadonlySet<string>): Iterable<string> {
    this.#spreads.clear();
    if (this.#queue === undefined) return NOBODY;
    // Settings tell how far a step goes, which every share was counted by.
    const isRemeasured = [...uris].some((uri) => uri.endsWith('/statlens.config.json'));
    if (uris.size > MOST_FOLLOWED || isRemeasured || this.#concernsWorld(uris)) {
      this.#forgetAll();
      return NOBODY;
    }
    for (const census of this.#censuses.values()) census.follow();
    for (const uri of uris) this.#countIn(uri);
    for (const census of this.#censuses.values()) if (census.settle(true)) this.#touched.add(census.uri);
    return NOBODY;
  }

  /** Whether a world may be another one now, with all who live there. */
  #concernsWorld(uris: ReadonlySet<string>): boolean {
    for (const { uri } of this.#censuses.values()) if (uris.has(uri)) return true;
    return false;
  }

  #forgetAll(): void {
    for (const { uri } of this.#censuses.values()) this.#touched.add(uri);
    this.#censuses = new Map();
    this.#counted = new Map();
    this.#queue = undefined;
  }

  #startCounting(): readonly string[] {
    if (this.#queue !== undefined) return this.#queue;
    const queue: string[] = [];
    for (const { uri, records } of this.#workspace.files()) {
      if (records.some(({ kind }) => kind === 'npc' || kind === 'session')) queue.push(uri);
    }
    this.#queue = queue;
    this.#next = 0;
    return queue;
  }

  #countIn(uri: string): void {
    const file = this.#workspace.getFile(uri);
    const before = this.#counted.get(uri) ?? NO_SHARES;
    const contributions: Contribution[] = [];
    for (const record of file?.records ?? []) {
      if (file === undefined || (record.kind !== 'npc' && record.kind !== 'session')) continue;
      const { world } = this.#workspace.worlds.resolve(file, record);
      if (world === undefined) continue;
      const known = before[contributions.length];
      contributions.push(this.#place(this.#censusOf(world), { file, record }, known));
    }
    countChange(before, contributions);
    // What is not deleted keeps its place in the order.
    if (contributions.length > 0) this.#counted.set(uri, contributions);
    else this.#counted.delete(uri);
  }

  #place(census: ResidentCensus, resident: Resident, before: Contribution | undefined): Contribution {
    const known = before?.census === census ? before.numbers : NO_NUMBERS;
    const numbers = new Map<number, readonly number[]>();
    const placed = placeEach(this.#workspace, census, resident, before, (index) => {
      numbers.set(index, census.takeNumbers());
    });
    const { layers, places } = placed;
    const ofSession = resident.record.kind === 'session' ? [census.listSessionSlots(places)] : [];
    return {
      census,
      resident,
      layers,
      places: [...places, ...ofSession],
      numbers: places.map((_, index) => numbers.get(index) ?? known[index] ?? []),
    };
  }

  #measure(census: ResidentCensus, place: number): ValueSpread | undefined {
    const values: number[] = [];
    for (const contributions of this.#counted.values()) {
      for (const { census: home, numbers } of contributions) {
        if (home === census) for (const pairs of numbers) addValues(values, pairs, place);
      }
    }
    const sorted = Float64Array.from(values).sort();
    const [min, median, max] = [sorted[0], sorted[(sorted.length - 1) >> 1], sorted[sorted.length - 1]];
    if (min === undefined || median === undefined || max === undefined) return undefined;
    return { count: sorted.length, min, median, max };
  }

  #censusOf({ file, record }: CountedWorld): ResidentCensus {
    const facts = this.#workspace.factsOf(record);
    let census = this.#censuses.get(facts);
    if (census === undefined) {
      census = new ResidentCensus(file.uri, facts, this.#workspace.configOf(file.uri));
      this.#censuses.set(facts, census);
    }
    return census;
  }
}

/** Adds the values among some pairs that are of the axis at a place. */
function addValues(values: number[], pairs: readonly number[], place: number): void {
  for (let i = 0; i < pairs.length; i += 2) {
    const value = pairs[i + 1];
    if (pairs[i] === place && value !== undefined) values.push(value);
  }
}

function makeResidents(workspace: Workspace): Residents {
  return new Residents(workspace);
}

function findSlots(census: ResidentCensus, definitionId: string, part: CensusPart): PartSlots | undefined {
  const slots = census.findSlots(definitionId);
  const borders = census.findBorders(definitionId);
  if (slots === undefined || borders === undefined) return undefined;
  const single = (start: number | undefined, border: number | undefined) =>
    start === undefined ? undefined : { start, end: start + 1, border };
  switch (part.kind) {
    case 'definition':
      return { start: slots.npcs, end: slots.others + 1, border: undefined };
    case 'axis': {
      const { start, end } = slots.slotsOfAxis(part.name);
      return start === end ? undefined : { start, end, border: undefined };
    }
    case 'tier':
      return single(slots.slotOfTier(part.tier), borders.slotOfTier(part.tier));
    case 'level':
      return single(slots.slotOfLevel(part.level), borders.slotOfLevel(part.level));
  }
}

function hasAnyWithin(slots: readonly number[], start: number, end: number): boolean {
  for (const slot of slots) if (slot >= start && slot < end) return true;
  return false;
}

const NOBODY: readonly string[] = [];
const NO_SHARES: readonly Contribution[] = [];
const NO_NUMBERS: Contribution['numbers'] = [];
