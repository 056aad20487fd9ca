import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pickFault } from './corpus-faults.ts';
import { makeNpc, makeState, makeWorld } from './corpus-records.ts';
import { Random } from './random.ts';

/** What was planted where. */
export interface PlantedFault {
  /** Slash-separated path below the corpus folder. */
  readonly path: string;
  readonly code: string;
}

/** A corpus on disk. */
export interface Corpus {
  readonly folder: string;
  readonly npcs: number;
  /** All JSON files, the world included. */
  readonly files: readonly string[];
  readonly faults: readonly PlantedFault[];
}

/** Raise it when what is generated changes, so that old corpora are made anew. */
const GENERATION = 4;
const SEED = 20251202;

/**
 * Makes (once) a corpus of `npcs` NPC files in folders of 500, a state for every fifth, and one world; one NPC file in
 * a hundred is spoiled in one of the ways of `corpus-faults.ts`. The manifest beside it says what must be found.
 * Corpora live in the cache folder of the checkout at `root`.
 */
export async function generateCorpus(root: string, npcs: number): Promise<Corpus> {
  const base = join(root, '.cache/bench-corpus', `${npcs}`);
  // No JSON file for the contestants: what lies in the folders above a project is looked at, too.
  const manifestFile = `${base}.manifest`;
  if (existsSync(manifestFile)) {
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
    if (manifest.generation === GENERATION) return { folder: base, ...manifest };
  }
  await rm(base, { recursive: true, force: true });
  await rm(`${manifestFile}.json`, { force: true });
  const random = new Random(SEED);
  const files: string[] = [];
  const planted: PlantedFault[] = [];
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(base, path)), { recursive: true });
    await writeFile(join(base, path), text);
    files.push(path);
  };
  await write('world.json', print(makeWorld()));
  for (let id = 1; id <= npcs; id++) {
    const folder = String(Math.floor(id / 500)).padStart(3, '0');
    const path = `npcs/${folder}/${id}.npc.json`;
    const text = print(makeNpc(id, random));
    const fault = id % 100 === 50 ? pickFault(random) : undefined;
    if (fault !== undefined) planted.push({ path, code: fault.code });
    await write(path, fault === undefined ? text : fault.spoil(text));
    if (id % 5 === 0) await write(`npc_states/${folder}/${id}.npc_state.json`, print(makeState(id, random)));
  }
  const manifest = { generation: GENERATION, npcs, files, faults: planted };
  await writeFile(manifestFile, print(manifest));
  return { folder: base, ...manifest };
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
