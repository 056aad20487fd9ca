import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeNpc, makeWorld } from '../corpus-records.ts';
import { measureInterleaved, timeNode } from '../measure.ts';
import { Random } from '../random.ts';
import { type BenchContext, type Figure, makeRatio } from '../report.ts';

/** The check of one NPC in a small project against starting Node and doing nothing (T7). */
export async function benchOneFile({ root, rounds }: BenchContext): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stat-lens-bench-'));
  writeFileSync(join(folder, 'world.json'), JSON.stringify(makeWorld()));
  writeFileSync(join(folder, 'mara.npc.json'), JSON.stringify(makeNpc(1, new Random(1))));
  const [ours, empty] = await measureInterleaved(
    [
      {
        name: 'stat-lens',
        run: () => timeNode([join(root, 'dist/cli.cjs'), 'check', 'mara.npc.json'], folder),
      },
      { name: 'empty', run: () => timeNode([join(root, 'bench/programs/empty.cjs')], folder) },
    ],
    Math.max(rounds, 15),
  );
  return [makeRatio({ id: 'T7', name: 'check one file / empty Node script', target: 1.6 }, ours, empty)];
}
