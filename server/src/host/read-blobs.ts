import type { ReadResult } from '../workspace/file-system.ts';
import { runGit } from './git.ts';
import { readBytes, refuseSize } from './read-bytes.ts';

/**
 * The texts of git's objects by their ids, as if files held them. Objects of more than `maxBytes` bytes are refused
 * without being read; those that are not there are left out.
 *
 * @throws GitError when git fails.
 */
export async function readBlobs(
  workTree: string,
  ids: readonly string[],
  maxBytes: number,
): Promise<ReadonlyMap<string, ReadResult>> {
  const results = new Map<string, ReadResult>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return results;
  const readable: string[] = [];
  const sizes = (await runGit(['cat-file', '--batch-check'], workTree, lines(wanted))).toString();
  for (const [, id = '', size] of sizes.matchAll(/^([0-9a-f]+) blob (\d+)$/gm)) {
    if (Number(size) <= maxBytes) readable.push(id);
    else results.set(id, refuseSize(Number(size), maxBytes));
  }
  if (readable.length === 0) return results;
  const output = await runGit(['cat-file', '--batch'], workTree, lines(readable));
  // Per object a line `<id> blob <size>`, its bytes, and a line feed.
  for (let offset = 0; offset < output.length; ) {
    const end = output.indexOf(0x0a, offset);
    const [id = '', , size] = output.toString('latin1', offset, end).split(' ');
    const bytes = output.subarray(end + 1, end + 1 + Number(size));
    results.set(id, readBytes(bytes, maxBytes));
    offset = end + 2 + Number(size);
  }
  return results;
}

function lines(ids: readonly string[]): string {
  return `${ids.join('\n')}\n`;
}
