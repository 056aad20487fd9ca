import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { uriFromPath } from '../../server/src/base/uri.ts';
import { generateCorpus } from '../generate-corpus.ts';
import { measureInterleaved } from '../measure.ts';
import { type BenchContext, type Figure, makeRatio } from '../report.ts';
import { ServerProcess } from '../server-process.ts';

const OPEN = 'npcs/000/1.npc.json';

/**
 * From the start of the server to the first problem of an open NPC that only its world makes one, in a project of many
 * NPCs against one that holds nothing else (T21).
 */
export async function benchFirstDiagnostics({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const { folder } = await generateCorpus(root, npcs);
  const text = readFileSync(join(folder, OPEN), 'utf8').replace(/"strength": \d+/, '"strength": 250');
  const empty = mkdtempSync(join(tmpdir(), 'stat-lens-bench-'));
  writeFileSync(join(empty, 'world.json'), readFileSync(join(folder, 'world.json')));
  const server = join(root, 'dist/server.cjs');
  const [full, alone] = await measureInterleaved(
    [
      { name: 'full', run: () => timeFirst(server, folder, text) },
      { name: 'empty', run: () => timeFirst(server, empty, text) },
    ],
    rounds,
  );
  rmSync(empty, { recursive: true });
  return [
    makeRatio(
      {
        id: 'T21',
        name: `first diagnostics of the open file, ${npcs / 1000}k NPCs / an empty project`,
        target: 1.2,
      },
      full,
      alone,
    ),
  ];
}

async function timeFirst(path: string, folder: string, text: string): Promise<number> {
  const start = performance.now();
  const server = await ServerProcess.start(path, { folder });
  const uri = uriFromPath(join(folder, OPEN));
  const answered = server.waitForDiagnostics(uri, ({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'entity/clamped'),
  );
  server.open(uri, text);
  await answered;
  const time = performance.now() - start;
  server.stop();
  return time;
}
