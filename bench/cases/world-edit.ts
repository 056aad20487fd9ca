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
  const figures: Figure[] = [];
  let version = 0;
  for (const [name, edit] of EDITS) {
    const times: number[] = [];
    // A server runs for days; the first edits of its life are not what people feel.
    const edits = Math.max(12 * rounds, 120);
    for (let round = 0; round <= edits; round++) {
      const text = editWorld(edit, round);
      const start = performance.now();
      const { changed, affected } = service.setDocument(uri, ++version, text);
      for (const touched of [...changed, ...affected]) service.check(touched);
      times.push(performance.now() - start);
    }
    await proveNothingMissed(service, corpus.folder, { uri, text: editWorld(edit, edits) });
    figures.push({
      id: 'T12',
      name: `world edit (${name}), re-check per 1k NPCs of ${npcs}`,
      value: median(times.slice(edits / 2)) / (npcs / 1000),
      unit: 'ms',
      target: 1,
    });
  }
  return [
    ...figures,
    {
      id: 'T13',
      name: `memory per file, ${corpus.files.length} files`,
      value: retained / corpus.files.length / 1000,
      unit: 'kB',
      target: 1.5,
    },
  ];
}

/** A definition of the world that every NPC has stats under, as far as it is edited here. */
interface EditedDefinition {
  readonly axes: readonly { description?: string; max_value?: number }[];
  readonly tiers: readonly { min?: number; max?: number }[];
  readonly levels: readonly { conditions: Record<string, { min_value?: number }> }[];
}

/** What designers do to a world, each a little different every time. */
const EDITS: readonly (readonly [
  name: string,
  edit: (definition: EditedDefinition, round: number) => void,
])[] = [
  [
    'the bound between two tiers',
    ({ tiers: [lower, upper] }, round) => {
      if (lower === undefined || upper === undefined) throw new Error('The world has no tiers to move');
      lower.max = 30 + (round % 5);
      upper.min = 30 + (round % 5);
    },
  ],
  [
    'what a level asks for',
    ({ levels: [level] }, round) => {
      const [condition] = Object.values(level?.conditions ?? {});
      if (condition === undefined) throw new Error('The world has no level to change');
      condition.min_value = 50 + (round % 5);
    },
  ],
  [
    'the text of an axis',
    ({ axes: [axis] }, round) => {
      if (axis === undefined) throw new Error('The world has no axis to describe');
      axis.description = `Told ${round % 5} times`;
    },
  ],
  [
    'the range of an axis',
    ({ axes: [axis] }, round) => {
      if (axis === undefined) throw new Error('The world has no axis to widen');
      axis.max_value = 100 + (round % 5);
    },
  ],
];

/** The text of the world after an edit. */
function editWorld(edit: (definition: EditedDefinition, round: number) => void, round: number): string {
  const world = structuredClone(makeWorld());
  const definitions: Record<string, EditedDefinition> = world.meta.stats_config.definitions;
  if (definitions.combat_skills === undefined) throw new Error('The world has no definition to edit');
  edit(definitions.combat_skills, round);
  return JSON.stringify(world);
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
