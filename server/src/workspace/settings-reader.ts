import { LastFolder } from '../base/last-folder.ts';
import { isBelow, joinUri, parentUri } from '../base/uri.ts';
import { BASELINE_FILE_NAME, CONFIG_FILE_NAME, isConfigFile } from '../kinds/detect-kind.ts';
import { type ConfigTree, listUpwards } from './config-tree.ts';
import type { FileSystem } from './file-system.ts';
import type { RowShapes } from './number-rows.ts';
import { parseDiskFile, type RawFile } from './raw-file.ts';

/** What reading settings brought. */
export interface ReadSettings {
  /** The configs that were read, and the baselines above all other files. */
  readonly configs: ReadonlyMap<string, RawFile>;
  /** The folders for whose files something is different now. */
  readonly changed: ReadonlySet<string>;
}

/** Reads a file of settings and keeps what it says. */
type Take = (uri: string) => Promise<void>;

/** Reads configs and `.gitignore` files into a tree, before the files that they are about. Every folder is looked into once. */
export class SettingsReader {
  readonly #fileSystem: FileSystem;
  readonly #tree: ConfigTree;
  readonly #shapes: RowShapes;
  readonly #seen = new Set<string>();

  constructor(fileSystem: FileSystem, tree: ConfigTree, shapes: RowShapes) {
    this.#fileSystem = fileSystem;
    this.#tree = tree;
    this.#shapes = shapes;
  }

  /**
   * Reads the settings above `roots`, and those in the folders of `uris`. A config that is open in an editor is left
   * out: its text there counts.
   */
  async read(
    roots: readonly string[],
    uris: readonly string[],
    isOpen: (uri: string) => boolean,
  ): Promise<ReadSettings> {
    const configs = new Map<string, RawFile>();
    const changed = new Set<string>();
    const takeConfig = async (uri: string) => {
      const raw = isOpen(uri) ? undefined : await this.#readConfig(uri);
      if (raw === undefined) return;
      configs.set(uri, raw);
      if (this.#tree.setConfig(uri, raw)) changed.add(parentUri(uri));
    };
    const takeBaseline = async (uri: string) => {
      const raw = isOpen(uri) ? undefined : await this.#readConfig(uri);
      if (raw !== undefined) configs.set(uri, raw);
    };
    for (const root of roots) await this.#readAbove(root, [takeConfig, takeBaseline], changed);
    const configFiles = new Set(uris.filter(isConfigFile));
    for (const folder of listFolders(roots, uris)) {
      if (this.#tree.isFolderIgnored(folder)) continue;
      await this.readGitIgnore(folder, changed);
      const config = `${folder}/${CONFIG_FILE_NAME}`;
      if (configFiles.has(config)) await takeConfig(config);
    }
    return { configs, changed };
  }

  /** Reads a folder's `.gitignore`, the first time or, with `again`, once more; adds the folder to `changed` when it differs. */
  async readGitIgnore(folder: string, changed: Set<string>, again = false): Promise<void> {
    if (this.#seen.has(folder) && !again) return;
    this.#seen.add(folder);
    const result = await this.#fileSystem.read(`${folder}/.gitignore`);
    if (this.#tree.setGitIgnore(folder, result.kind === 'text' ? result.text : undefined))
      changed.add(folder);
  }

  /** Reads the `.gitignore` files on the way to a file that nobody has looked for yet. */
  async readUnseen(uri: string, changed: Set<string>): Promise<void> {
    const folders = listUpwards(parentUri(uri));
    const seen = folders.findIndex((folder) => this.#seen.has(folder));
    // Where nothing above is known, there is no telling where the workspace ends.
    for (const folder of folders.slice(0, seen < 0 ? 1 : seen).toReversed())
      await this.readGitIgnore(folder, changed);
  }

  /** Reads the `.gitignore` files at and below a folder again that was moved or deleted, or came back. */
  async readAgainBelow(folder: string, changed: Set<string>): Promise<void> {
    for (const each of this.#seen) if (isBelow(each, folder)) await this.readGitIgnore(each, changed, true);
  }

  /** Forgets the `.gitignore` files at and below a folder. */
  forgetBelow(folder: string): void {
    for (const each of this.#seen) {
      if (!isBelow(each, folder)) continue;
      this.#seen.delete(each);
      this.#tree.setGitIgnore(each, undefined);
    }
  }

  /** What lies above a root: the nearest config, the baselines up to it, and the `.gitignore` files of its git work tree. */
  async #readAbove(
    root: string,
    [takeConfig, takeBaseline]: readonly [Take, Take],
    changed: Set<string>,
  ): Promise<void> {
    const folders = listUpwards(parentUri(root));
    const top = await this.#findWorkTree([root, ...folders]);
    const within = top === undefined ? [] : folders.filter((folder) => folder.length >= top.length);
    for (const folder of within.toReversed()) await this.readGitIgnore(folder, changed);
    for (const folder of top === undefined ? folders : within) {
      if (this.#tree.find(`${folder}/x`) !== undefined) break;
      await takeBaseline(joinUri(folder, BASELINE_FILE_NAME));
      await takeConfig(joinUri(folder, CONFIG_FILE_NAME));
    }
  }

  /** The nearest folder that is the root of a git work tree, where `.git` is a folder or, in linked ones, a file. */
  async #findWorkTree(folders: readonly string[]): Promise<string | undefined> {
    for (const folder of folders) {
      for (const mark of ['.git/HEAD', '.git']) {
        if ((await this.#fileSystem.read(`${folder}/${mark}`)).kind !== 'absent') return folder;
      }
    }
    return undefined;
  }

  async #readConfig(uri: string): Promise<RawFile | undefined> {
    return parseDiskFile(uri, await this.#fileSystem.read(uri), this.#shapes);
  }
}

/** The roots, the folders of files and those between them, outer ones first. */
function listFolders(roots: readonly string[], uris: readonly string[]): string[] {
  const folders = new Set(roots);
  const last = new LastFolder();
  let known: string | undefined;
  for (const uri of uris) {
    const folder = last.of(uri);
    if (folder !== known) folders.add(folder);
    known = folder;
  }
  const shortest = Math.min(...[...folders].map(({ length }) => length));
  for (const folder of [...folders]) {
    for (const above of listUpwards(folder)) {
      if (above.length < shortest || (above !== folder && folders.has(above))) break;
      folders.add(above);
    }
  }
  return [...folders].sort((a, b) => a.length - b.length);
}

/** Says whether `uri` names a `.gitignore`. */
export function isGitIgnore(uri: string): boolean {
  return uri.endsWith('/.gitignore');
}
