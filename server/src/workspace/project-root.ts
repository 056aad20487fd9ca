import { joinUri, normalizeUri } from '../base/uri.ts';
import { CONFIG_FILE_NAME, findKindByName, isJsonName } from '../kinds/detect-kind.ts';
import { foundsProject } from './classify.ts';
import { listUpwards } from './config-tree.ts';
import type { FileSystem } from './file-system.ts';
import { RowShapes } from './number-rows.ts';
import { parseDiskFile } from './raw-file.ts';

/** How many files of one folder are opened to see whether they hold a world under another name. */
const MAX_OPENED = 64;
const REPOSITORY_MARKS = ['.git', '.hg', '.svn'];

/**
 * Finds the folder to read so that a file is seen together with its world, states and instances: the topmost stats
 * project at or above it within its repository; without a repository the nearest one. Remembers what it saw.
 */
export class ProjectRootFinder {
  readonly #fileSystem: FileSystem;
  readonly #pause: (() => Promise<void>) | undefined;
  readonly #names = new Map<string, readonly string[]>();
  readonly #isProject = new Map<string, boolean>();

  /** `pause` is awaited after each file that is opened, for a process that has others to answer. */
  constructor(fileSystem: FileSystem, pause?: () => Promise<void>) {
    this.#fileSystem = fileSystem;
    this.#pause = pause;
  }

  /** The root for what lies in `folder`; undefined outside any stats project, and where folders cannot be looked into. */
  async find(folder: string): Promise<string | undefined> {
    const folders = listUpwards(folder).map(normalizeUri);
    const boundary = await this.#findRepository(folders);
    let found: string | undefined;
    for (const current of folders) {
      if (await this.#holdsProject(current)) {
        if (boundary === undefined) return current;
        found = current;
      }
      if (current === boundary) break;
    }
    return found;
  }

  async #findRepository(folders: readonly string[]): Promise<string | undefined> {
    for (const folder of folders) {
      const names = await this.#listNames(folder);
      if (REPOSITORY_MARKS.some((mark) => names.includes(mark))) return folder;
    }
    return undefined;
  }

  async #listNames(folder: string): Promise<readonly string[]> {
    let names = this.#names.get(folder);
    if (names === undefined) {
      names = (await this.#fileSystem.listNames?.(folder)) ?? [];
      this.#names.set(folder, names);
    }
    return names;
  }

  async #holdsProject(folder: string): Promise<boolean> {
    let answer = this.#isProject.get(folder);
    if (answer === undefined) {
      answer = await this.#lookInto(folder);
      this.#isProject.set(folder, answer);
    }
    return answer;
  }

  async #lookInto(folder: string): Promise<boolean> {
    const names = (await this.#listNames(folder)).filter(isJsonName).sort();
    if (names.includes(CONFIG_FILE_NAME)) return true;
    const untold: string[] = [];
    for (const name of names) {
      const uri = joinUri(folder, name);
      const kind = findKindByName(uri);
      if (kind?.foundsProject) return true;
      if (kind === undefined) untold.push(uri);
    }
    for (const uri of untold.slice(0, MAX_OPENED)) {
      const raw = parseDiskFile(uri, await this.#fileSystem.read(uri), new RowShapes());
      if (raw !== undefined && foundsProject(raw)) return true;
      await this.#pause?.();
    }
    return false;
  }
}
