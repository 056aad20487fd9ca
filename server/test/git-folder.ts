import { execFileSync } from 'node:child_process';
import { ProjectFolder } from './project-folder.ts';

/** Settings that make git the same for everyone: none from outside, and an author. */
export const GIT_SETTINGS = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  TZ: 'UTC',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
} as const;

/** A stats project in a real git repository; nothing is committed at first. */
export class GitFolder extends ProjectFolder {
  protected override prepare(): void {
    this.git('init', '--quiet', '--initial-branch', 'main');
  }

  /** Runs git here, and answers what it writes. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.path,
      env: { PATH: process.env.PATH, ...GIT_SETTINGS },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Commits everything as it is. */
  commit(message = 'Change the game'): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }
}
