import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureInterleaved, timeNode } from '../measure.ts';
import { Random } from '../random.ts';
import type { BenchContext, Figure } from '../report.ts';

/** Everything measured is written, so more rounds than these cost more than they tell. */
const MOST_ROUNDS = 5;

const WORLD = {
  id: 1,
  name: 'Bench',
  meta: {
    stats_config: {
      definitions: {
        relationships: {
          id: 'relationships',
          axes: ['affinity', 'trust', 'chemistry', 'tension'].map((name) => ({ name })),
          tiers: [
            { id: 'stranger', axis_name: 'affinity', min: 0, max: 30 },
            { id: 'friend', axis_name: 'affinity', min: 30 },
          ],
          levels: [{ id: 'close', conditions: { trust: { type: 'min', min_value: 70 } } }],
        },
      },
    },
  },
};

/** Migrating and writing legacy sessions of 2 kB against reading, parsing and rewriting the same files (T23). */
export async function benchMigrate({ root, rounds }: BenchContext, sessions: number): Promise<Figure[]> {
  const folder = join(root, '.cache/bench-legacy');
  const restore = () => writeCorpus(folder, sessions);
  const run = (args: readonly string[]) => {
    restore();
    return timeNode(args, folder);
  };
  const rewrite = join(root, 'bench/programs/rewrite.cjs');
  const cli = join(root, 'dist/cli.cjs');
  const timings = await measureInterleaved(
    [
      { name: 'migrate', run: () => run([cli, 'migrate', '--write']) },
      { name: 'rewrite', run: () => run([rewrite, folder]) },
      { name: 'safe', run: () => run([rewrite, folder, '--safe']) },
    ],
    Math.min(rounds, MOST_ROUNDS),
  );
  restore();
  timeNode([cli, 'migrate', '--write'], folder);
  proveMigrated(folder, sessions);
  const [ours = Number.NaN, plain = Number.NaN, safe = Number.NaN] = timings.map(({ median }) => median);
  rmSync(folder, { recursive: true, force: true });
  const figure = (id: string, peer: string, time: number, target?: number): Figure => ({
    id,
    name: `migrate and write ${sessions / 1000}k sessions / ${peer}`,
    value: ours / time,
    ...(target !== undefined && { target }),
    detail: `${ours.toFixed(0)} ms / ${time.toFixed(0)} ms`,
  });
  return [
    figure('T23', 'read + JSON.parse + rewrite, as safely', safe, 2.5),
    figure('T24', 'read + JSON.parse + rewrite in place', plain),
  ];
}

function pathOf(folder: string, id: number): string {
  return join(folder, 'sessions', String(Math.floor(id / 500)).padStart(3, '0'), `${id}.session.json`);
}

/** Puts the old files back as they were. */
function writeCorpus(folder: string, sessions: number): void {
  const random = new Random(20251203);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'world.json'), JSON.stringify(WORLD));
  for (let id = 0; id < sessions; id++) {
    if (id % 500 === 0) mkdirSync(join(pathOf(folder, id), '..'), { recursive: true });
    const relationships = Object.fromEntries(
      Array.from({ length: 8 }, (_, npc) => [
        `npc:${id * 8 + npc}`,
        {
          affinity: random.integer(0, 100),
          trust: random.integer(0, 100),
          chemistry: random.integer(0, 100),
          tension: random.integer(0, 100),
          tierId: 'friend',
          intimacyLevelId: null,
          flags: ['met', `quest_${random.integer(1, 9)}`],
        },
      ]),
    );
    const session = {
      id,
      user_id: 1,
      scene_id: 9,
      current_node_id: 41,
      world_id: 1,
      flags: {},
      relationships,
    };
    writeFileSync(
      pathOf(folder, id),
      `${JSON.stringify({ ...session, world_time: 0, version: 1 }, null, 2)}\n`,
    );
  }
}

/** No figure by leaving something out. */
function proveMigrated(folder: string, sessions: number): void {
  for (let id = 0; id < sessions; id += Math.max(1, Math.floor(sessions / 100))) {
    const { relationships, stats } = JSON.parse(readFileSync(pathOf(folder, id), 'utf8'));
    const moved = Object.keys(stats?.relationships ?? {}).length;
    if (relationships !== undefined || moved !== 8) throw new Error(`${pathOf(folder, id)} was not migrated`);
  }
}
