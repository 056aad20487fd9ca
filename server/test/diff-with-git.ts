import assert from 'node:assert/strict';
import type { GitFolder } from './git-folder.ts';
import { runCli } from './run-cli.ts';
import type { UsedBundle } from './use-cli.ts';

/** The ways in which tests run `stat-lens diff` in a repository: as it is, and for its JSON. */
export function diffWithGit(bundle: UsedBundle, project: GitFolder) {
  const diff = (...args: string[]) => runCli(bundle, ['diff', ...args], { cwd: project.path });
  const diffJson = (...args: string[]) => {
    const run = diff(...args, '--format', 'json');
    assert.equal(run.stderr, '');
    return JSON.parse(run.stdout);
  };
  return { diff, diffJson };
}
