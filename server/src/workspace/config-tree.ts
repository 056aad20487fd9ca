import { LastFolder } from '../base/last-folder.ts';
import { baseName, isBelow, parentUri, relativePath } from '../base/uri.ts';
import { isConfigFile } from '../kinds/detect-kind.ts';
import type { FileKind } from '../kinds/file-kind.ts';
import { CompiledConfig } from './compiled-config.ts';
import { hasBrokenJson } from './has-broken-json.ts';
import { type IgnoreList, makeIgnoreList } from './ignore-list.ts';
import { DEFAULT_PROJECT_CONFIG, type ProjectConfig } from './project-config.ts';
import type { RawFile } from './raw-file.ts';
import { readProjectConfig } from './read-project-config.ts';
import { type RuleLevels, RuleOverrides } from './rule-levels.ts';

/** A list of patterns and the folder from which they are seen. */
interface PlacedList {
  readonly folder: string;
  readonly list: IgnoreList;
}

/** A list and the path from its folder to another, with a slash at its end. */
interface PrefixedList {
  readonly prefix: string;
  readonly list: IgnoreList;
}

/** What leaves a file out. */
export interface Ignoring {
  /** The `.gitignore`, or the config with its `ignore`. */
  readonly uri: string;
  readonly isConfig: boolean;
  /** The line that fits; undefined when it cannot be told. */
  readonly pattern: string | undefined;
  /** What it fits: the file, or a folder around it. */
  readonly place: string;
}

/** One config as it was last understood. */
interface KnownConfig {
  readonly compiled: CompiledConfig;
  /** What it says, as texts to compare: which files count, as what and in which world; and how they are judged. */
  readonly layout: string;
  readonly judgement: string;
}

/** All configs and `.gitignore` files, and what they say about a file. Asking costs nothing where there are none. */
export class ConfigTree {
  readonly ruleOverrides = new RuleOverrides();
  readonly #configs = new Map<string, KnownConfig>();
  readonly #gitIgnores = new Map<string, { readonly text: string; readonly list: IgnoreList | undefined }>();
  #rejudged = new Set<string>();
  /** Files and folders that someone has named, and means. */
  readonly #named = new Set<string>();
  /** The answers for whole folders; forgotten whenever a setting changes. */
  readonly #nearest = new Map<string, CompiledConfig | undefined>();
  readonly #ignoredFolders = new Map<string, boolean>();
  readonly #listsOfFolder = new Map<string, readonly PlacedList[]>();
  readonly #fileListsOf = new Map<string, readonly PrefixedList[]>();
  readonly #folders = new LastFolder();
  /** The folder asked for last in which no file is ignored: the next file most often lies beside the last. */
  #unsorted: string | undefined;
  readonly #gitIgnoresOf = new Map<string, readonly PlacedList[]>();

