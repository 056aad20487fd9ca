import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { generateCorpus } from '../generate-corpus.ts';
import { measureInterleaved, median, timeNode } from '../measure.ts';
import { type BenchContext, type Figure, makeRatio } from '../report.ts';
import { ServerProcess } from '../server-process.ts';

/** From the start of the server till everything is read, against a whole check, and the longest turn meanwhile (T15). */
export async function benchColdIndex({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const { folder } = await generateCorpus(root, npcs);
  const cli = [join(root, 'dist/cli.cjs'), 'check', '--format', 'json'];
  const [server, check] = await measureInterleaved(
    [
      { name: 'server', run: () => timeIndex(root, folder) },
      { name: 'cli', run: () => timeNode(cli, folder) },
    ],
    rounds,
  );
  const turns: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const turn = await measureLongestTurn(root, folder);
    if (round > 0) turns.push(turn);
  }
  return [
    makeRatio(
      {
        id: 'T15',
        name: `cold index of ${npcs / 1000}k NPCs in the server / the command line's check`,
        target: 1.2,
      },
      server,
      check,
    ),
    {
      id: 'T15',
      name: 'longest turn of the event loop meanwhile',
      value: median(turns),
      unit: 'ms',
      target: 50,
    },
  ];
}

async function timeIndex(root: string, folder: string): Promise<number> {
  const start = performance.now();
  const server = await startIndexing(root, folder, []);
  await server.waitTillReady();
  const time = performance.now() - start;
  server.stop();
  return time;
}

async function measureLongestTurn(root: string, folder: string): Promise<number> {
  const server = await startIndexing(root, folder, [
    '--require',
    join(root, 'bench/programs/watch-loop.cjs'),
  ]);
  await server.waitTillReady();
  const { stderr } = server.child;
  if (stderr === null) throw new Error('The server has no standard error');
  const said = text(stderr);
  server.stop();
  return Number((await said).split('\n')[0]);
}

function startIndexing(root: string, folder: string, node: readonly string[]): Promise<ServerProcess> {
  // As all editors but VS Code start it.
  return ServerProcess.start(join(root, 'dist/cli.cjs'), {
    command: ['lsp'],
    node,
    folder,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { reportStatus: true },
  });
}
