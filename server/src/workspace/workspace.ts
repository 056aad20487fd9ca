import type { MaybePromise } from '../base/maybe-promise.ts';
import { parentUri } from '../base/uri.ts';
import { isJsonName } from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import type { WorldRecord } from '../model/records.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import type { Baselines } from './baselines.ts';
import { ConfigTree } from './config-tree.ts';
import { type DerivedFacts, DerivedShelf } from './derived-facts.ts';
import { DiskReader, type IndexingOptions, SLICE } from './disk-reader.ts';
import { type FileBatch, FileList } from './file-batch.ts';
import type { FileSystem } from './file-system.ts';
import { FileTable } from './file-table.ts';
import type { FileMove } from './find-sessions-naming.ts';
import { foundersFirst } from './founders-first.ts';
import type { InstanceNames } from './instance-names.ts';
import { NpcDirectory } from './npc-directory.ts';
import { RowShapes } from './number-rows.ts';
import { parseOpenDocument } from './parse-open-document.ts';
import type { ProjectConfig } from './project-config.ts';
import type { RawFile } from './raw-file.ts';
import { RecentTexts } from './recent-texts.ts';
import type { RecordIndex } from './record-index.ts';
import type { RuleLevels } from './rule-levels.ts';
import { isGitIgnore, type ReadSettings, SettingsReader } from './settings-reader.ts';
import type { SourceFile } from './source-file.ts';
import { UriList } from './uri-list.ts';
import { joinAllChanges, joinChanges, NO_CHANGE, type WorkspaceChange } from './workspace-change.ts';
import type { WorldFacts } from './world-facts.ts';
import { WorldResolver } from './world-resolver.ts';

/**
 * All files of all roots, always current: editor text wins over disk text. Every method that changes something
 * answers what it changed, so that callers re-check just that.
 */
export class Workspace {
  /** When the door opened the workspace, in milliseconds since 1970: facts stay the same while it is open. */
  readonly openedAt: number | undefined;
  readonly #fileSystem: FileSystem;
  readonly #shapes: RowShapes;
  readonly #configs = new ConfigTree();
  readonly #table: FileTable;
  /** Settings of rules that win over those of all configs. */
  readonly ruleOverrides = this.#configs.ruleOverrides;
  readonly #settings: SettingsReader;
  readonly #disk: DiskReader;
  readonly #recentTexts: RecentTexts;
  readonly #derived = new DerivedShelf<Workspace>();
  #resolver: WorldResolver | undefined;
  #npcDirectory: NpcDirectory | undefined;
  #complete = false;
  #isIndexing = false;

  constructor(fileSystem: FileSystem, openedAt?: number, shapes = new RowShapes()) {
    this.#fileSystem = fileSystem;
    this.#recentTexts = new RecentTexts(fileSystem);
    this.openedAt = openedAt;
    this.#shapes = shapes;
    this.#table = new FileTable(this.#configs, shapes);
    this.#settings = new SettingsReader(fileSystem, this.#configs, shapes);
    this.#disk = new DiskReader(fileSystem, this.#configs, shapes);
  }

