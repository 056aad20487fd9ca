import type { MaybePromise } from '../base/maybe-promise.ts';
import { isBelow, parentUri } from '../base/uri.ts';
import { isBaselineFile, isConfigFile, isJsonName } from '../kinds/detect-kind.ts';
import type { WorldRecord } from '../model/records.ts';
import type { LocatedText } from '../syntax/located-text.ts';
import { Baselines } from './baselines.ts';
import { classify, foundsProject } from './classify.ts';
import { ConfigTree, isBelowAny } from './config-tree.ts';
import { DefinitionUses } from './definition-uses.ts';
import { findDependents, findWorldsOf } from './dependents.ts';
import { type DerivedFacts, DerivedShelf } from './derived-facts.ts';
import { DiskReader, type IndexingOptions } from './disk-reader.ts';
import type { FileSystem } from './file-system.ts';
import { findSessionsNaming } from './find-sessions-naming.ts';
import { InstanceNames } from './instance-names.ts';
import { NpcDirectory } from './npc-directory.ts';
import { RowShapes } from './number-rows.ts';
import type { ProjectConfig } from './project-config.ts';
import { Projects } from './projects.ts';
import { parseOpenDocument, type RawFile } from './raw-file.ts';
import { RecentTexts } from './recent-texts.ts';
import { RecordIndex } from './record-index.ts';
import type { RuleLevels } from './rule-levels.ts';
import { isGitIgnore, SettingsReader } from './settings-reader.ts';
import type { SourceFile } from './source-file.ts';
import { joinChanges, NO_CHANGE, type WorkspaceChange } from './workspace-change.ts';
import type { WorldFacts } from './world-facts.ts';
import { WorldFactsCache } from './world-facts-cache.ts';
import { WorldResolver } from './world-resolver.ts';

/**
 * All files of all roots, always current: editor text wins over disk text. Every method that changes something
 * answers what it changed, so that callers re-check just that.
 */
export class Workspace {
  readonly index = new RecordIndex();
  /** Which NPCs name character instances. */
  readonly instanceNames = new InstanceNames();
  /** What is known of files' problems. */
  readonly baselines = new Baselines();
  /** When the door opened the workspace, in milliseconds since 1970: facts stay the same while it is open. */
  readonly openedAt: number | undefined;
  readonly #fileSystem: FileSystem;
  readonly #raw = new Map<string, RawFile>();
  readonly #files = new Map<string, SourceFile>();
  readonly #projects = new Projects();
  readonly #uses = new DefinitionUses();
  readonly #shapes: RowShapes;
  readonly #configs = new ConfigTree();
  /** Settings of rules that win over those of all configs. */
  readonly ruleOverrides = this.#configs.ruleOverrides;
  readonly #settings: SettingsReader;
  readonly #disk: DiskReader;
  readonly #recentTexts: RecentTexts;
  readonly #facts = new WorldFactsCache(this.#configs, this.index);
  readonly #derived = new DerivedShelf<Workspace>();
  #resolver: WorldResolver | undefined;
  #npcDirectory: NpcDirectory | undefined;
  #complete = false;

  constructor(fileSystem: FileSystem, openedAt?: number, shapes = new RowShapes()) {
    this.#fileSystem = fileSystem;
    this.#recentTexts = new RecentTexts(fileSystem);
    this.openedAt = openedAt;
    this.#shapes = shapes;
    this.#settings = new SettingsReader(fileSystem, this.#configs, shapes);
    this.#disk = new DiskReader(fileSystem, this.#configs, shapes);
  }

