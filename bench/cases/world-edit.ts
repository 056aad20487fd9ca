import { performance } from 'node:perf_hooks';
import { setImmediate as pause } from 'node:timers/promises';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { createNodeFileSystem } from '../../server/src/host/node-file-system.ts';
import { createLanguageService } from '../../server/src/language-service.ts';
import { makeWorld } from '../corpus-records.ts';
import { generateCorpus } from '../generate-corpus.ts';
import { median } from '../measure.ts';
import type { BenchContext, Figure } from '../report.ts';

/** Re-checking all NPCs after their world was edited, and the memory all of them take (T12, T13). */
export async function benchWorldEdit({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const corpus = await generateCorpus(root, npcs);
  const before = await usedHeap();
  const service = createLanguageService({
    fileSystem: createNodeFileSystem(),
    logger: { info: () => {}, warn: () => {} },
  });
  await service.indexFolders([uriFromPath(corpus.folder)]);
  for (const { uri } of service.workspace.files()) service.check(uri);
  const retained = (await usedHeap()) - before;

  const uri = uriFromPath(`${corpus.folder}/world.json`);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const world = makeWorld();
    const text = JSON.stringify({ ...world, name: `Bench ${round}` });
    const start = performance.now();
    const { changed, affected } = service.setDocument(uri, round + 1, text);
    for (const touched of [...changed, ...affected]) service.check(touched);
    times.push(performance.now() - start);
    if (affected.size < npcs) throw new Error(`Only ${affected.size} files were re-checked`);
  }
  return [
    {
      id: 'T12',
      name: `world edit, re-check per 1k NPCs of ${npcs}`,
      value: median(times.slice(1)) / (npcs / 1000),
      unit: 'ms',
      target: 3,
    },
    {
      id: 'T13',
      name: `memory per file, ${corpus.files.length} files`,
      value: retained / corpus.files.length / 1000,
      unit: 'kB',
      target: 3,
    },
  ];
}

async function usedHeap(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error('Run with --expose-gc (npm run bench does)');
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await pause();
  }
  return process.memoryUsage().heapUsed;
}
