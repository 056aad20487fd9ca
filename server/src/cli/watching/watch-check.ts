import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { FileWatch } from '../../host/file-watch.ts';
import { isMarkOfFolder, markOf } from '../../host/mark-of.ts';
import { isFoundFrom } from '../../host/overlaid-file-system.ts';
import { pathOfUri } from '../../host/path-of-uri.ts';
import { CliError, isCliError } from '../cli-error.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT_CODE } from '../exit-code.ts';
import type { Target } from '../opening/targets.ts';
import type { ReportRequest } from '../reporting/report-request.ts';
import type { Selection } from '../selecting/selection.ts';
import { findGoneFiles } from './find-gone-files.ts';
import { WatchedSelection } from './watched-selection.ts';

/** After a change, this many milliseconds must pass without another one: editors and git write in several steps. */
const QUIET = 30;

/** Takes everything off the screen, and out of what can be scrolled back to. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';

/** How many of the changed files are named. */
const MOST_NAMED = 3;

/** What came of reading files again. */
export interface Refreshed {
  /** The uris of those that are new, others or gone. */
  readonly changed: readonly string[];
  /** The problems of some file may be others now. */
  readonly isAny: boolean;
}

/** What is watched, and what is done about changes. */
export interface WatchedCheck {
  readonly selection: Selection;
  /** The uris of the folders and files that were read. */
  readonly opened: readonly string[];
  /** Reads the projects around what is named now, and answers the uris of the folders and files that were read. */
  readonly open: (targets: readonly Target[]) => Promise<readonly string[]>;
  /** The uris of files that count and that are none of the project's, beside the lists of the selection. */
  readonly settings: readonly string[];
  /** The uris of all files that are known. */
  readonly listFiles: () => Iterable<string>;
  /** Reads files (or all below folders) again. */
  readonly refresh: (uris: readonly string[]) => Promise<Refreshed>;
  /** What to report where. */
  readonly requests: readonly ReportRequest[];
  /** Checks what may have changed of what is selected now, and reports everything. */
  readonly report: (selection: Selection, requests: readonly ReportRequest[]) => Promise<unknown>;
  readonly cwd: string;
  readonly nameOf: (uri: string) => string;
  readonly context: CommandContext;
}

/** Reports, and reports again whenever files have changed. Never ends by itself: the person does. */
export async function watchCheck(check: WatchedCheck): Promise<never> {
  const { selection, settings, refresh, listFiles, nameOf, context } = check;
  const lists = new Set([...settings, ...(selection.lists ?? [])]);
  if (selection.targets.length === 0 && lists.size === 0) {
    throw new CliError(
      EXIT_CODE.usage,
      '--watch: standard input lists nothing, so there is nothing to watch',
    );
  }
  // Told as an exit code, as shells would tell a signal; reports are written in one go, so none is half written.
  process.once('SIGINT', () => process.exit(EXIT_CODE.interrupted));
  const changes = new News();
  const watch = new FileWatch(
    (uri) => changes.add(uri),
    (error) =>
      context.warn(`some changes may be missed: ${error instanceof Error ? error.message : String(error)}`),
  );
  const watched = new WatchedSelection(selection, check.opened, check.open);
  const follow = async () => {
    await watch.follow([...watched.opened, ...watched.missing, ...lists]);
    // Single files that have changed between the reading and the first moment of watching: those of folders are told.
    await refresh(watched.opened.filter((uri) => !isMarkOfFolder(markOf(pathOfUri(uri)))));
  };
  await follow();
  await reportNow(check, watched, { changed: [], isFirst: true });
  for (;;) {
    // What changes from here on, also while the report is made, is next.
    const uris = await changes.take();
    const gone = findGoneFiles(uris, new Set(listFiles()));
    const isOfProject = (uri: string) => watched.opened.some((folder) => isFoundFrom(folder, uri));
    const read = uris.filter((uri) => !lists.has(uri) || isOfProject(uri));
    const { changed, isAny } = await refresh([...read, ...gone]);
    const { isOther, failure } = await renew(watched);
    if (isOther) await follow();
    const isTold = uris.some((uri) => lists.has(uri));
    if (!isAny && !isOther && failure === undefined && !isTold) continue;
    // Of a folder it is told that anything in it may have changed: what has changed says more.
    const roots = new Set([...watched.opened, ...watched.missing]);
    const files = uris.filter((uri) => !roots.has(uri));
    const names = [files, changed, uris].find((some) => some.length > 0) ?? [];
    await reportNow(check, watched, { changed: names.map(nameOf), failure, isFirst: false });
  }
}

/** Says whether other things are named now, or why that is not known. */
async function renew(watched: WatchedSelection): Promise<{ isOther: boolean; failure?: string }> {
  try {
    return { isOther: await watched.renew() };
  } catch (error) {
    if (!isCliError(error)) throw error;
    return { isOther: false, failure: error.message };
  }
}

/** The reports whose folders are there: one that was moved away with the project must not come into being again for them. */
function listReachable({ requests, cwd, context }: WatchedCheck): readonly ReportRequest[] {
  return requests.filter(({ file }) => {
    const isReachable = file === undefined || existsSync(dirname(resolve(cwd, file)));
    if (!isReachable) context.warn(`${file}: the report is not written, because its folder is gone`);
    return isReachable;
  });
}

/** What has led to a report. */
interface Round {
  /** The names of the files that have changed. */
  readonly changed: readonly string[];
  /** Why nothing can be checked now. */
  readonly failure?: string | undefined;
  /** Nothing was reported before. */
  readonly isFirst: boolean;
}

async function reportNow(
  check: WatchedCheck,
  { selection }: WatchedSelection,
  { changed, failure, isFirst }: Round,
): Promise<void> {
  const { terminal, warn } = check.context;
  if (terminal.isTerminal()) terminal.writeOut(CLEAR);
  try {
    const requests = isFirst ? check.requests : listReachable(check);
    if (failure === undefined) await check.report(selection, requests);
    else warn(failure);
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