  /** A workspace with the same files and texts in which changes can be tried out: this one does not see them. */
  fork(): Workspace {
    const copy = new Workspace(this.#fileSystem, this.openedAt, this.#shapes);
    copy.#configs.copyFrom(this.#configs);
    copy.baselines.choose(this.baselines.chosen);
    copy.#moveMarkers(this.#raw);
    for (const file of this.#files.values()) copy.#replace(undefined, file);
    copy.#complete = this.#complete;
    return copy;
  }

  /** False until all folders were read once; till then nobody can say that something is missing. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** Resolves entities to worlds, as things stand now. */
  get worlds(): WorldResolver {
    this.#resolver ??= new WorldResolver(this.index, (uri) => this.configOf(uri));
    return this.#resolver;
  }

  /** The NPCs by name, as things stand now. */
  get npcDirectory(): NpcDirectory {
    this.#npcDirectory ??= new NpcDirectory(this.#files.values());
    return this.#npcDirectory;
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
    return this.#uses.usedIn(family);
  }

  /** What the game makes of a world; computed once per text of the world and of the packages under it. */
  factsOf(world: WorldRecord): WorldFacts {
    return this.#facts.of(world);
  }

  /** The facts that `make` derives from the files: made when first asked for, and told of every change from then on. */
  derive<T extends DerivedFacts>(make: (workspace: Workspace) => T): T {
    return this.#derived.find(make, this);
  }

  /** Reads all JSON files below `folders` (or the files themselves, when file uris are given). */
  async indexFolders(folders: readonly string[], options: IndexingOptions = {}): Promise<WorkspaceChange> {
    const uris = new Set<string>();
    for (const folder of folders) {
      this.#configs.addNamed(folder);
      for (const uri of await this.#fileSystem.findJsonFiles(folder)) uris.add(uri);
    }
    const settings = await this.#settings.read(folders, uris, (uri) => this.#isOpen(uri));
    const batch = await this.#disk.readAll(uris, options);
    for (const [uri, raw] of settings.configs) batch.set(uri, raw);
    // A document may have been opened while we paused; its text wins.
    for (const uri of this.#openDocuments()) batch.delete(uri);
    const change = await this.#settle(this.#apply(batch, settings.changed));
    if (options.isCancelled?.()) return change;
    this.#complete = true;
    const affected = new Set<string>();
    if (change.changed.size < this.#files.size) {
      for (const uri of this.#files.keys()) if (!change.changed.has(uri)) affected.add(uri);
    }
    return { ...change, affected };
  }

  /** Takes the text of an open document; also for every change of it. Older versions than the known one are ignored. */
  setDocument(uri: string, version: number, text: string): WorkspaceChange {
    const known = this.#raw.get(uri)?.version;
    if (known !== undefined && known > version) return NO_CHANGE;
    return this.#apply(new Map([[uri, parseOpenDocument(uri, version, text, this.#shapes)]]));
  }

  /** Gives a closed document's file back to the disk. */
  async closeDocument(uri: string): Promise<WorkspaceChange> {
    return this.#settle(this.#apply(new Map([[uri, await this.#disk.read(uri)]])));
  }

  /** Reads files again that were created, changed or deleted on disk; open documents keep their editor text. */
  async refresh(uris: Iterable<string>): Promise<WorkspaceChange> {
    const batch = new Map<string, RawFile | undefined>();
    const turned = new Set<string>();
    for (const uri of new Set(uris)) {
      if (isGitIgnore(uri)) await this.#settings.readGitIgnore(parentUri(uri), turned, true);
      else
        for (const file of isJsonName(uri) ? [uri] : await this.#listBelow(uri, turned)) {
          if (this.#isOpen(file)) continue;
          await this.#settings.readUnseen(file, turned);
          batch.set(file, await this.#disk.read(file));
        }
    }
    for (const uri of batch.keys()) if (this.#isOpen(uri)) batch.delete(uri);
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
    const known = [...this.#raw.keys()].filter((uri) => isBelow(uri, folder));
    return new Set([...known, ...(await this.#fileSystem.findJsonFiles(folder))]);
  }

  /** Forgets all files below `folder` that are not open. */
  removeFolder(folder: string): WorkspaceChange {
    const gone = new Map<string, undefined>();
    for (const { uri, version } of this.#raw.values())
      if (version === undefined && isBelow(uri, folder)) gone.set(uri, undefined);
    this.#settings.forgetBelow(folder);
    return this.#apply(gone);
  }

  /**
   * The text of a file with its tree, for places in it: the editor's text while it is open, else read from disk anew.
   * Undefined when it cannot be read (any more).
   */
  locate(uri: string): MaybePromise<LocatedText | undefined> {
    return this.#raw.get(uri)?.located ?? this.#recentTexts.read(uri);
  }

  *#openDocuments(): Iterable<string> {
    for (const raw of this.#raw.values()) if (raw.version !== undefined) yield raw.uri;
  }

  #isOpen(uri: string): boolean {
    return this.#raw.get(uri)?.version !== undefined;
  }

  /** Puts parsed files in place (undefined: gone), in one step however many they are. */
  #apply(
    batch: ReadonlyMap<string, RawFile | undefined>,
    turned: ReadonlySet<string> = NOTHING,
  ): WorkspaceChange {
    const { uris, folders } = this.#enter(batch, turned);
    const changed = new Set<string>();
    const removed = new Set<string>();
    const unread = this.#disk.listMissed(folders);
    const moves: [SourceFile | undefined, SourceFile | undefined][] = [];
    for (const uri of uris) {
      const before = this.#files.get(uri);
      const raw = this.#raw.get(uri);
      const after = raw && this.#classify(raw);
      // By new settings it is of another kind than the one as which it was read and then dropped, or of none as yet.
      if (raw?.reading?.isWhole && after?.kind !== raw.readAs && !this.#configs.isIgnored(uri))
        unread.push(uri);
      if (before === undefined && after === undefined) continue;
      this.#replace(before, after);
      (after === undefined ? removed : changed).add(uri);
      // Until everything was read once, everything is checked anyway.
      if (this.#complete) moves.push([before, after]);
    }
    for (const uri of this.#listRejudged()) changed.add(uri);
    this.#resolver = undefined;
    this.#npcDirectory = undefined;
    const affected = this.#findAffected(moves, changed, removed);
    // Until everything was read once, nobody tells what is affected.
    if (this.#complete) this.#derived.refresh(changed, removed, affected);
    else this.#derived.clear();
    return { changed, removed, affected, unread };
  }

  /** The files that are judged differently by a config that has changed. */
  #listRejudged(): string[] {
    const folders = this.#configs.takeRejudged();
    return folders.size === 0 ? [] : [...this.#files.keys()].filter((uri) => isBelowAny(uri, folders));
  }

  #classify(raw: RawFile): SourceFile | undefined {
    if (this.#configs.isIgnored(raw.uri)) return undefined;
    return classify(raw, this.#projects.findRoots(raw.uri), this.#shapes, this.#configs.kindOf(raw.uri));
  }

  /**
   * Enters the raw files and answers which files are to be classified: they, and those below folders that became or
   * ceased to be projects, or whose settings have changed.
   */
  #enter(batch: ReadonlyMap<string, RawFile | undefined>, turned: ReadonlySet<string>) {
    const known = this.#raw.size;
    const folders = new Set([...turned, ...this.#moveMarkers(batch)]);
    if (known === 0) return { uris: batch.keys(), folders };
    const uris = new Set(batch.keys());
    for (const uri of uris) this.#recentTexts.delete(uri);
    for (const folder of folders) {
      for (const uri of this.#raw.keys()) if (isBelow(uri, folder)) uris.add(uri);
    }
    return { uris, folders };
  }

  /** Enters the raw files and answers the folders that became or ceased to be projects, or whose config says other things. */
  #moveMarkers(batch: ReadonlyMap<string, RawFile | undefined>): Set<string> {
    const folders = new Set<string>();
    for (const [uri, raw] of batch) {
      const before = this.#raw.get(uri);
      const wasMarker = before !== undefined && foundsProject(before);
      const isMarker = raw !== undefined && foundsProject(raw);
      if (raw === undefined) this.#raw.delete(uri);
      else this.#raw.set(uri, raw);
      const folder = parentUri(uri);
      if (isConfigFile(uri) && this.#configs.setConfig(uri, raw)) folders.add(folder);
      if (isBaselineFile(uri) && this.baselines.take(uri, raw)) folders.add(folder);
      if (wasMarker === isMarker) continue;
      const turned = isMarker ? this.#projects.add(folder) : this.#projects.remove(folder);
      if (turned) folders.add(folder);
    }
    return folders;
  }

  #replace(before: SourceFile | undefined, after: SourceFile | undefined): void {
    this.#uses.replace(before, after);
    this.#facts.replace(before, after);
    if (before !== undefined) {
      this.index.remove(before);
      this.instanceNames.remove(before);
      this.#files.delete(before.uri);
    }
    if (after !== undefined) {
      this.#files.set(after.uri, after);
      this.index.add(after);
      this.instanceNames.add(after);
    }
  }

  #findAffected(
    moves: readonly (readonly [SourceFile | undefined, SourceFile | undefined])[],
    changed: ReadonlySet<string>,
    removed: ReadonlySet<string>,
  ): Set<string> {
    const affected = new Set<string>();
    const families = this.#uses.takeChanged();
    if (moves.length === 0) return affected;
    const view = {
      files: { [Symbol.iterator]: () => this.#files.values() },
      index: this.index,
      resolver: this.worlds,
      npcsNaming: (instanceId: string) => this.instanceNames.filesNaming(instanceId),
      worldsFedBy: (uri: string) => this.#facts.listFedBy(uri),
    };
    for (const [before, after] of moves) findDependents(before, after, view, affected);
    for (const uris of [findSessionsNaming(moves, view.files), findWorldsOf(families, this.index)]) {
      for (const uri of uris) affected.add(uri);
    }
    for (const uris of [changed, removed]) for (const uri of uris) affected.delete(uri);
    return affected;
  }
}

const NOTHING: ReadonlySet<string> = new Set();
