import { realpathSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathOfUri } from '../../host/path-of-uri.ts';
import { writeTextAtomically } from '../../host/write-file.ts';
import type { PlannedFile } from './plan-fixes.ts';
import { SignalDelay } from './signal-delay.ts';

/** What came of writing. */
export interface WrittenFixes {
  readonly written: readonly PlannedFile[];
  /** Files that stay as they are, and why, for people. */
  readonly refused: readonly { readonly uri: string; readonly message: string }[];
}

/**
 * Writes each file whole or not at all, and only below `roots` (absolute paths), wherever links lead. A file that was
 * changed since it was read stays as it is. Ctrl-C ends the process between two files.
 */
export async function writeFixes(
  files: readonly PlannedFile[],
  roots: readonly string[],
): Promise<WrittenFixes> {
  const written: PlannedFile[] = [];
  const refused: { uri: string; message: string }[] = [];
  /** Real paths: several links may lead to one file, which is written once. */
  const done = new Set<string>();
  const stop = new SignalDelay();
  for (const file of files) {
    const path = pathOfUri(file.uri);
    const realPath = findRealPath(path);
    if (!done.has(realPath)) {
      done.add(realPath);
      const { newText, oldText, bom } = file;
      const result = writeTextAtomically({ path, newText, oldText, bom, roots });
      if (result.kind === 'written') written.push(file);
      else refused.push({ uri: file.uri, message: result.message });
    }
    // A signal is heard when the event loop goes round.
    await nextTurn();
    if (stop.isDue) break;
  }
  stop.end();
  return { written, refused };
}

function findRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
