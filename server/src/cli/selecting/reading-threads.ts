import { join } from 'node:path';
import { getBuiltinModule } from 'node:process';
import { enterBulkMode } from '../../host/bulk-mode.ts';
import type { AheadReader } from '../../host/file-reader.ts';
import { pathOfUri } from '../../host/path-of-uri.ts';
import { type BeginReadAhead, startReadAhead } from '../../host/read-ahead/start-read-ahead.ts';

/** From so many files on, a second thread saves more time than it takes to start it. */
const VERY_MANY_FILES = 20_000;

/** The thread's script, beside the one that runs. */
const SCRIPT = 'cli-reader.cjs';

/** Threads that read files before they are asked for. They are started while files are still being found, and end when all have been asked for. */
export class ReadingThreads implements AheadReader {
  readonly #wanted: number | undefined;
  #begin: BeginReadAhead | undefined;
  /** Whether files are read already. */
  #isLate = false;
  #ahead: ReturnType<BeginReadAhead> | undefined;

  /** `wanted`: how many threads there may be with the one that asks; without it a second one helps where files are very many. */
  constructor(wanted: number | undefined) {
    this.#wanted = wanted;
  }

  /** Hears that many files were found, and how many so far. */
  expect(files: number): void {
    if (this.#isLate || this.#begin !== undefined || (this.#wanted === undefined && files < VERY_MANY_FILES))
      return;
    const others = (this.#wanted ?? Math.min(2, countProcessors())) - 1;
    if (others < 1) return;
    this.#begin = startReadAhead(others, join(__dirname, SCRIPT));
  }

  readAhead(list: () => readonly string[]): void {
    // What is read later, as while changes are watched, is less.
    if (this.#isLate) return;
    this.#isLate = true;
    if (this.#begin === undefined) return;
    // A thread that starts puts back options of V8 that hold for all of them.
    enterBulkMode();
    this.#ahead = this.#begin(list(), pathOfUri);
  }

  take(uri: string, target: Uint8Array): number {
    return this.#ahead?.take(uri, target) ?? 0;
  }
}

function countProcessors(): number {
  return getBuiltinModule('node:os').availableParallelism();
}
