import { spawn } from 'node:child_process';
import process from 'node:process';

/** Why git did not do what it was asked: it is not installed, or it said no. `message` is git's own, for people. */
export class GitError extends Error {
  /** False when there is no git on this machine. */
  readonly isInstalled: boolean;

  constructor(message: string, isInstalled = true) {
    super(message);
    this.name = 'GitError';
    this.isInstalled = isInstalled;
  }
}

/**
 * What a repository may tell git to run, it need not run for us; and what git finds out about files that were only touched, it
 * must not write into the index.
 */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'diff.autoRefreshIndex=false'];

/**
 * Runs git with `args` in `cwd`, gives it `input`, and answers all that it writes. No shell takes part, git takes no locks,
 * asks nobody anything and fetches nothing.
 *
 * @throws GitError when there is no git, and when it fails.
 */
export function runGit(args: readonly string[], cwd: string, input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const git = spawn('git', [...QUIET, ...args], {
      cwd,
      env: quietEnvironment(),
      stdio: 'pipe',
      windowsHide: true,
    });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    // A git that ends early needs no more input, and tells by its exit code.
    git.stdin.on('error', () => {});
    git.on('error', (error) => reject(new GitError(`git cannot be run: ${error.message}`, false)));
    git.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output));
      else reject(new GitError(toSentence(Buffer.concat(complaints)) || `git ended with ${code}`));
    });
    git.stdin.end(input);
  });
}

/** What git complains about, on one line. */
function toSentence(complaints: Buffer): string {
  return complaints
    .toString()
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** The parts of an output that git ends with NUL each (`-z`). */
export function splitAtNul(output: Buffer): string[] {
  const parts = output.toString().split('\0');
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}
