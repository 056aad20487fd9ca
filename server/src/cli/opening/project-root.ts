import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uriFromPath } from '../../base/uri.ts';
import { CONFIG_FILE_NAME, findKindByName } from '../../kinds/detect-kind.ts';
import { foundsProject } from '../../workspace/classify.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { RowShapes } from '../../workspace/number-rows.ts';
import { parseDiskFile } from '../../workspace/raw-file.ts';

/** How many files of one folder are opened to see whether they hold a world under another name. */
const MAX_OPENED = 64;
const REPOSITORY_MARKS = ['.git', '.hg', '.svn'];

/**
 * Finds the folder to read so that a file is seen together with its world, states and instances: the topmost stats
 * project at or above it within its repository; without a repository the nearest one. Remembers what it saw.
 */
export class ProjectRootFinder {
  readonly #fileSystem: FileSystem;
  readonly #isProject = new Map<string, boolean>();

  constructor(fileSystem: FileSystem) {
    this.#fileSystem = fileSystem;
  }

  /** The root for what lies in `folder` (an absolute path); undefined outside any stats project. */
  async find(folder: string): Promise<string | undefined> {
    const boundary = listUpwards(folder).find(isRepository);
    let found: string | undefined;
    for (const current of listUpwards(folder)) {
      if (await this.#holdsProject(current)) {
        if (boundary === undefined) return current;
        found = current;
      }
      if (current === boundary) break;
    }
    return found;
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
    const names = listJsonNames(folder);
    if (names.includes(CONFIG_FILE_NAME)) return true;
    const untold: string[] = [];
    for (const name of names) {
      const uri = uriFromPath(join(folder, name));
      const kind = findKindByName(uri);
      if (kind?.foundsProject) return true;
      if (kind === undefined) untold.push(uri);
    }
    for (const uri of untold.slice(0, MAX_OPENED)) {
      const raw = parseDiskFile(uri, await this.#fileSystem.read(uri), new RowShapes());
      if (raw !== undefined && foundsProject(raw)) return true;
    }
    return false;
  }
}

function listUpwards(folder: string): string[] {
  const folders = [folder];
  for (let current = folder; dirname(current) !== current; current = dirname(current)) {
    folders.push(dirname(current));
  }
  return folders;
}

function isRepository(folder: string): boolean {
  return REPOSITORY_MARKS.some((name) => existsSync(join(folder, name)));
}

function listJsonNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.jsonc?$/i.test(name))
      .sort();
  } catch {
    return [];
  }
}
