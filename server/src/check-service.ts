import { lazy } from './base/lazy.ts';
import type { Problem } from './base/problem.ts';
import { normalizeUri } from './base/uri.ts';
import { type LocatedProblem, locateProblems } from './features/locate-problems.ts';
import { type CheckedFile, CLEAN } from './rules/checked-file.ts';
import { FirstLook } from './rules/first-look.ts';
import { loadRules } from './rules/load-rules.ts';
import { ruleCrashed } from './rules/notices.ts';
import type { Rule } from './rules/rule.ts';
import { RuleRunner } from './rules/run-rules.ts';
import type { JudgedProblems } from './suppression/judge-problems.ts';
import { ProblemJudge } from './suppression/problem-judge.ts';
import type { Baseline } from './workspace/baseline.ts';
import type { IndexingOptions } from './workspace/disk-reader.ts';
import type { FileSystem } from './workspace/file-system.ts';
import { ProjectRootFinder } from './workspace/project-root.ts';
import type { SourceFile } from './workspace/source-file.ts';
import { Workspace } from './workspace/workspace.ts';
import type { WorkspaceChange } from './workspace/workspace-change.ts';

/** Where the service tells what it does; every door brings its own. */
export interface Logger {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/** What the service needs from its door. */
export interface CheckServiceOptions {
  readonly fileSystem: FileSystem;
  readonly logger: Logger;
  /** The time now, in milliseconds since 1970; without it, what has expired is judged by the dates in files alone. */
  readonly now?: number;
  /** Puts something in the place of each rule, as to measure it. */
  readonly adaptRule?: (rule: Rule) => Rule;
  readonly settings?: {
    /** Leave out the problems that VS Code's own JSON support reports: `syntax/invalid-json` and the like. */
    readonly builtInJson?: boolean;
    /** Link diagnostics to the pages about their codes. */
    readonly linkRulePages?: boolean;
    /** What to say to people in another language, by the English text; what is missing stays English. */
    readonly texts?: Texts;
  };
}

/** Texts in one language, by the English ones. */
export type Texts = Readonly<Record<string, string>>;

/** What VS Code's JSON support reports itself, for the config by our schema; it has no fixes. */
const BUILT_IN_JSON_CODES = new Set([
  'syntax/invalid-json',
  'syntax/duplicate-key',
  'settings/unknown-key',
  'settings/wrong-type',
]);
const NO_PROBLEMS: readonly Problem[] = [];
const NOTHING_FOUND: JudgedProblems = {
  shown: NO_PROBLEMS,
  open: NO_PROBLEMS,
  knownCount: 0,
  used: new Set(),
};

/**
 * The files and their problems: what every door needs, and all that a check needs, so that a check loads nothing else.
 * Uris may come in any spelling.
 */
export class CheckService {
  readonly workspace: Workspace;
  readonly #options: CheckServiceOptions;
  readonly #logger: Logger;
  /** Made for the first file that needs a closer look. */
  readonly #runner: () => RuleRunner;
  /** Finds what the editor reports itself. */
  readonly #echo: () => RuleRunner;
  readonly #firstLook: FirstLook;
  readonly #judge: ProblemJudge;
  /** What is known of files by uri, until their text changes. */
  readonly #checked = new Map<string, Checked>();
  /** The configs that have something to say about the problems of a file, by that file's uri. */
  readonly #watchers = new Map<string, Set<string>>();
  /** The files with problems that point into a file to explain themselves, by that file's uri. */
  readonly #pointers = new Map<string, Set<string>>();
  #checks = 0;

