import type { FileRecord, RecordKind } from '../model/records.ts';
import { IdTable } from './id-table.ts';
import type { SourceFile } from './source-file.ts';

/** A record and the file it stands in. */
export interface Indexed<R extends FileRecord = FileRecord> {
  readonly file: SourceFile;
  readonly record: R;
}

type RecordOf<K extends RecordKind> = Extract<FileRecord, { kind: K }>;

/** All records of all files, by kind and id. Entries of one file come and go together. */
export class RecordIndex {
  /** By id the only record that has it, or all that have. */
  readonly #byId = new Map<RecordKind, IdTable<Indexed | Indexed[]>>();
  /** How many ids of a kind are used more than once. */
  readonly #shared = new Map<RecordKind, number>();
  readonly #worlds = new Set<Indexed<RecordOf<'world'>>>();
  readonly #packages = new Set<Indexed<RecordOf<'stat_package'>>>();

  /** Enters the records of `file`. */
  add(file: SourceFile): void {
    for (const record of file.records) {
      if (record.kind === 'world') this.#worlds.add({ file, record });
      if (record.kind === 'stat_package') this.#packages.add({ file, record });
      this.enter({ file, record });
    }
  }

  /** Enters one record, which is neither a world nor a package. */
  enter(entry: Indexed): void {
    const { record } = entry;
    const id = identityOf(record);
    if (id === undefined) return;
    const entries = this.#entriesOf(record.kind);
    const known = entries.get(id);
    if (known === undefined) entries.set(id, entry);
    else if (Array.isArray(known)) known.push(entry);
    else {
      entries.set(id, [known, entry]);
      this.#count(record.kind, 1);
    }
  }

  /** Takes the records of `file` out again. */
  remove(file: SourceFile): void {
    for (const record of file.records) {
      const id = identityOf(record);
      if (id === undefined) continue;
      const entries = this.#entriesOf(record.kind);
      const known = this.#listed(record.kind, id);
      const left = known.filter((entry) => entry.file !== file);
      const [last, second] = left;
      if (last === undefined) entries.delete(id);
      else entries.set(id, second === undefined ? last : left);
      if (known.length > 1 && second === undefined) this.#count(record.kind, -1);
    }
    for (const world of this.#worlds) if (world.file === file) this.#worlds.delete(world);
    for (const each of this.#packages) if (each.file === file) this.#packages.delete(each);
  }

  /** Says whether any id is used by more than one record of this kind, in whatever project. */
  hasNamesakes(kind: RecordKind): boolean {
    return (this.#shared.get(kind) ?? 0) > 0;
  }

  #count(kind: RecordKind, change: number): void {
    this.#shared.set(kind, (this.#shared.get(kind) ?? 0) + change);
  }

  /** All worlds, sorted by uri. */
  worlds(): readonly Indexed<RecordOf<'world'>>[] {
    return [...this.#worlds].sort(byUri);
  }

  /** The worlds in one file. */
  worldsIn(uri: string): readonly Indexed<RecordOf<'world'>>[] {
    return [...this.#worlds].filter(({ file }) => file.uri === uri);
  }

  /** All stat packages, sorted by uri. */
  packages(): readonly Indexed<RecordOf<'stat_package'>>[] {
    return [...this.#packages].sort(byUri);
  }

  /** All records of one kind with this id, in every project, sorted by uri. */
  all<K extends RecordKind>(kind: K, id: number | string): readonly Indexed<RecordOf<K>>[] {
    return this.#listed(kind, id).toSorted(byUri);
  }

  /**
   * The records of one kind and id as seen from `from`: those of its own project; only when that has
   * none, those of the other projects of its family.
   */
  find<K extends RecordKind>(
    kind: K,
    id: number | string,
    from: SourceFile,
  ): readonly Indexed<RecordOf<K>>[] {
    const entries = this.#listed(kind, id);
    const [only, second] = entries;
    // Nearly every id is used once; no list need be made then.
    if (only === undefined || (second === undefined && only.file.project === from.project)) return entries;
    const own = entries.filter((entry) => entry.file.project === from.project);
    if (own.length > 0) return own.length > 1 ? own.sort(byUri) : own;
    return entries.filter((entry) => from.family !== '' && entry.file.family === from.family).sort(byUri);
  }

  /** The first of those that `find` answers, without a list being made: thousands of files ask. */
  findFirst<K extends RecordKind>(
    kind: K,
    id: number | string,
    from: SourceFile,
  ): Indexed<RecordOf<K>> | undefined {
    const found = this.#byId.get(kind)?.get(id);
    if (found === undefined) return undefined;
    if (Array.isArray(found) || found.file.project !== from.project) return this.find(kind, id, from)[0];
    // The outer map is keyed by the records' own kind, which the type of a Map cannot say.
    return found as unknown as Indexed<RecordOf<K>>;
  }

  #listed<K extends RecordKind>(kind: K, id: number | string): readonly Indexed<RecordOf<K>>[] {
    const found = this.#byId.get(kind)?.get(id) ?? NONE;
    // The outer map is keyed by the records' own kind, which the type of a Map cannot say.
    return (Array.isArray(found) ? found : [found]) as unknown as readonly Indexed<RecordOf<K>>[];
  }

  #entriesOf(kind: RecordKind): IdTable<Indexed | Indexed[]> {
    let entries = this.#byId.get(kind);
    if (entries === undefined) {
      entries = new IdTable();
      this.#byId.set(kind, entries);
    }
    return entries;
  }
}

const NONE: Indexed[] = [];

/** The id by which other records name this one; for a state the id of its NPC. */
function identityOf(record: FileRecord): number | string | undefined {
  return record.kind === 'npc_state' ? record.npcId : record.id;
}

/** Orders records by the uris of their files. */
export function byUri(a: Indexed, b: Indexed): number {
  return a.file.uri < b.file.uri ? -1 : a.file.uri > b.file.uri ? 1 : 0;
}
