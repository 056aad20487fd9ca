import { isBelow, parentUri } from '../base/uri.ts';
import {
  findKindByFolder,
  findKindByName,
  isBaselineFile,
  isConfigFile,
  isJsonName,
} from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import type { WorldRecord } from '../model/records.ts';
import { Baselines } from './baselines.ts';
import { classify, foundsProject } from './classify.ts';
import { type ConfigTree, isBelowAny } from './config-tree.ts';
import { DefinitionUses } from './definition-uses.ts';
import { findDependents, findWorldsOf } from './dependents.ts';
import type { FileBatch } from './file-batch.ts';
import { type FileMove, findSessionsNaming } from './find-sessions-naming.ts';
import { InstanceNames } from './instance-names.ts';
import type { RowShapes } from './number-rows.ts';
import { PlainFile } from './plain-file.ts';
import { Projects } from './projects.ts';
import type { RawFile } from './raw-file.ts';
import { RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';
import { WorldFactsCache } from './world-facts-cache.ts';
import type { WorldResolver } from './world-resolver.ts';
import { LastTurn } from './world-turn.ts';

/** What is to be classified after texts came in, besides them, and the folders whose files may be other files now. */
interface Entered {
  readonly others: ReadonlyMap<string, RawFile>;
  readonly folders: ReadonlySet<string>;
}

/** All files as they were read and as what they count, with everything that is looked up by their contents. */
export class FileTable {
  readonly index = new RecordIndex();
  readonly instanceNames = new InstanceNames();
  readonly baselines = new Baselines();
  readonly uses = new DefinitionUses();
  readonly facts: WorldFactsCache;
  /** What was read, but for the plain files that count as what their names say: those are in place as they were read. */
  readonly #raw = new Map<string, RawFile>();
  readonly #files = new Map<string, SourceFile>();
  /** Whether nothing was known before the files that were entered last. */
  #isFirst = true;
  readonly #projects = new Projects();
  readonly #lastTurn = new LastTurn();
  readonly #configs: ConfigTree;
  readonly #shapes: RowShapes;

  constructor(configs: ConfigTree, shapes: RowShapes) {
    this.#configs = configs;
    this.#shapes = shapes;
    this.facts = new WorldFactsCache(configs, this.index);
  }

  /** Takes over all files of another table, whose configs are known already. */
  copyFrom(other: FileTable): void {
    this.#isFirst = true;
    this.#moveMarkers(other.#raw);
    for (const file of other.#files.values()) this.#replace(undefined, file);
  }

  /** The file of ours with this uri. */
  get(uri: string): SourceFile | undefined {
    return this.#files.get(uri);
  }

  /** The kind of the file of ours with this uri; where there is none, that which a JSON file would have whatever is in it. */
  kindAt(uri: string): FileKind | undefined {
    const file = this.#files.get(uri);
    if (file !== undefined) return file.kind;
    if (!isJsonName(uri) || this.#configs.isIgnored(uri)) return undefined;
    const root = this.#projects.findRoots(uri)?.nearest;
    const byFolder = root === undefined ? undefined : findKindByFolder(uri, root);
    return this.#configs.kindOf(uri) ?? findKindByName(uri) ?? byFolder;
  }

  /** What was read under this uri, whether it is ours or not. */
  rawOf(uri: string): RawFile | undefined {
    const raw = this.#raw.get(uri);
    if (raw !== undefined) return raw;
    const file = this.#files.get(uri);
    return file instanceof PlainFile ? file : undefined;
  }

  /** All files of ours. */
  files(): MapIterator<SourceFile> {
    return this.#files.values();
  }

  /** How many files of ours there are. */
  get size(): number {
    return this.#files.size;
  }

  /** Whether nothing was read yet, of ours or not. */
  get isEmpty(): boolean {
    return this.#raw.size + this.#files.size === 0;
  }

  /** Whether the editor's text of a file counts. */
  isOpen(uri: string): boolean {
    return this.#raw.get(uri)?.version !== undefined;
  }

  /** The uris of all open documents. */
  *openDocuments(): Iterable<string> {
    for (const raw of this.#raw.values()) if (raw.version !== undefined) yield raw.uri;
  }

  /** All that was read at or below a folder. */
  listRawBelow(folder: string): RawFile[] {
    const below = [...this.#raw.values()].filter(({ uri }) => isBelow(uri, folder));
    for (const file of this.#files.values()) {
      if (file instanceof PlainFile && isBelow(file.uri, folder) && !this.#raw.has(file.uri))
        below.push(file);
    }
    return below;
  }

  /** The uris of our files at or below one of `folders`. */
  listBelow(folders: ReadonlySet<string>): string[] {
    return [...this.#files.keys()].filter((uri) => isBelowAny(uri, folders));
  }

  /**
   * Enters what was read (undefined: gone), all of which is to be classified then. Answers what else is: files below folders
   * that became or ceased to be projects, or whose settings have changed (`turned`).
   */
  enter(batch: FileBatch, turned: ReadonlySet<string>): Entered {
    this.#isFirst = this.isEmpty;
    const folders = new Set([...turned, ...this.#moveMarkers(batch)]);
    const others = new Map<string, RawFile>();
    if (this.#isFirst || folders.size === 0) return { others, folders };
    for (const folder of folders) for (const raw of this.listRawBelow(folder)) others.set(raw.uri, raw);
    for (const uri of batch.keys()) others.delete(uri);
    return { others, folders };
  }

  /**
   * Puts a file in place, which was entered, as what it counts now. Undefined when it neither was nor is ours. `isSifted`: it is known not to be
   * ignored.
   */
  classify(uri: string, raw: RawFile | undefined, isSifted = false): FileMove | undefined {
    // Most files are read before anything else is known of them; not to look for what cannot be there spares them a tenth.
    const before = this.#isFirst ? undefined : this.#files.get(uri);
    const after = raw && this.#findSourceFile(raw, isSifted);
    if (raw instanceof PlainFile) {
      const isInPlace = after instanceof PlainFile && isAsNamed(raw);
      if (!isInPlace) this.#raw.set(uri, raw);
      else if (!this.#isFirst) this.#raw.delete(uri);
    }
    if (before === undefined && after === undefined) return undefined;
    this.#replace(before, after);
    return [before, after];
  }

  /** Whether by new settings a file is of another kind than the one as which it was read and then dropped, or of none as yet. */
  isMisread(uri: string): boolean {
    const raw = this.rawOf(uri);
    if (!(raw instanceof PlainFile)) return false;
    return this.#files.get(uri)?.kind !== raw.readAs && !this.#configs.isIgnored(uri);
  }

  /** The files that depend on those that moved. */
  findAffected(moves: readonly FileMove[], resolver: WorldResolver): Set<string> {
    const affected = new Set<string>();
    const families = this.uses.takeChanged();
    // Only one edit of one world after the other leaves everybody else where they are.
    if (moves.length !== 1 || !moves.every(isWorldEdit)) this.#lastTurn.forget();
    if (moves.length === 0) return affected;
    const view = {
      files: { [Symbol.iterator]: () => this.#files.values() },
      index: this.index,
      resolver,
      npcsNaming: (instanceId: string) => this.instanceNames.filesNaming(instanceId),
      worldsFedBy: (uri: string) => this.facts.listFedBy(uri),
      factsOf: (world: WorldRecord) => this.facts.of(world),
      lastTurn: this.#lastTurn,
    };
    for (const [before, after] of moves) findDependents(before, after, view, affected);
    for (const uris of [findSessionsNaming(moves, view.files), findWorldsOf(families, this.index)]) {
      for (const uri of uris) affected.add(uri);
    }
    return affected;
  }

  #findSourceFile(raw: RawFile, isSifted: boolean): SourceFile | undefined {
    if (!isSifted && this.#configs.isIgnored(raw.uri)) return undefined;
    return classify(raw, this.#projects.findRoots(raw.uri), this.#shapes, this.#configs.kindOf(raw.uri));
  }

  /** Enters the raw files and answers the folders that became or ceased to be projects, or whose config says other things. */
  #moveMarkers(batch: FileBatch): Set<string> {
    const folders = new Set<string>();
    batch.forEach((raw, uri) => {
      const before = this.#isFirst ? undefined : this.rawOf(uri);
      const isPlain = raw instanceof PlainFile && isAsNamed(raw);
      // By its name it is none of the files that others build on.
      if (isPlain && before === undefined) return;
      if (raw === undefined || isPlain) this.#raw.delete(uri);
      else this.#raw.set(uri, raw);
      if (this.#moveMarker(uri, before, raw)) folders.add(parentUri(uri));
    });
    return folders;
  }

  /** Says whether the file's folder became or ceased to be a project, or its config says other things. */
  #moveMarker(uri: string, before: RawFile | undefined, after: RawFile | undefined): boolean {
    const wasMarker = before !== undefined && foundsProject(before);
    const isMarker = after !== undefined && foundsProject(after);
    const hasOtherConfig = isConfigFile(uri) && this.#configs.setConfig(uri, after);
    const hasOtherBaseline = isBaselineFile(uri) && this.baselines.take(uri, after);
    if (wasMarker === isMarker) return hasOtherConfig || hasOtherBaseline;
    const folder = parentUri(uri);
    const turned = isMarker ? this.#projects.add(folder) : this.#projects.remove(folder);
    return turned || hasOtherConfig || hasOtherBaseline;
  }

  #replace(before: SourceFile | undefined, after: SourceFile | undefined): void {
    this.uses.replace(before, after);
    if (before === undefined && after instanceof PlainFile) {
      this.#files.set(after.uri, after);
      this.index.enter(after);
      const { record } = after;
      if (record.kind === 'npc' && record.instanceId !== undefined) this.instanceNames.add(after);
      return;
    }
    this.facts.replace(before, after);
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
}

/** Whether a file was read as what its name says. */
function isAsNamed({ namedKind, kind }: PlainFile): boolean {
  return namedKind === kind;
}

/** Whether a file with worlds and nothing else has another text. */
function isWorldEdit(move: FileMove): boolean {
  return move.every((file) => file?.records.every(({ kind }) => kind === 'world') === true);
}
