import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStrictJson } from '../server/src/syntax/is-strict-json.ts';
import type { Corpus } from './generate-corpus.ts';

/** The NPCs and states of a corpus that are JSON, in a folder of their own. */
export interface ParsableFiles {
  readonly folder: string;
  readonly count: number;
}

/**
 * The NPCs and states of a corpus without those that are no JSON, for peers that stop at the first of these: linked (once) into a folder
 * beside the corpus.
 */
export async function linkParsableFiles({ folder, files, faults }: Corpus): Promise<ParsableFiles> {
  const copy = `${folder}-parsable`;
  const all = files.filter((path) => path !== 'world.json');
  const spoiled = new Set(faults.map(({ path }) => path));
  const parsable: string[] = [];
  for (const path of all) {
    if (!spoiled.has(path) || isStrictJson(await readFile(join(folder, path), 'utf8'))) parsable.push(path);
  }
  const last = parsable.at(-1);
  // The corpus is made anew when it changes; a copy of an older one links to files that are gone.
  const isThere = last !== undefined && existsSync(join(copy, last));
  if (isThere && (await isSameFile(join(copy, last), join(folder, last))))
    return { folder: copy, count: parsable.length };
  await rm(copy, { recursive: true, force: true });
  for (const path of parsable) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await link(join(folder, path), join(copy, path));
  }
  return { folder: copy, count: parsable.length };
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  return (await stat(one)).ino === (await stat(other)).ino;
}
