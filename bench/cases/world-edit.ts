import { deepEqual } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { setImmediate as pause } from 'node:timers/promises';
import type { Problem } from '../../server/src/base/problem.ts';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { createNodeFileSystem } from '../../server/src/host/node-file-system.ts';
import { createLanguageService, type LanguageService } from '../../server/src/language-service.ts';
import { makeWorld } from '../corpus-records.ts';
import { generateCorpus } from '../generate-corpus.ts';
import { median } from '../measure.ts';
import type { BenchContext, Figure } from '../report.ts';

const SILENT = { info: () => {}, warn: () => {} };

/** Re-checking all NPCs after their world was edited, and the memory all of them take (T12, T13). */
export async function benchWorldEdit({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const corpus = await generateCorpus(root, npcs);
  const before = await usedHeap();
  const service = createLanguageService({
    fileSystem: createNodeFileSystem(),
    logger: SILENT,
  });
  await service.indexFolders([uriFromPath(corpus.folder)]);
  for (const { uri } of service.workspace.files()) service.check(uri);
  const retained = (await usedHeap()) - before;

  const uri = uriFromPath(`${corpus.folder}/world.json`);
  const times: number[] = [];
  // A server runs for days; the first edits of its life are not what people feel.
  const edits = Math.max(4 * rounds, 40);
  for (let round = 0; round <= edits; round++) {
    const text = moveBound(round);
    const start = performance.now();
    const { changed, affected } = service.setDocument(uri, round + 1, text);
    for (const touched of [...changed, ...affected]) service.check(touched);
    times.push(performance.now() - start);
  }
  await proveNothingMissed(service, corpus.folder, { uri, text: moveBound(edits) });
  return [
    {
      id: 'T12',
      name: `world edit, re-check per 1k NPCs of ${npcs}`,
      value: median(times.slice(edits / 2)) / (npcs / 1000),
      unit: 'ms',
      target: 1,
    },
    {
      id: 'T13',
      name: `memory per file, ${corpus.files.length} files`,
      value: retained / corpus.files.length / 1000,
      unit: 'kB',
      target: 1.5,
    },
  ];
}

/** The world as a designer edits it: the bound between two tiers of an axis that every NPC has moves a little. */
function moveBound(round: number): string {
  const { meta, ...world } = structuredClone(makeWorld());
  const definitions: Record<string, { tiers?: { min?: number; max?: number }[] }> =
    meta.stats_config.definitions;
  const [lower, upper] = definitions.combat_skills?.tiers ?? [];
  if (lower === undefined || upper === undefined) throw new Error('The world has no tiers to move');
  lower.max = 30 + (round % 5);
  upper.min = 30 + (round % 5);
  return JSON.stringify({ ...world, meta });
}

/** Fails unless what is known of every file is what a service says that never saw another text of the world. */
async function proveNothingMissed(
  service: LanguageService,
  folder: string,
  world: { readonly uri: string; readonly text: string },
): Promise<void> {
  const anew = createLanguageService({ fileSystem: createNodeFileSystem(), logger: SILENT });
  await anew.indexFolders([uriFromPath(folder)]);
  anew.setDocument(world.uri, 1, world.text);
  for (const { uri } of anew.workspace.files()) {
    deepEqual(service.check(uri).map(describe), anew.check(uri).map(describe), uri);
  }
}

/** What a problem says, without the functions in it. */
function describe({ code, path, message }: Problem): string {
  return JSON.stringify([code, path, message]);
}

async function usedHeap(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc (npm run bench does)');
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await pause();
  }
  return process.memoryUsage().heapUsed;
}
