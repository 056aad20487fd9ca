import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { type HostileFolder, writeHostileFolder } from '../../server/test/hostile-folder.ts';
import { type Corpus, generateCorpus } from '../generate-corpus.ts';
import { measureInterleaved, measurePeak, quietEnvironment, timeNode } from '../measure.ts';
import { type BenchContext, type Figure, makeRatio } from '../report.ts';

const CHECK = ['check', '--format', 'json'];
/** The large hostile files in full, and a fiftieth of them. */
const SCALES = [1, 0.02] as const;

/** A check of good files with all kinds of hostile ones among them, against one without (T25), and its memory (T26). */
export async function benchHostile({ root, rounds }: BenchContext, npcs: number): Promise<Figure[]> {
  const corpus = await generateCorpus(root, npcs);
  const cli = join(root, 'dist/cli.cjs');
  const figures: Figure[] = [];
  for (const scale of SCALES) {
    const folder = join(root, '.cache/bench-hostile');
    const hostile = copyWithHostile(corpus, folder, scale);
    try {
      proveAllJudged(cli, folder, corpus, hostile);
      const [spoiled, clean] = await measureInterleaved(
        [folder, corpus.folder].map((cwd) => ({ name: cwd, run: () => timeNode([cli, ...CHECK], cwd) })),
        Math.min(rounds, scale === 1 ? 3 : 5),
      );
      const among = `${hostile.files.length + hostile.others.length} hostile files${scale === 1 ? ' in full size' : ''}`;
      figures.push(
        makeRatio(
          { id: 'T25', name: `check ${npcs / 1000}k NPCs with ${among} / without`, target: 2 },
          spoiled,
          clean,
        ),
      );
      figures.push({
        id: 'T26',
        name: `peak memory of a check of ${npcs / 1000}k NPCs with ${among}`,
        value: measurePeak([cli, ...CHECK], folder, 1),
        unit: 'MiB',
        target: 150,
      });
    } finally {
      hostile.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figures;
}

function copyWithHostile(corpus: Corpus, folder: string, scale: number): HostileFolder {
  rmSync(folder, { recursive: true, force: true });
  const made = new Set<string>();
  for (const path of corpus.files) {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    linkSync(join(corpus.folder, path), target);
  }
  return writeHostileFolder(folder, { scale });
}

/** No figure by giving up: all files have a verdict, and all planted faults are found. */
function proveAllJudged(cli: string, folder: string, corpus: Corpus, hostile: HostileFolder): void {
  const { stdout, status } = spawnSync(execPath, [cli, ...CHECK], {
    cwd: folder,
    env: quietEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const report: { files: { path: string; problems: { code: string }[] }[] } = JSON.parse(stdout);
  const found = new Map(report.files.map(({ path, problems }) => [path, problems.map(({ code }) => code)]));
  const unjudged = [...corpus.files, ...hostile.files.map(({ path }) => path)].filter(
    (path) => !found.has(path),
  );
  const missed = [
    ...corpus.faults.map(({ path, code }) => ({ path, codes: [code] })),
    ...hostile.files,
  ].filter(({ path, codes }) => codes.some((code) => !found.get(path)?.includes(code)));
  const expected = corpus.files.length + hostile.files.length;
  if (status !== 1 || unjudged.length + missed.length > 0 || report.files.length !== expected) {
    throw new Error(
      `The check among hostile files is wrong: exit code ${status}, ${report.files.length} of ${expected} files, ` +
        `not judged ${JSON.stringify(unjudged.slice(0, 5))}, missed ${JSON.stringify(missed.slice(0, 5))}`,
    );
  }
}