  /** A workspace with the same files and texts in which changes can be tried out: this one does not see them. */
  fork(): Workspace {
    const copy = new Workspace(this.#fileSystem, this.openedAt, this.#shapes);
    copy.#configs.copyFrom(this.#configs);
    copy.baselines.choose(this.baselines.chosen);
    copy.#table.copyFrom(this.#table);
    copy.#complete = this.#complete;
    return copy;
  }

  /** Finds records by what they are. */
  get index(): RecordIndex {
    return this.#table.index;
  }

  /** Which NPCs name character instances. */
  get instanceNames(): InstanceNames {
    return this.#table.instanceNames;
  }

  /** What is known of files' problems. */
  get baselines(): Baselines {
    return this.#table.baselines;
  }

  /** False until all folders were read once; till then nobody can say that something is missing. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** Says that folders will be read in which what seems to be missing may be. */
  expectFiles(): void {
    this.#complete = false;
  }

  /** Resolves entities to worlds, as things stand now. */
  get worlds(): WorldResolver {
    this.#resolver ??= new WorldResolver(this.index, (uri) => this.configOf(uri));
    return this.#resolver;
  }

  /** The NPCs by name, as things stand now. */
  get npcDirectory(): NpcDirectory {
    this.#npcDirectory ??= new NpcDirectory(this.#table.files());
    return this.#npcDirectory;
  }

  /** The file of ours with this (normalized) uri. */
  getFile(uri: string): SourceFile | undefined {
    return this.#table.get(uri);
  }

  /** The kind of the file of ours with this uri; where there is none, that which a JSON file would have whatever is in it. */
  kindAt(uri: string): FileKind | undefined {
    return this.#table.kindAt(uri);
  }

  /** All files of ours. */
  files(): IterableIterator<SourceFile> {
    return this.#table.files();
  }

  /** How many files of ours there are. */
  get fileCount(): number {
    return this.#table.size;
  }

  /** What the `statlens.config.json` nearest above a file says; the defaults where there is none. */
  configOf(uri: string): ProjectConfig {
    return this.#configs.configOf(uri);
  }

  /** Whether there is any such config. */
  get hasConfigs(): boolean {
    return !this.#configs.isEmpty;
  }

  /** How that config sets the rules for a file; undefined when it says nothing about rules, as is usual. */
  levelsOf(uri: string): RuleLevels | undefined {
    return this.#configs.levelsOf(uri);
  }

  /** The ids of the definitions that files of a family of projects have stats under. */
  definitionsUsedIn(family: string): ReadonlySet<string> {
    return this.#table.uses.usedIn(family);
  }

  /** What the game makes of a world; computed once per text of the world and of the packages under it. */
  factsOf(world: WorldRecord): WorldFacts {
    return this.#table.facts.of(world);
  }

  /** The facts that `make` derives from the files: made when first asked for, and told of every change from then on. */
  derive<T extends DerivedFacts>(make: (workspace: Workspace) => T): T {
    return this.#derived.find(make, this);
  }

  /**
   * Reads all JSON files below `folders` (or the files themselves, when file uris are given). With pauses, what was read
   * before one is in place then, the files first that others build on; what is missing is known at the end only.
   */
  async indexFolders(folders: readonly string[], options: IndexingOptions = {}): Promise<WorkspaceChange> {
    const found: (readonly string[])[] = [];
    for (const folder of folders) {
      this.#configs.addNamed(folder);
      found.push(await this.#fileSystem.findJsonFiles(folder));
    }
    const [only = [], second] = found;
    const uris = second === undefined ? only : [...new Set(found.flat())];
    const settings = await this.#settings.read(folders, uris, (uri) => this.#table.isOpen(uri));
    this.#complete = false;
    this.#isIndexing = true;
    let change = NO_CHANGE;
    try {
      change = await this.#takeAll(uris, settings, options);
    } finally {
      this.#isIndexing = false;
    }
    change = await this.#settle(change);
    if (options.isCancelled?.()) return change;
    this.#complete = true;
    const affected = new Set<string>();
    if (change.changed.size < this.#table.size) {
      for (const { uri } of this.#table.files()) if (!change.changed.has(uri)) affected.add(uri);
    }
    return { ...change, affected };
  }

  /** Reads files and puts them in place, as many at once as are read without a pause. */
  async #takeAll(
    uris: readonly string[],
    { configs, changed: turned }: ReadSettings,
    options: IndexingOptions,
  ): Promise<WorkspaceChange> {
    const changes: WorkspaceChange[] = [];
    await options.pause?.();
    const ordered = options.pause === undefined ? uris : foundersFirst(uris);
    await options.pause?.();
    for await (const read of this.#disk.readAll(ordered, options)) {
      const isFirst = changes.length === 0;
      const others = configs.size === 0 ? read : read.filter(({ uri }) => !configs.has(uri));
      const all = isFirst && configs.size > 0 ? [...others, ...configs.values()] : others;
      // A document may have been opened while we paused; its text wins.
      const closed = this.#table.isEmpty ? all : all.filter(({ uri }) => !this.#table.isOpen(uri));
      changes.push(this.#apply(new FileList(closed), isFirst ? turned : NOTHING, configs));
    }
    await options.pause?.();
    return joinAllChanges(changes);
  }

  /** Takes the text of an open document; also for every change of it. Older versions than the known one are ignored. */
  setDocument(uri: string, version: number, text: string): WorkspaceChange {
    const before = this.#table.rawOf(uri);
    if (before?.version !== undefined && before.version > version) return NO_CHANGE;
    return this.#apply(new Map([[uri, parseOpenDocument(uri, version, text, this.#shapes, before)]]));
  }

  /** Gives a closed document's file back to the disk. */
  async closeDocument(uri: string): Promise<WorkspaceChange> {
    return this.#settle(this.#apply(new Map([[uri, await this.#disk.read(uri)]])));
  }

  /**
   * Reads files again that were created, changed or deleted on disk; open documents keep their editor text. However
   * long the reading takes, with pauses if wanted, what was read is put in place in one step.
   */
  async refresh(uris: Iterable<string>, pause?: () => Promise<void>): Promise<WorkspaceChange> {
    const batch = new Map<string, RawFile | undefined>();
    const turned = new Set<string>();
    const files = new Set<string>();
    for (const uri of uris) {
      if (isGitIgnore(uri)) await this.#settings.readGitIgnore(parentUri(uri), turned, true);
      else if (isJsonName(uri)) files.add(uri);
      else for (const file of await this.#listBelow(uri, turned)) files.add(file);
    }
    for (const file of files) {
      if (this.#table.isOpen(file)) continue;
      await this.#settings.readUnseen(file, turned);
      batch.set(file, await this.#disk.read(file));
      if (pause !== undefined && batch.size % SLICE === 0) await pause();
    }
    for (const uri of batch.keys()) if (this.#table.isOpen(uri)) batch.delete(uri);
    return this.#settle(this.#apply(batch, turned));
  }

  /** Reads what counts only by new settings. */
  async #settle(change: WorkspaceChange): Promise<WorkspaceChange> {
    if (change.unread.length === 0) return change;
    return joinChanges(change, await this.refresh(change.unread));
  }

  /** What was and what is below a folder that was renamed, moved or deleted, with its `.gitignore` files read again. */
  async #listBelow(folder: string, turned: Set<string>): Promise<Iterable<string>> {
    await this.#settings.readAgainBelow(folder, turned);
    const known = this.#table.listRawBelow(folder).map(({ uri }) => uri);
    return new Set([...known, ...(await this.#fileSystem.findJsonFiles(folder))]);
  }

  /** Forgets all files below `folder` that are not open. */
  removeFolder(folder: string): WorkspaceChange {
    const gone = new Map<string, undefined>();
    for (const { uri, version } of this.#table.listRawBelow(folder))
      if (version === undefined) gone.set(uri, undefined);
    this.#settings.forgetBelow(folder);
    return this.#apply(gone);
  }

  /**
   * The text of a file with its tree, for places in it: the editor's text while it is open, else read from disk anew.
   * Undefined when it cannot be read (any more).
   */
  locate(uri: string): MaybePromise<LocatedText | undefined> {
    return this.#table.rawOf(uri)?.located ?? this.#recentTexts.read(uri);
  }

  /**
   * Puts parsed files in place (undefined: gone), in one step however many they are. `unsifted`: all others were read
   * under the settings of now, so that none of them is ignored.
   */
  #apply(
    batch: FileBatch,
    turned: ReadonlySet<string> = NOTHING,
    unsifted?: ReadonlyMap<string, unknown>,
  ): WorkspaceChange {
    const changed = this.#table.isEmpty ? new UriList() : new Set<string>();
    const { others, folders } = this.#table.enter(batch, turned);
    const removed = new Set<string>();
    const unread = this.#disk.listMissed(folders);
    const moves: FileMove[] = [];
    const place = (raw: RawFile | undefined, uri: string, isSifted: boolean) => {
      this.#recentTexts.delete(uri);
      const move = this.#table.classify(uri, raw, isSifted);
      if (move?.[1]?.isPlain !== true && this.#table.isMisread(uri)) unread.push(uri);
      if (move === undefined) return;
      (move[1] === undefined ? removed : changed).add(uri);
      // While everything is read, everything is checked anyway.
      if (!this.#isIndexing) moves.push(move);
    };
    batch.forEach((raw, uri) => {
      place(raw, uri, unsifted?.has(uri) === false);
    });
    for (const [uri, raw] of others) place(raw, uri, false);
    for (const uri of this.#listRejudged()) if (!changed.has(uri)) changed.add(uri);
    this.#resolver = undefined;
    if (this.#isIndexing || moves.some(movesNpcs)) this.#npcDirectory = undefined;
    const affected = this.#table.findAffected(moves, this.worlds);
    if (affected.size > 0) {
      for (const uris of [changed, removed]) for (const uri of uris) affected.delete(uri);
    }
    // While everything is read, nobody tells what is affected.
    if (this.#isIndexing) this.#derived.clear();
    else this.#derived.refresh(changed, removed, affected);
    return { changed, removed, affected, unread };
  }

  /** The files that are judged differently by a config that has changed. */
  #listRejudged(): string[] {
    const folders = this.#configs.takeRejudged();
    return folders.size === 0 ? [] : this.#table.listBelow(folders);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a file holds NPCs, or did: going over all names of a large project is not for every letter that is typed. */
function movesNpcs(move: FileMove): boolean {
  return move.some((file) => file?.records.some(({ kind }) => kind === 'npc'));
}
