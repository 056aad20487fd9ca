import type { MaybePromise } from '../base/maybe-promise.ts';
import { isBelow, parentUri } from '../base/uri.ts';
import type { WorldRecord } from '../model/records.ts';
import { LocatedText } from '../syntax/located-text.ts';
import { classify, foundsProject } from './classify.ts';
import { findDependents } from './dependents.ts';
import type { FileSystem, ReadResult } from './file-system.ts';
import { InstanceNames } from './instance-names.ts';
import { RowShapes } from './number-rows.ts';
import { DEFAULT_PROJECT_CONFIG, type ProjectConfig } from './project-config.ts';
import { Projects } from './projects.ts';
import { parseDiskFile, parseOpenDocument, type RawFile } from './raw-file.ts';
import { RecentTexts } from './recent-texts.ts';
import { RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';
import { readWorldFacts, type WorldFacts } from './world-facts.ts';
import { WorldResolver } from './world-resolver.ts';

/** What a change did. */
export interface WorkspaceChange {
  /** Files of ours that are new or have a new text. */
  readonly changed: ReadonlySet<string>;
  /** Files that are no longer there or no longer ours. */
  readonly removed: ReadonlySet<string>;
  /** Other files whose problems or effective stats may be different now. */
  readonly affected: ReadonlySet<string>;
}

/** How a long reading is watched: told how far it is, paused so that others may work, and cancelled. */
export interface IndexingOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited after every slice of files when given; without it the files are read in one go. */
  readonly pause?: () => Promise<void>;
  readonly isCancelled?: () => boolean;
}

/** How many files are read between two pauses: a few milliseconds' worth. */
const SLICE = 40;

/**
 * All files of all roots, always current: editor text wins over disk text. Every method that changes something
 * answers what it changed, so that callers re-check just that.
 */
export class Workspace {
  readonly index = new RecordIndex();
  readonly #fileSystem: FileSystem;
  readonly #raw = new Map<string, RawFile>();
  readonly #files = new Map<string, SourceFile>();
  readonly #projects = new Projects();
  readonly #instanceNames = new InstanceNames();
  readonly #shapes = new RowShapes();
  readonly #recentTexts = new RecentTexts();
  readonly #facts = new WeakMap<WorldRecord, WorldFacts>();
  #resolver: WorldResolver | undefined;
  #complete = false;

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** False until all folders were read once; till then nobody can say that something is missing. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** Resolves entities to worlds, as things stand now. */
  get worlds(): WorldResolver {
    this.#resolver ??= new WorldResolver(this.index);
    return this.#resolver;
  }

  /** The file of ours with this (normalized) uri. */
  getFile(uri: string): SourceFile | undefined {
    return this.#files.get(uri);
  }

  /** All files of ours. */
  files(): IterableIterator<SourceFile> {
    return this.#files.values();
  }

  /** How many files of ours there are. */
  get fileCount(): number {
    return this.#files.size;
  }

  /** What the `statlens.config.json` nearest above a file says; the defaults where there is none. */
  configOf(_uri: string): ProjectConfig {
    return DEFAULT_PROJECT_CONFIG;
  }

  /** What the game makes of a world; computed once per text of the world. */
  factsOf(world: WorldRecord): WorldFacts {
    let facts = this.#facts.get(world);
    if (facts === undefined) {
      facts = readWorldFacts(world);
      this.#facts.set(world, facts);
    }
    return facts;
  }

