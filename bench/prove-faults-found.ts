import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import type { Corpus } from './generate-corpus.ts';
import type { BenchContext } from './report.ts';

/**
 * No figure by dropping work: every planted fault must be found, nothing else may be, and every file must be judged.
 *
 * @throws Error that names what is missing or invented.
 */
export function proveFaultsFound({ root }: Pick<BenchContext, 'root'>, corpus: Corpus): void {
  const { stdout } = spawnSync(execPath, [join(root, 'dist/cli.cjs'), 'check', '--format', 'json'], {
    cwd: corpus.folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const report: { files: { path: string; problems: { code: string }[] }[] } = JSON.parse(stdout);
  const found = new Map(report.files.map(({ path, problems }) => [path, problems.map(({ code }) => code)]));
  const missing = corpus.faults.filter(({ path, code }) => !found.get(path)?.includes(code));
  const spoiled = new Set(corpus.faults.map(({ path }) => path));
  const invented = report.files.filter(({ path, problems }) => problems.length > 0 && !spoiled.has(path));
  if (missing.length + invented.length > 0 || report.files.length !== corpus.files.length) {
    throw new Error(
      `The check of ${corpus.folder} is wrong: missing ${JSON.stringify(missing.slice(0, 5))}, ` +
        `invented ${JSON.stringify(invented.slice(0, 3))}, ${report.files.length} of ${corpus.files.length} files`,
    );
  }
}