  /**
   * Takes a config's text (undefined: it is gone). Answers whether files may be other files by it: other kinds, ignored,
   * in another world. Where they are only judged differently, `takeRejudged` tells. While the text is no JSON, what it
   * said before stays in force: somebody is typing.
   */
  setConfig(uri: string, raw: RawFile | undefined): boolean {
    const folder = parentUri(uri);
    const known = this.#configs.get(folder);
    if (raw === undefined) {
      if (!this.#configs.delete(folder)) return false;
      this.#forget();
      return true;
    }
    if (known !== undefined && hasBrokenJson(raw)) return false;
    const next = makeKnown(uri, raw);
    const isSameLayout = known?.layout === next.layout;
    if (isSameLayout && known.judgement === next.judgement) return false;
    this.#configs.set(folder, next);
    this.#forget();
    if (isSameLayout) this.#rejudged.add(folder);
    return !isSameLayout;
  }

  /** The folders whose files are judged differently since the last call, and are otherwise the same. */
  takeRejudged(): ReadonlySet<string> {
    const folders = this.#rejudged;
    if (folders.size > 0) this.#rejudged = new Set();
    return folders;
  }

  /** Takes the text of a folder's `.gitignore` (undefined: there is none). Answers whether anything is different by it. */
  setGitIgnore(folder: string, text: string | undefined): boolean {
    const known = this.#gitIgnores.get(folder);
    if (known?.text === text) return false;
    if (text === undefined) this.#gitIgnores.delete(folder);
    else this.#gitIgnores.set(folder, { text, list: makeIgnoreList(text.split(/\r?\n/)) });
    this.#forget();
    return true;
  }

  /** Remembers that a file or folder was named: then it counts, whatever is ignored around it. */
  addNamed(uri: string): void {
    if (this.#named.has(uri)) return;
    this.#named.add(uri);
    this.#forget();
  }

  /** Takes over all that another tree knows; neither sees what happens to the other afterwards. */
  copyFrom(other: ConfigTree): void {
    for (const [folder, known] of other.#configs) this.#configs.set(folder, known);
    for (const [folder, known] of other.#gitIgnores) this.#gitIgnores.set(folder, known);
    for (const uri of other.#named) this.#named.add(uri);
    this.ruleOverrides.copyFrom(other.ruleOverrides);
    this.#forget();
  }

  /** Whether there is no config at all. */
  get isEmpty(): boolean {
    return this.#configs.size === 0;
  }

  /** What the config nearest above a file says. */
  configOf(uri: string): ProjectConfig {
    return this.find(uri)?.config ?? DEFAULT_PROJECT_CONFIG;
  }

  /** The config nearest above a file; undefined when there is none. */
  find(uri: string): CompiledConfig | undefined {
    return this.#configs.size === 0 ? undefined : this.#findNearest(this.#folders.of(uri));
  }

  /** The kind that a config gives a file. */
  kindOf(uri: string): FileKind | undefined {
    return this.find(uri)?.kindOf(uri);
  }

  /** How the rules are set for a file. */
  levelsOf(uri: string): RuleLevels | undefined {
    return this.ruleOverrides.over(this.find(uri)?.levelsOf(uri));
  }

  /** Says whether a JSON file is none of our business by a `.gitignore` or a config. */
  isIgnored(uri: string): boolean {
    if (this.#configs.size === 0 && this.#gitIgnores.size === 0) return false;
    const folder = this.#folders.of(uri);
    if (folder === this.#unsorted || this.#named.has(uri) || uri.length > MAX_URI) return false;
    if (this.isFolderIgnored(folder)) return true;
    const lists = this.#listsForFilesIn(folder);
    if (lists.length === 0) this.#unsorted = folder;
    if (lists.length === 0 || isConfigFile(uri)) return false;
    const name = baseName(uri);
    for (const { prefix, list } of lists) {
      const verdict = list.judgeFile(prefix + name);
      if (verdict !== undefined) return verdict;
    }
    return false;
  }

  /** What leaves a file out, as `isIgnored` judges; undefined when nothing does. */
  findIgnoring(uri: string): Ignoring | undefined {
    if (!this.isIgnored(uri)) return undefined;
    const folders = listUpwards(parentUri(uri)).toReversed();
    const folder = folders.find((each) => this.isFolderIgnored(each));
    const place = folder ?? uri;
    const config = this.#configs.size === 0 ? undefined : this.#findNearest(parentUri(place));
    for (const { folder: from, list } of this.#listsFor(parentUri(place))) {
      const path = relativePath(from, place);
      if (!(folder === undefined ? list.judgeFile(path) : list.judgeFolder(path))) continue;
      const isConfig = list === config?.ignores;
      const pattern = list.findPattern(folder === undefined ? path : `${path}/`);
      return { uri: (isConfig && config.config.uri) || `${from}/.gitignore`, isConfig, pattern, place };
    }
    return undefined;
  }

  /** The same for all that is in a folder. */
  isFolderIgnored(folder: string): boolean {
    let ignored = this.#ignoredFolders.get(folder);
    if (ignored === undefined) {
      ignored = this.#judgeFolder(folder);
      this.#ignoredFolders.set(folder, ignored);
    }
    return ignored;
  }

  #judgeFolder(folder: string): boolean {
    const parent = parentUri(folder);
    if (parent === folder || this.#named.has(folder)) return false;
    if (this.isFolderIgnored(parent)) return true;
    for (const { folder: from, list } of this.#listsFor(parent)) {
      const verdict = list.judgeFolder(relativePath(from, folder));
      if (verdict !== undefined) return verdict;
    }
    return false;
  }

  /** The lists that can say something about single files in a folder, each with the way from its folder to there. */
  #listsForFilesIn(folder: string): readonly PrefixedList[] {
    let lists = this.#fileListsOf.get(folder);
    if (lists === undefined) {
      lists = this.#listsFor(folder)
        .filter(({ list }) => list.hasFilePatterns)
        .map(({ folder: from, list }) => {
          const way = relativePath(from, folder);
          return { prefix: way === '' ? '' : `${way}/`, list };
        });
      this.#fileListsOf.set(folder, lists);
    }
    return lists;
  }

  /** The lists that have a say about what lies directly in a folder, the strongest first: the config's, then git's from below. */
  #listsFor(folder: string): readonly PlacedList[] {
    let lists = this.#listsOfFolder.get(folder);
    if (lists === undefined) {
      const config = this.#configs.size === 0 ? undefined : this.#findNearest(folder);
      const own = config?.ignores && { folder: config.folder, list: config.ignores };
      const git = this.#listGitIgnores(folder);
      lists = own === undefined ? git : [own, ...git];
      this.#listsOfFolder.set(folder, lists);
    }
    return lists;
  }

  #listGitIgnores(folder: string): readonly PlacedList[] {
    let lists = this.#gitIgnoresOf.get(folder);
    if (lists === undefined) {
      const parent = parentUri(folder);
      const above = parent === folder ? [] : this.#listGitIgnores(parent);
      const list = this.#gitIgnores.get(folder)?.list;
      lists = list === undefined ? above : [{ folder, list }, ...above];
      this.#gitIgnoresOf.set(folder, lists);
    }
    return lists;
  }

  #findNearest(start: string): CompiledConfig | undefined {
    const visited: string[] = [];
    let found: CompiledConfig | undefined;
    for (let folder = start, last = ''; folder !== last; last = folder, folder = parentUri(folder)) {
      found = this.#configs.get(folder)?.compiled ?? this.#nearest.get(folder);
      if (found !== undefined || this.#nearest.has(folder)) break;
      visited.push(folder);
    }
    for (const folder of visited) this.#nearest.set(folder, found);
    return found;
  }

  #forget(): void {
    this.#unsorted = undefined;
    this.#nearest.clear();
    this.#ignoredFolders.clear();
    this.#listsOfFolder.clear();
    this.#gitIgnoresOf.clear();
    this.#fileListsOf.clear();
  }
}

function makeKnown(uri: string, raw: RawFile): KnownConfig {
  const config = readProjectConfig(uri, raw.value);
  const { files, ignore, world, packages, ...others } = config;
  const layout = JSON.stringify([[...files], ignore, world ?? null, packages]);
  const judgement = JSON.stringify(others, (_, value) => (value instanceof Map ? [...value] : value));
  return { compiled: new CompiledConfig(uri, config), layout, judgement };
}

/** The folder and all above it, the nearest first. */
export function listUpwards(folder: string): string[] {
  const folders = [folder];
  for (let current = folder, parent = parentUri(folder); parent !== current; parent = parentUri(current)) {
    folders.push(parent);
    current = parent;
  }
  return folders;
}

/** Says whether `uri` lies at or below one of `folders`. */
export function isBelowAny(uri: string, folders: ReadonlySet<string>): boolean {
  for (const folder of folders) if (isBelow(uri, folder)) return true;
  return false;
}

/** Longer uris are judged by no list; no disk has such files. */
const MAX_URI = 4096;