  /** Reads all JSON files below `folders` (or the files themselves, when file uris are given). */
  async indexFolders(folders: readonly string[], options: IndexingOptions = {}): Promise<WorkspaceChange> {
    const uris = new Set<string>();
    for (const folder of folders)
      for (const uri of await this.#fileSystem.findJsonFiles(folder)) uris.add(uri);
    const batch = await this.#readAll(uris, options);
    // A document may have been opened while we paused; its text wins.
    for (const uri of this.#openDocuments()) batch.delete(uri);
    const change = this.#apply(batch);
    if (options.isCancelled?.()) return change;
    this.#complete = true;
    const affected = new Set<string>();
    if (change.changed.size < this.#files.size) {
      for (const uri of this.#files.keys()) if (!change.changed.has(uri)) affected.add(uri);
    }
    return { ...change, affected };
  }

  /** Reads and parses files from disk, in slices; those that have nothing to do with stats are left out. */
  async #readAll(uris: ReadonlySet<string>, options: IndexingOptions): Promise<Map<string, RawFile>> {
    const batch = new Map<string, RawFile>();
    let done = 0;
    for (const uri of uris) {
      if (options.isCancelled?.()) break;
      const pending = this.#fileSystem.read(uri);
      const raw = parseDiskFile(uri, pending instanceof Promise ? await pending : pending, this.#shapes);
      if (raw !== undefined) batch.set(uri, raw);
      done++;
      if (done % SLICE !== 0) continue;
      options.onProgress?.(done, uris.size);
      if (options.pause !== undefined) await options.pause();
    }
    return batch;
  }

  /** Takes the text of an open document; also for every change of it. Older versions than the known one are ignored. */
  setDocument(uri: string, version: number, text: string): WorkspaceChange {
    const known = this.#raw.get(uri)?.version;
    if (known !== undefined && known > version) return NO_CHANGE;
    return this.#apply(new Map([[uri, parseOpenDocument(uri, version, text, this.#shapes)]]));
  }

  /** Gives a closed document's file back to the disk. */
  async closeDocument(uri: string): Promise<WorkspaceChange> {
    const result = await this.#fileSystem.read(uri);
    return this.#apply(new Map([[uri, parseDiskFile(uri, result, this.#shapes)]]));
  }

  /** Reads files again that were created, changed or deleted on disk; open documents keep their editor text. */
  async refresh(uris: Iterable<string>): Promise<WorkspaceChange> {
    const batch = new Map<string, RawFile | undefined>();
    for (const uri of new Set(uris)) {
      for (const file of isJsonName(uri) ? [uri] : await this.#listBelow(uri)) {
        if (!this.#isOpen(file)) batch.set(file, await this.#readDisk(file));
      }
    }
    for (const uri of batch.keys()) if (this.#isOpen(uri)) batch.delete(uri);
    return this.#apply(batch);
  }

  /** What was and what is below a folder that was renamed, moved or deleted. */
  async #listBelow(folder: string): Promise<Iterable<string>> {
    const known = [...this.#raw.keys()].filter((uri) => isBelow(uri, folder));
    return new Set([...known, ...(await this.#fileSystem.findJsonFiles(folder))]);
  }

  /** Forgets all files below `folder` that are not open. */
  removeFolder(folder: string): WorkspaceChange {
    const gone = [...this.#raw.values()].filter(
      (raw) => isBelow(raw.uri, folder) && raw.version === undefined,
    );
    return this.#apply(new Map(gone.map((raw) => [raw.uri, undefined])));
  }

  /**
   * The text of a file with its tree, for places in it: the editor's text while it is open, else read from disk anew.
   * Undefined when it cannot be read (any more).
   */
  locate(uri: string): MaybePromise<LocatedText | undefined> {
    const known = this.#raw.get(uri)?.located ?? this.#recentTexts.get(uri);
    if (known !== undefined) return known;
    const result = this.#fileSystem.read(uri);
    const remember = (read: ReadResult) => {
      const located = toLocatedText(read);
      if (located !== undefined) this.#recentTexts.set(uri, located);
      return located;
    };
    return result instanceof Promise ? result.then(remember) : remember(result);
  }

  async #readDisk(uri: string): Promise<RawFile | undefined> {
    return parseDiskFile(uri, await this.#fileSystem.read(uri), this.#shapes);
  }

  *#openDocuments(): Iterable<string> {
    for (const raw of this.#raw.values()) if (raw.version !== undefined) yield raw.uri;
  }

  #isOpen(uri: string): boolean {
    return this.#raw.get(uri)?.version !== undefined;
  }

  /** Puts parsed files in place (undefined: gone), in one step however many they are. */
  #apply(batch: ReadonlyMap<string, RawFile | undefined>): WorkspaceChange {
    const uris = this.#enter(batch);
    const changed = new Set<string>();
    const removed = new Set<string>();
    const moves: [SourceFile | undefined, SourceFile | undefined][] = [];
    for (const uri of uris) {
      const before = this.#files.get(uri);
      const raw = this.#raw.get(uri);
      const after = raw && classify(raw, this.#projects.findRoots(uri), this.#shapes);
      if (before === undefined && after === undefined) continue;
      this.#replace(before, after);
      (after === undefined ? removed : changed).add(uri);
      // Until everything was read once, everything is checked anyway.
      if (this.#complete) moves.push([before, after]);
    }
    this.#resolver = undefined;
    return { changed, removed, affected: this.#findAffected(moves, changed, removed) };
  }

  /** Enters the raw files and answers which files are to be classified: they, and those whose project came or went. */
  #enter(batch: ReadonlyMap<string, RawFile | undefined>): Iterable<string> {
    const known = this.#raw.size;
    const folders = this.#moveMarkers(batch);
    if (known === 0) return batch.keys();
    const uris = new Set(batch.keys());
    for (const uri of uris) this.#recentTexts.delete(uri);
    for (const folder of folders) {
      for (const uri of this.#raw.keys()) if (isBelow(uri, folder)) uris.add(uri);
    }
    return uris;
  }

  /** Enters the raw files and answers the folders that became or ceased to be projects. */
  #moveMarkers(batch: ReadonlyMap<string, RawFile | undefined>): Set<string> {
    const folders = new Set<string>();
    for (const [uri, raw] of batch) {
      const before = this.#raw.get(uri);
      const wasMarker = before !== undefined && foundsProject(before);
      const isMarker = raw !== undefined && foundsProject(raw);
      if (raw === undefined) this.#raw.delete(uri);
      else this.#raw.set(uri, raw);
      if (wasMarker === isMarker) continue;
      const folder = parentUri(uri);
      const turned = isMarker ? this.#projects.add(folder) : this.#projects.remove(folder);
      if (turned) folders.add(folder);
    }
    return folders;
  }

  #replace(before: SourceFile | undefined, after: SourceFile | undefined): void {
    if (before !== undefined) {
      this.index.remove(before);
      this.#instanceNames.remove(before);
      this.#files.delete(before.uri);
    }
    if (after !== undefined) {
      this.#files.set(after.uri, after);
      this.index.add(after);
      this.#instanceNames.add(after);
    }
  }

  #findAffected(
    moves: readonly (readonly [SourceFile | undefined, SourceFile | undefined])[],
    changed: ReadonlySet<string>,
    removed: ReadonlySet<string>,
  ): Set<string> {
    const affected = new Set<string>();
    if (moves.length === 0) return affected;
    const view = {
      files: [...this.#files.values()],
      index: this.index,
      resolver: this.worlds,
      npcsNaming: (instanceId: string) => this.#instanceNames.filesNaming(instanceId),
    };
    for (const [before, after] of moves) {
      for (const uri of findDependents(before, after, view)) {
        if (!changed.has(uri) && !removed.has(uri)) affected.add(uri);
      }
    }
    return affected;
  }
}

function toLocatedText(result: ReadResult): LocatedText | undefined {
  return result.kind === 'text' ? new LocatedText(result.text) : undefined;
}

function isJsonName(uri: string): boolean {
  return /\.jsonc?$/i.test(uri);
}

const NO_CHANGE: WorkspaceChange = { changed: new Set(), removed: new Set(), affected: new Set() };
