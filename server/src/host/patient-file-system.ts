import { statSync } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import type { FileSystem } from '../workspace/file-system.ts';
import { walkJsonFiles } from './find-json-files.ts';
import { createNodeFileSystem } from './node-file-system.ts';
import { pathOfUri } from './path-of-uri.ts';
import { stampOf } from './stamp-of.ts';

/** A search goes on for so long at a stretch, in milliseconds. */
const STRETCH = 10;

/** The files of this machine, for a process that has others to answer while it searches for files. */
export function createPatientFileSystem(): FileSystem {
  const { read, readBytes } = createNodeFileSystem();
  return { read, readBytes, findJsonFiles, stamp };
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

function stamp(uri: string): string | undefined {
  try {
    return stampOf(statSync(pathOfUri(uri)));
  } catch {
    return undefined;
  }
}
