import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { setImmediate as pause } from 'node:timers/promises';
import { isBelow, uriFromPath } from '../base/uri.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { walkJsonFiles } from './find-json-files.ts';
import { pathOfFolder } from './list-names.ts';
import { createNodeFileSystem } from './node-file-system.ts';
import { pathOfUri } from './path-of-uri.ts';
import { stampOf } from './stamp-of.ts';

/** A search goes on for so long at a stretch, in milliseconds. */
const STRETCH = 10;

/** The files of this machine, for a process that has others to answer while it searches for files. */
export function createPatientFileSystem(): FileSystem {
  const { read, readBytes } = createNodeFileSystem();
  return { read, readBytes, findJsonFiles, listNames, stamp };
}

async function findJsonFiles(folder: string): Promise<readonly string[]> {
  const walk = walkJsonFiles(folder, new Map());
  let stretchEnd = performance.now() + STRETCH;
  for (;;) {
    const { done, value } = walk.next();
    if (done === true) return value;
    if (performance.now() < stretchEnd) continue;
    await pause();
    stretchEnd = performance.now() + STRETCH;
  }
}

/**
 * Tells of a home folder, and of those above it, that nothing lies there: what does so by accident must not make a project of
 * them, all of whose files would be read.
 */
async function listNames(folder: string): Promise<readonly string[]> {
  const home = findHome();
  if (home !== undefined && isBelow(home, folder)) return [];
  try {
    return await readdir(pathOfFolder(folder));
  } catch {
    return [];
  }
}

function findHome(): string | undefined {
  try {
    return uriFromPath(homedir());
  } catch {
    return undefined;
  }
}

function stamp(uri: string): string | undefined {
  try {
    return stampOf(statSync(pathOfUri(uri)));
  } catch {
    return undefined;
  }
}
