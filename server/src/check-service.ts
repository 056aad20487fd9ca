import type { Problem } from './base/problem.ts';
import { normalizeUri } from './base/uri.ts';
import { type LocatedProblem, locateProblems } from './features/locate-problems.ts';
import { ruleCrashed } from './rules/notices.ts';
import { rules } from './rules/rules.ts';
import { type CheckedFile, RuleRunner } from './rules/run-rules.ts';
import type { FileSystem } from './workspace/file-system.ts';
import type { SourceFile } from './workspace/source-file.ts';
import { type IndexingOptions, Workspace, type WorkspaceChange } from './workspace/workspace.ts';

/** Where the service tells what it does; every door brings its own. */
export interface Logger {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/** What the service needs from its door. */
export interface CheckServiceOptions {
  readonly fileSystem: FileSystem;
  readonly logger: Logger;
  readonly settings?: {
    /** Leave out the problems that VS Code's own JSON support reports (`syntax/invalid-json`, `syntax/duplicate-key`). */
    readonly builtInJson?: boolean;
  };
}

const BUILT_IN_JSON_CODES = new Set(['syntax/invalid-json', 'syntax/duplicate-key']);
const NO_PROBLEMS: readonly Problem[] = [];

/**
 * The files and their problems: what every door needs, and all that a check needs, so that a check loads nothing else.
 * Uris may come in any spelling.
 */
export class CheckService {
  readonly workspace: Workspace;
  readonly #logger: Logger;
  readonly #runner: RuleRunner;
  /** What is known of files by uri, until their text changes. */
  readonly #checked = new Map<string, CheckedFile>();
  /** Those of them that depend on a file that has changed since. */
  readonly #stale = new Set<string>();
  #checks = 0;

  constructor(options: CheckServiceOptions) {
    this.workspace = new Workspace(options.fileSystem);
    const omitted = options.settings?.builtInJson ? BUILT_IN_JSON_CODES : new Set();
    this.#runner = new RuleRunner(rules.filter(({ code }) => !omitted.has(code)));
    this.#logger = options.logger;
  }

  /** How many files were checked so far; a measure of how exactly changes are tracked. */
  get checkCount(): number {
    return this.#checks;
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

  /** Reads files (or folders) again that changed, came or went on disk. */
  async refresh(uris: readonly string[]): Promise<WorkspaceChange> {
    return this.#forget(await this.workspace.refresh(uris.map(normalizeUri)));
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

  /** The problems of one file, with JSON paths instead of ranges; empty for files that are none of our business. */
  check(uri: string): readonly Problem[] {
    const file = this.findFile(uri);
    return file === undefined ? NO_PROBLEMS : this.checkFile(file);
  }

  /** The problems of a file of the workspace as it is now. */
  checkFile(file: SourceFile): readonly Problem[] {
    const { uri } = file;
    const known = this.#checked.get(uri);
    const isStale = this.#stale.size > 0 && this.#stale.delete(uri);
    if (known !== undefined && !isStale) return known.all;
    this.#checks++;
    const checked = this.#runner.run(file, this.workspace, known);
    for (const { code, message } of checked.all) {
      if (code === ruleCrashed.code) this.#logger.warn(`${uri}: ${message}`);
    }
    if (checked !== known) this.#checked.set(uri, checked);
    return checked.all;
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
    for (const uri of change.affected) this.#stale.add(uri);
    for (const uris of [change.changed, change.removed]) {
      for (const uri of uris) {
        this.#checked.delete(uri);
        this.#stale.delete(uri);
      }
    }
    return change;
  }
}
