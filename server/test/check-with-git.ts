import assert from 'node:assert/strict';
import { parseCheckJson } from './check-json.ts';
import { GIT_SETTINGS, type GitFolder } from './git-folder.ts';
import { runCli } from './run-cli.ts';
import type { UsedBundle } from './use-cli.ts';

/** The ways in which tests run `stat-lens check` in a repository: as it is, for its JSON, for the paths and the codes in that. */
export function checkWithGit(bundle: UsedBundle, project: GitFolder) {
  const run = (...args: string[]) =>
    runCli(bundle, ['check', ...args], { cwd: project.path, env: GIT_SETTINGS });
  const json = (...args: string[]) => {
    const { stdout, stderr } = run(...args, '--format', 'json');
    assert.equal(stderr, '');
    return parseCheckJson(stdout);
  };
  const pathsOf = (...args: string[]) => json(...args).files.map(({ path }) => path);
  const codesOf = (...args: string[]) =>
    json(...args).files.flatMap(({ problems }) => problems.map(({ code }) => code));
  return { run, json, pathsOf, codesOf };
}