  constructor(options: CheckServiceOptions, workspace = new Workspace(options.fileSystem, options.now)) {
    this.#options = options;
    this.workspace = workspace;
    const omitted = options.settings?.builtInJson ? BUILT_IN_JSON_CODES : new Set<string>();
    this.#logger = options.logger;
    this.#runner = lazy(() => {
      const kept = loadRules().filter(({ code }) => !omitted.has(code));
      const active = options.adaptRule === undefined ? kept : kept.map(options.adaptRule);
      return new RuleRunner(active, this.#logger.warn);
    });
    this.#echo = lazy(() => {
      const leftOut = loadRules().filter(({ code }) => omitted.has(code));
      return new RuleRunner(leftOut, this.#logger.warn);
    });
    this.#firstLook = new FirstLook(this.workspace);
    this.#judge = new ProblemJudge(this.workspace, omitted);
  }

  /** A service over the same texts in which changes can be tried out: this one does not see them. */
  fork(): CheckService {
    return new CheckService(this.#options, this.workspace.fork());
  }

  /** How many files were looked at closely so far; a measure of how exactly changes are tracked. */
  get checkCount(): number {
    return this.#checks;
  }

  /** The folder to read so that what lies in `folder` is seen with its project (see `ProjectRootFinder`). */
  findProjectRoot(folder: string, pause?: () => Promise<void>): Promise<string | undefined> {
    return new ProjectRootFinder(this.#options.fileSystem, pause).find(normalizeUri(folder));
  }

  /** Reads all files below the folders (see `Workspace.indexFolders`). */
  async indexFolders(folders: readonly string[], options?: IndexingOptions): Promise<WorkspaceChange> {
    return this.#forget(await this.workspace.indexFolders(folders.map(normalizeUri), options));
  }

  /** Takes the text of a document that was opened or changed in an editor. */
  setDocument(uri: string, version: number, text: string): WorkspaceChange {
    return this.#forget(this.workspace.setDocument(normalizeUri(uri), version, text));
  }

  /** Falls back to the disk for a document that was closed. */
  async closeDocument(uri: string): Promise<WorkspaceChange> {
    return this.#forget(await this.workspace.closeDocument(normalizeUri(uri)));
  }

  /** Reads files (or folders) again that changed, came or went on disk (see `Workspace.refresh`). */
  async refresh(uris: readonly string[], pause?: () => Promise<void>): Promise<WorkspaceChange> {
    return this.#forget(await this.workspace.refresh(uris.map(normalizeUri), pause));
  }

  /** Puts one baseline in the place of all others. */
  chooseBaseline(baseline: Baseline): void {
    this.workspace.baselines.choose(baseline);
    this.#checked.clear();
  }

  /** Forgets a workspace folder. */
  removeFolder(folder: string): WorkspaceChange {
    return this.#forget(this.workspace.removeFolder(normalizeUri(folder)));
  }

  /** The file of ours behind a uri; undefined when it is none of our business. */
  findFile(uri: string): SourceFile | undefined {
    // Most callers have the uri from us, and taking ten thousand uris apart costs as much as checking their files.
    return this.workspace.getFile(uri) ?? this.workspace.getFile(normalizeUri(uri));
  }

  /**
   * The problems of one file, with JSON paths instead of ranges, those that a baseline knows last and marked; empty for
   * files that are none of our business.
   */
  check(uri: string): readonly Problem[] {
    return this.judge(uri)?.shown ?? NO_PROBLEMS;
  }

  /** The problems of one file, with what people said about them; undefined for files that are none of our business. */
  judge(uri: string): JudgedProblems | undefined {
    const file = this.findFile(uri);
    return file && this.judgeFile(file);
  }

  /** The same for a file of the workspace as it is now. */
  judgeFile(file: SourceFile): JudgedProblems {
    const { uri } = file;
    const known = this.#checked.get(uri);
    if (known !== undefined && !known.isStale) return known.judged;
    const isSilent = this.#judge.isSilentOn(file);
    const isClean = this.#firstLook.isClean(file);
    // To look once more costs less than to remember ten thousand files.
    if (isClean && isSilent) {
      if (known !== undefined) this.#checked.delete(uri);
      return NOTHING_FOUND;
    }
    this.#checks++;
    const found = isClean ? CLEAN : this.#runRules(file, known, isSilent);
    const judged = isSilent && found.all.length === 0 ? NOTHING_FOUND : this.#judgeFound(file, found);
    this.#checked.set(uri, { found, judged, isStale: false });
    return judged;
  }

  #runRules(file: SourceFile, known: Checked | undefined, isSilent: boolean): CheckedFile {
    const limit = isSilent ? undefined : this.#judge.limitOf(file);
    const found = this.#runner().run(file, this.workspace, known?.found, limit);
    for (const { code, message, related = [] } of found.all) {
      if (code === ruleCrashed.code) this.#logger.warn(`${file.uri}: ${message}`);
      for (const place of related) if (place.uri !== undefined) addTo(this.#pointers, place.uri, file.uri);
    }
    return found;
  }

  #judgeFound(file: SourceFile, found: CheckedFile): JudgedProblems {
    const problems = { problems: found.all, leftOut: found.leftOut };
    const judged = this.#judge.judge(file, problems, (other) => this.judge(other));
    for (const watched of this.#judge.listWatched(file)) addTo(this.#watchers, watched, file.uri);
    return judged;
  }

  /** The problems of one file that the editor reports in its own words: what mends them only we can tell. */
  listLeftToEditor(uri: string): readonly Problem[] {
    const file = this.findFile(uri);
    return file === undefined ? NO_PROBLEMS : this.#echo().run(file, this.workspace).all;
  }

  /** The problems of one file with their ranges, sorted by place. */
  async checkLocated(uri: string): Promise<readonly LocatedProblem[]> {
    const problems = this.check(uri);
    return problems.length === 0
      ? []
      : locateProblems(this.workspace, this.findFile(uri)?.uri ?? uri, problems);
  }

  #forget(change: WorkspaceChange): WorkspaceChange {
    if (this.#checked.size === 0) return change;
    const affected = this.#addWatchers(change);
    for (const uri of affected) {
      const known = this.#checked.get(uri);
      if (known !== undefined) this.#checked.set(uri, known.isStale ? known : { ...known, isStale: true });
    }
    for (const uris of [change.changed, change.removed]) for (const uri of uris) this.#checked.delete(uri);
    return affected === change.affected ? change : { ...change, affected };
  }

  /**
   * What is affected, with the configs whose suppressions may be in use or out of use by the change, and the files whose
   * problems point into a text that is another one now.
   */
  #addWatchers({ changed, removed, affected }: WorkspaceChange): ReadonlySet<string> {
    if (this.#watchers.size + this.#pointers.size === 0) return affected;
    const all = new Set(affected);
    for (const uris of [changed, removed, affected]) {
      for (const uri of uris) for (const watcher of this.#watchers.get(uri) ?? []) all.add(watcher);
    }
    for (const uris of [changed, removed]) for (const uri of uris) this.#addPointers(uri, all);
    for (const uris of [changed, removed]) for (const uri of uris) all.delete(uri);
    return all;
  }

  #addPointers(uri: string, all: Set<string>): void {
    for (const pointing of this.#pointers.get(uri) ?? []) if (this.#checked.has(pointing)) all.add(pointing);
    this.#pointers.delete(uri);
  }
}

/** Adds to one of the sets that are kept by uri. */
function addTo(sets: Map<string, Set<string>>, uri: string, member: string): void {
  const known = sets.get(uri);
  if (known === undefined) sets.set(uri, new Set([member]));
  else known.add(member);
}

/** What is known of one file. */
interface Checked {
  readonly found: CheckedFile;
  readonly judged: JudgedProblems;
  /** Whether it depends on a file that has changed since. */
  readonly isStale: boolean;
}
