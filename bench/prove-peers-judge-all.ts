import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const place = mkdtempSync(join(tmpdir(), 'stat-lens-peer-'));
  try {
    // Into a file: programs that end themselves may lose what they have written to a pipe.
    const output = join(place, 'output.txt');
    const descriptor = openSync(output, 'w');
    spawnSync(command, args, {
      cwd: folder,
      env: quietEnvironment(),
      stdio: ['ignore', descriptor, descriptor],
    });
    closeSync(descriptor);
    const judged = countJudged(readFileSync(output, 'utf8'));
    if (judged !== count) throw new Error(`${name} judges ${judged} of the ${count} files in ${folder}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
