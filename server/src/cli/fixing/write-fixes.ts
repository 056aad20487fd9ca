import { setImmediate as nextTurn } from 'node:timers/promises';
import { uriFromPath } from '../../base/uri.ts';
import { findRealPlace } from '../../host/find-real-place.ts';
import { pathOfUri } from '../../host/path-of-uri.ts';
import type { FileChange, WriteResult } from '../../host/write-file.ts';
import type { PlannedFile } from './plan-fixes.ts';
import { SignalDelay } from './signal-delay.ts';

/** Where fixes are written, and how. */
export interface WriteFixesOptions {
  /** Absolute paths: nothing outside of these folders is written, wherever links lead. */
  readonly roots: readonly string[];
  /** Writes one file, or tells what would come of it. */
  readonly write: (change: FileChange) => WriteResult;
}

/** What came of writing, or would. */
export interface WrittenFixes {
  /** Real files, each once. */
  readonly written: readonly PlannedFile[];
  /** Files that stay as they are, and why, for people. */
  readonly refused: readonly { readonly uri: string; readonly message: string }[];
  /** Further names of files that stand above, with the text that these have by now; undefined for those that stay as they are. */
  readonly links: readonly { readonly uri: string; readonly text: string | undefined }[];
}

/**
 * Writes each file whole or not at all. A file that was changed since it was read stays as it is. Ctrl-C ends the process
 * between two files.
 */
export async function writeFixes(
  files: readonly PlannedFile[],
  { roots, write }: WriteFixesOptions,
): Promise<WrittenFixes> {
  const written: PlannedFile[] = [];
  const refused: { uri: string; message: string }[] = [];
  const links: { uri: string; text: string | undefined }[] = [];
  /** The texts of real paths: several links may lead to one file, which is written once. */
  const done = new Map<string, string | undefined>();
  const stop = new SignalDelay();
  for (const file of files) {
    const { uri, newText, oldText, bom } = file;
    const path = pathOfUri(uri);
    const realPath = findRealPlace(path);
    if (done.has(realPath)) links.push({ uri, text: done.get(realPath) });
    else {
      const result = write({ path, newText, oldText, bom, roots });
      const isWritten = result.kind === 'written';
      done.set(realPath, isWritten ? newText : undefined);
      if (isWritten) written.push({ ...file, uri: uriFromPath(realPath) });
      else refused.push({ uri, message: result.message });
    }
    // A signal is heard when the event loop goes round.
    await nextTurn();
    if (stop.isDue) break;
  }
  stop.end();
  return { written, refused, links };
}
