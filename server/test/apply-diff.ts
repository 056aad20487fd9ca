import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Lets git apply a unified diff to the files in a folder; fails when git has anything to say. */
export function applyDiff(diff: string, folder: string): void {
  const { stderr } = spawnSync('git', ['apply', '-'], { cwd: folder, input: diff, encoding: 'utf8' });
  assert.equal(stderr, '');
}
