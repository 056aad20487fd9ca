import { pathOfUri } from '../../host/path-of-uri.ts';
import { writeTextAtomicallyBeside } from '../../host/write-file.ts';
import type { PlannedFile } from '../fixing/plan-fixes.ts';
import { SignalDelay } from '../fixing/signal-delay.ts';

/** Twice as many as Node lets wait for the disk at a time, so that the next one is ready when one has arrived. */
const AT_A_TIME = 8;

/**
 * Writes each file whole or not at all, several at a time, and only below `roots` (absolute paths), wherever links lead. Answers
 * why files stay as they are, by their uris; undefined for those that are written. Ctrl-C ends the process when nothing is half done.
 */
export async function writeSideBySide(
  files: readonly PlannedFile[],
  roots: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const results = new Map<string, string | undefined>();
  const stop = new SignalDelay();
  const left = files.values();
  const work = async () => {
    for (const { uri, newText, oldText, bom } of left) {
      const result = await writeTextAtomicallyBeside({ path: pathOfUri(uri), newText, oldText, bom, roots });
      results.set(uri, result.kind === 'written' ? undefined : result.message);
      if (stop.isDue) return;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  stop.end();
  return results;
}
