import * as l10n from '@vscode/l10n';
import ignore, { type Ignore } from 'ignore';

const MAX_LINE = 300;
const MAX_LINES = 2000;
/** Paths that are longer or deeper are not judged: no file of a game lies there. */
const MAX_PATH = 512;
const MAX_DEPTH = 40;
/** See the same limit of `glob.ts`. */
const MAX_LOOSE_STARS = 3;

/** Why a line cannot be used, as the end of a sentence about it; undefined when it is fine. */
export function describeBadIgnoreLine(line: string): string | undefined {
  if (line.length > MAX_LINE) return l10n.t('is longer than {0} characters', MAX_LINE);
  return countLooseStars(line) > MAX_LOOSE_STARS ? l10n.t('has too many stars') : undefined;
}

/** The patterns of one `.gitignore`, or those of a config, which are written alike. */
export class IgnoreList {
  readonly #forFolders: Ignore;
  /** The patterns that can fit the name of a JSON file; undefined when none can, as is usual. */
  readonly #forFiles: Ignore | undefined;

  /** `lines` without comments and lines that cannot be used (see `makeIgnoreList`). */
  constructor(lines: readonly string[]) {
    this.#forFolders = compile(lines);
    const ofFiles = lines.filter(mayFitJsonName);
    this.#forFiles = ofFiles.length === 0 ? undefined : compile(ofFiles);
  }

  /** Whether the list can have anything to say about a file that it does not say about the file's folder. */
  get hasFilePatterns(): boolean {
    return this.#forFiles !== undefined;
  }

  /** What the list says about a folder, by its path from the list's folder; undefined when it says nothing. */
  judgeFolder(path: string): boolean | undefined {
    return judge(this.#forFolders, `${path}/`);
  }

  /** What the list says about a JSON file that lies in no ignored folder; undefined when it says nothing. */
  judgeFile(path: string): boolean | undefined {
    return this.#forFiles && judge(this.#forFiles, path);
  }

  /** The line by which a path is ignored, that of a folder with a slash at its end; undefined when none does. */
  findPattern(path: string): string | undefined {
    return this.#forFolders.test(path).rule?.pattern;
  }
}

/** Compiles the lines of a file; undefined when there is nothing in them. */
export function makeIgnoreList(lines: readonly string[]): IgnoreList | undefined {
  const used = lines.filter(isPattern).slice(0, MAX_LINES);
  return used.length === 0 ? undefined : new IgnoreList(used);
}

function compile(lines: readonly string[]): Ignore {
  // Case counts, so that a team sees the same on every system.
  return ignore({ ignoreCase: false }).add(lines);
}

function judge(list: Ignore, path: string): boolean | undefined {
  if (path.length > MAX_PATH || !ignore.isPathValid(path) || path.split('/').length > MAX_DEPTH)
    return undefined;
  const { ignored, unignored } = list.test(path);
  if (!ignored) return unignored ? false : undefined;
  // Whether its folder is ignored has been decided before, perhaps otherwise, by a list that has more to say.
  const slash = path.lastIndexOf('/', path.length - 2);
  return slash > 0 && list.test(path.slice(0, slash + 1)).ignored ? undefined : true;
}

function isPattern(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#') && describeBadIgnoreLine(line) === undefined;
}

/** Says whether a pattern may fit a JSON file's own name; folders are judged before the files in them. */
function mayFitJsonName(line: string): boolean {
  const pattern = line.trimEnd();
  if (pattern.endsWith('/')) return false;
  // `[...]` and `?` at the end stand for a character each, whichever.
  const any = pattern.match(/(\[[^[\]/\\]+\]|\?)*$/)?.[0] ?? '';
  const start = pattern.slice(0, pattern.length - any.length);
  const count = any.match(/\[|\?/g)?.length ?? 0;
  const tail = start.slice(Math.max(...[...'/*?]\\!'].map((stop) => start.lastIndexOf(stop))) + 1);
  const isName = tail.length === start.length || start[start.length - tail.length - 1] === '/';
  return ['.json', '.jsonc'].some((ending) => {
    const rest = ending.slice(0, ending.length - Math.min(count, ending.length));
    return tail.endsWith(rest) || (!isName && rest.endsWith(tail));
  });
}

function countLooseStars(line: string): number {
  let count = 0;
  for (const name of line.split('/')) {
    const runs = name.match(/\*+/g)?.length ?? 0;
    count += /^\*\*+$/.test(name) ? 1 : Math.max(0, runs - 1);
  }
  return count;
}
