import { isJsonObject } from '../base/json-value.ts';
import { listCanonicalComponents } from '../model/canonical-components.ts';
import { type EntityRecord, type FileRecord, hasEntityStats, type Located } from '../model/records.ts';
import type { SourceFile } from './source-file.ts';

/**
 * How many files of each family of projects have stats under a definition, by the definition's id. Counted as files
 * come and go, so that nobody has to look through them to tell whether a definition is in use.
 */
export class DefinitionUses {
  readonly #uses = new Map<string, FamilyUses>();
  #changed = new Set<string>();

  /** Takes a file in place of another; either is undefined when a file comes or goes. */
  replace(before: SourceFile | undefined, after: SourceFile | undefined): void {
    const sharesBefore = before?.row?.shape.definitionIds;
    const sharesAfter = after?.row?.shape.definitionIds;
    if (sharesBefore === sharesAfter && sharesAfter !== undefined && before?.family === after?.family) return;
    // What stays in use meanwhile must not seem to go out of use.
    if (after !== undefined) this.#use(after, 1);
    if (before !== undefined) this.#use(before, -1);
  }

  #use(file: SourceFile, change: 1 | -1): void {
    const { family } = file;
    // Files outside of any project have no family.
    if (family === '') return;
    let uses = this.#uses.get(family);
    if (uses === undefined) {
      uses = new FamilyUses();
      this.#uses.set(family, uses);
    }
    if (uses.count(file, change)) this.#changed.add(family);
  }

  /** The ids that at least one file of the family has stats under now, whether a world knows them or not. */
  usedIn(family: string): ReadonlySet<string> {
    return this.#uses.get(family)?.ids ?? NO_IDS;
  }

  /** The families in which a definition came into use or went out of use since the last call. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}

/** The uses in one family. A hostile file can have hundreds of thousands of ids that nobody else has. */
class FamilyUses {
  /** All ids in use. */
  readonly ids = new Set<string>();
  /** How many files more than one have stats under an id, where there are such. */
  readonly #others = new Map<string, number>();
  /** How many files share a set of ids: thousands are alike, and are counted as one use of each id. */
  readonly #sharers = new Map<ReadonlySet<string>, { count: number }>();
  /** Of the set that was asked for last, as neighbours are alike. */
  #lastIds: ReadonlySet<string> | undefined;
  #last = { count: 0 };

  /** Counts a file in or out, and says whether an id came into use or went out of use by that. */
  count(file: SourceFile, change: 1 | -1): boolean {
    const shared = file.row?.shape.definitionIds;
    if (shared !== undefined && !this.#share(shared, change)) return false;
    const before = this.ids.size;
    for (const id of shared ?? listUsedDefinitions(file.records)) this.#countId(id, change);
    // Ids only come, or only go.
    return this.ids.size !== before;
  }

  /** Says whether the first file came to share a set, or the last one left. */
  #share(ids: ReadonlySet<string>, change: 1 | -1): boolean {
    const sharers = ids === this.#lastIds ? this.#last : this.#findSharers(ids);
    sharers.count += change;
    return sharers.count === 0 || (sharers.count === 1 && change === 1);
  }

  #findSharers(ids: ReadonlySet<string>): { count: number } {
    const sharers = this.#sharers.get(ids) ?? { count: 0 };
    this.#sharers.set(ids, sharers);
    this.#lastIds = ids;
    this.#last = sharers;
    return sharers;
  }

  #countId(id: string, change: 1 | -1): void {
    if (change === 1) {
      const { size } = this.ids;
      if (this.ids.add(id).size === size) this.#others.set(id, (this.#others.get(id) ?? 0) + 1);
      return;
    }
    const others = this.#others.get(id);
    if (others === undefined) this.ids.delete(id);
    else if (others === 1) this.#others.delete(id);
    else this.#others.set(id, others - 1);
  }
}

/** The ids of the definitions that records have stats or modifiers under, each once. */
function listUsedDefinitions(records: readonly FileRecord[]): Iterable<string> {
  const [record, second] = records;
  // Keys of one object differ already.
  if (record !== undefined && second === undefined && bearsOnlyStats(record)) return keysOf(record.stats);
  const ids = new Set<string>();
  for (const each of records) addUsedDefinitions(each, ids);
  return ids;
}

function bearsOnlyStats(record: FileRecord): record is EntityRecord {
  return hasEntityStats(record) && record.metadata === undefined;
}

function addUsedDefinitions(record: FileRecord, ids: Set<string>): void {
  if (record.kind === 'world' || record.kind === 'stat_package') return;
  for (const member of [record.stats, record.metadata]) for (const id of keysOf(member)) ids.add(id);
  if (record.kind !== 'session') return;
  if (isJsonObject(record.relationships?.value)) ids.add('relationships');
  for (const { definitionId } of listCanonicalComponents(record)) ids.add(definitionId);
}

function keysOf(member: Located | undefined): readonly string[] {
  return isJsonObject(member?.value) ? Object.keys(member.value) : [];
}

const NO_IDS: ReadonlySet<string> = new Set();
