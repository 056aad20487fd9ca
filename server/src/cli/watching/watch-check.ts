import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { watchFiles } from '../../host/watch-files.ts';
import { isCliError } from '../cli-error.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { findGoneFiles } from './find-gone-files.ts';

/** After a change, this many milliseconds must pass without another one: editors and git write in several steps. */
const QUIET = 30;

/** Takes everything off the screen, and out of what can be scrolled back to. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';

/** How many of the changed files are named. */
const MOST_NAMED = 3;

/** What is watched, and what is done about changes. */
export interface WatchedCheck {
  /** The uris of the folders and files that were read. */
  readonly roots: readonly string[];
  /** The uris of all files that are known. */
  readonly listFiles: () => Iterable<string>;
  /** Reads files (or all below folders) again; false when nothing has changed by it. */
  readonly refresh: (uris: readonly string[]) => Promise<boolean>;
  /** Checks what may have changed, and reports everything. */
  readonly report: () => Promise<unknown>;
  readonly nameOf: (uri: string) => string;
  readonly context: CommandContext;
}

/** Reports, and reports again whenever files have changed. Never ends by itself: the person does. */
export async function watchCheck(check: WatchedCheck): Promise<never> {
  const { roots, refresh, listFiles, nameOf, context } = check;
  // Told as an exit code, as shells would tell a signal; reports are written in one go, so none is half written.
  process.once('SIGINT', () => process.exit(EXIT_CODE.interrupted));
  const news = new News();
  await watchFiles(
    roots,
    (uri) => news.add(uri),
    (error) =>
      context.warn(`some changes may be missed: ${error instanceof Error ? error.message : String(error)}`),
  );
  // What has changed between the first reading and the first moment of watching would else be missed.
  await refresh(roots);
  await reportNow(check, []);
  for (;;) {
    // What changes from here on, also while the report is made, is next.
    const uris = await news.take();
    const gone = findGoneFiles(uris, new Set(listFiles()));
    if (await refresh([...uris, ...gone])) await reportNow(check, uris.map(nameOf));
  }
}

async function reportNow({ report, context }: WatchedCheck, changed: readonly string[]): Promise<void> {
  const { terminal, warn } = context;
  if (terminal.isTerminal()) terminal.writeOut(CLEAR);
  try {
    await report();
  } catch (error) {
    // A baseline may be broken just now; once it is mended, all goes on.
    if (!isCliError(error)) throw error;
    warn(error.lines);
  }
  warn(`${describeChange(changed)}watching for changes, Ctrl-C ends`);
}

function describeChange(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length - MOST_NAMED;
  return `changed: ${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}; `;
}

/** Files that have changed, each once, until somebody takes them. */
class News {
  #uris = new Set<string>();
  #hear: (() => void) | undefined;

  add(uri: string): void {
    this.#uris.add(uri);
    this.#hear?.();
  }

  /** Waits for news, and then until no more come. */
  async take(): Promise<readonly string[]> {
    if (this.#uris.size === 0) {
      await new Promise<void>((resolve) => {
        this.#hear = resolve;
      });
    }
    for (let known = -1; known < this.#uris.size; ) {
      known = this.#uris.size;
      await wait(QUIET);
    }
    const uris = [...this.#uris].sort();
    this.#uris = new Set();
    return uris;
  }
}
