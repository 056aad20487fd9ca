import { execFileSync } from 'node:child_process';
import { ProjectFolder } from './project-folder.ts';

/** A stats project in a git repository of its own, for tests of whole processes. */
export class GitProject extends ProjectFolder {
  /** Takes files as fixture text (see `splitFiles`); they are the first commit. */
  constructor(text: string) {
    super(text);
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('first');
  }

  /** Commits all that is there. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  /** Runs git without any settings of this machine, and answers what it writes. */
  git(...args: string[]): string {
    const author = [
      '-c',
      'user.name=Tester',
      '-c',
      'user.email=tester@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', [...author, ...args], {
      cwd: this.path,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', TZ: 'UTC' },
    });
  }
}
