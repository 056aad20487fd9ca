import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { generateCorpus } from '../generate-corpus.ts';
import { measureInterleaved, measurePeak, quietEnvironment, timeNode } from '../measure.ts';
import { type BenchContext, type Figure, makeRatio } from '../report.ts';

const CHECK = ['check', '--format', 'json'];

/** What a whole check holds in memory at most (T8). */
export async function benchPeak({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const { folder } = await generateCorpus(root, npcs);
  const value = measurePeak([join(root, 'dist/cli.cjs'), ...CHECK], folder, Math.min(rounds, 5));
  const name = `peak memory of a check of ${npcs / 1000}k NPCs`;
  return [{ id: 'T8', name, value, unit: 'MiB', target: npcs < 20_000 ? 70 : 130 }];
}

/** Whether a check prints the same bytes every time, in whatever order it is told of files, and with any number of threads (T9). */
export async function benchSameBytes({ root }: BenchContext, npcs: number): Promise<Figure[]> {
  const { folder } = await generateCorpus(root, npcs);
  const ways = [
    ['world.json', 'npcs', 'npc_states'],
    ['npc_states', 'npcs', 'world.json'],
    ['npcs', 'world.json', 'npc_states'],
    ['.'],
    ...['1', '2', '8'].map((threads) => ['.', '--threads', threads]),
  ];
  const outputs = ways.map(
    (args) =>
      spawnSync(execPath, [join(root, 'dist/cli.cjs'), ...CHECK, ...args], {
        cwd: folder,
        env: quietEnvironment(),
        maxBuffer: 2 ** 30,
      }).stdout,
  );
  const others = outputs.filter((output) => !output.equals(outputs[0] ?? Buffer.alloc(0)));
  const name = `checks of ${npcs / 1000}k NPCs that print other bytes than the first, of ${ways.length}`;
  return [{ id: 'T9', name, value: others.length, unit: 'runs', target: 0 }];
}

/** Starting the command line and doing nothing, against starting Node and doing nothing (T27). */
export async function benchStart({ root, rounds }: BenchContext): Promise<Figure[]> {
  const [ours, empty] = await measureInterleaved(
    [
      { name: 'stat-lens', run: () => timeNode([join(root, 'dist/cli.cjs'), '--version'], root) },
      { name: 'empty', run: () => timeNode([join(root, 'bench/programs/empty.cjs')], root) },
    ],
    Math.max(rounds, 15),
  );
  return [makeRatio({ id: 'T27', name: '--version / empty Node script', target: 1.25 }, ours, empty)];
}

/** A check of five times as many NPCs (T28). */
export async function benchGrowth({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const cli = join(root, 'dist/cli.cjs');
  const [few, many] = [await generateCorpus(root, npcs / 5), await generateCorpus(root, npcs)];
  const [ofFew, ofMany] = await measureInterleaved(
    [few, many].map(({ folder }) => ({ name: folder, run: () => timeNode([cli, ...CHECK], folder) })),
    rounds,
  );
  return [
    makeRatio(
      { id: 'T28', name: `check ${npcs / 1000}k NPCs / ${npcs / 5000}k`, target: 5.3 },
      ofMany,
      ofFew,
    ),
  ];
}
