import { spawnSync } from 'node:child_process';
import { quietEnvironment } from './measure.ts';
import type { ParsableFiles } from './parsable-copy.ts';

/** A peer as it is called, and what it prints about each file that it has judged, or about how many these are. */
export interface Peer {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly countJudged: (output: string) => number;
}

/**
 * No comparison with work that was not done: a peer must have judged every file, for some stop at the first that they do not
 * like.
 *
 * @throws Error that names the peer.
 */
export function provePeerJudgesAll(
  { name, command, args, countJudged }: Peer,
  { folder, count }: ParsableFiles,
): void {
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: quietEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const judged = countJudged(stdout + stderr);
  if (judged !== count) throw new Error(`${name} judges ${judged} of the ${count} files in ${folder}`);
}
