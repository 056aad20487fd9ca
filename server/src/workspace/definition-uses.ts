import { isJsonObject } from '../base/json-value.ts';
import { listCanonicalComponents } from '../model/canonical-components.ts';
import type { FileRecord, Located } from '../model/records.ts';
import type { SourceFile } from './source-file.ts';

/**
 * How many files of each family of projects have stats under a definition, by the definition's id. Counted as files
 * come and go, so that nobody has to look through them to tell whether a definition is in use.
 */
export class DefinitionUses {
  readonly #counts = new Map<string, Map<string, number>>();
  /** How many files of each family share a set of ids: thousands are alike, and are counted as one use of each id. */
  readonly #sharers = new Map<string, Map<ReadonlySet<string>, number>>();
  #changed = new Set<string>();
  /** The answers that were given and still hold, by family: every world asks, and there may be any number of ids. */
  readonly #used = new Map<string, ReadonlySet<string>>();

  /** Takes a file in place of another; either is undefined when a file comes or goes. */
  replace(before: SourceFile | undefined, after: SourceFile | undefined): void {
    const old = before === undefined ? NO_IDS : listUsedDefinitions(before);
    const fresh = after === undefined ? NO_IDS : listUsedDefinitions(after);
    if (old === fresh && before?.family === after?.family) return;
    // What stays in use meanwhile must not seem to go out of use.
    this.#use(after, fresh, 1);
    this.#use(before, old, -1);
  }

  #use(file: SourceFile | undefined, ids: ReadonlySet<string>, change: 1 | -1): void {
    // Files outside of any project have no family.
    if (file === undefined || file.family === '') return;
    if (file.row !== undefined && !this.#share(file.family, ids, change)) return;
    for (const id of ids) this.#count(file.family, id, change);
  }

  /** Says whether the first file came to share a set, or the last one left. */
  #share(family: string, ids: ReadonlySet<string>, change: 1 | -1): boolean {
    let sharers = this.#sharers.get(family);
    if (sharers === undefined) {
      sharers = new Map();
      this.#sharers.set(family, sharers);
    }
    const count = (sharers.get(ids) ?? 0) + change;
    if (count === 0) sharers.delete(ids);
    else sharers.set(ids, count);
    return count === 0 || (count === 1 && change === 1);
  }

  /** The ids that at least one file of the family has stats under, whether a world knows them or not. */
  usedIn(family: string): ReadonlySet<string> {
    let used = this.#used.get(family);
    if (used === undefined) {
      used = new Set(this.#counts.get(family)?.keys());
      this.#used.set(family, used);
    }
    return used;
  }

  /** The families in which a definition came into use or went out of use since the last call. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #count(family: string, id: string, change: 1 | -1): void {
    let counts = this.#counts.get(family);
    if (counts === undefined) {
      counts = new Map();
      this.#counts.set(family, counts);
    }
    const count = (counts.get(id) ?? 0) + change;
    if (count === 0) counts.delete(id);
    else counts.set(id, count);
    if (count === 0 || (count === 1 && change === 1)) {
      this.#changed.add(family);
      this.#used.delete(family);
    }
    if (counts.size === 0) this.#counts.delete(family);
  }
}

/** The ids of the definitions that a file has stats or modifiers under. */
function listUsedDefinitions({ row, records }: SourceFile): ReadonlySet<string> {
  if (row !== undefined) return row.shape.definitionIds;
  const ids = new Set<string>();
  for (const record of records) addUsedDefinitions(record, ids);
  return ids;
}

function addUsedDefinitions(record: FileRecord, ids: Set<string>): void {
  if (record.kind === 'world' || record.kind === 'stat_package') return;
  addKeys(record.stats, ids);
  addKeys(record.metadata, ids);
  if (record.kind !== 'session') return;
  if (isJsonObject(record.relationships?.value)) ids.add('relationships');
  for (const { definitionId } of listCanonicalComponents(record)) ids.add(definitionId);
}

function addKeys(member: Located | undefined, ids: Set<string>): void {
  if (isJsonObject(member?.value)) for (const id of Object.keys(member.value)) ids.add(id);
}

const NO_IDS: ReadonlySet<string> = new Set();
