import type { CodeAction, CodeLens, Diagnostic, Hover, Position, Range } from 'vscode-languageserver-types';
import type { Problem } from './base/problem.ts';
import { normalizeUri } from './base/uri.ts';
import { findCodeActions } from './features/code-action.ts';
import { listCodeLenses } from './features/code-lens.ts';
import { toDiagnostics } from './features/diagnostics.ts';
import { renderEffectiveDocument } from './features/effective-document.ts';
import { findEffectiveStats } from './features/effective-stats.ts';
import { findHover } from './features/hover.ts';
import { type LocatedProblem, locateProblems } from './features/locate-problems.ts';
import { type PlannedMigration, planMigration } from './features/migrate-file.ts';
import type { EffectiveStatsParams, EffectiveStatsResult } from './protocol.ts';
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
export interface LanguageServiceOptions {
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
 * The one composition root: language server and command line call this, and differ only in where text comes from
 * and where answers go. Uris may come in any spelling.
 */
export class LanguageService {
  readonly workspace: Workspace;
  readonly #logger: Logger;
  readonly #runner: RuleRunner;
  /** What is known of files by uri, until their text changes. */
  readonly #checked = new Map<string, CheckedFile>();
  /** Those of them that depend on a file that has changed since. */
  readonly #stale = new Set<string>();
  #checks = 0;

  constructor(options: LanguageServiceOptions) {
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
    if (file === undefined) return NO_PROBLEMS;
    const known = this.#checked.get(file.uri);
    const isStale = this.#stale.delete(file.uri);
    if (known !== undefined && !isStale) return known.all;
    this.#checks++;
    const checked = this.#runner.run(file, this.workspace, known?.own);
    for (const { code, message } of checked.all) {
      if (code === ruleCrashed.code) this.#logger.warn(`${file.uri}: ${message}`);
    }
    this.#checked.set(file.uri, checked);
    return checked.all;
  }

  /** The problems of one file with their ranges, sorted by place. */
  async checkLocated(uri: string): Promise<readonly LocatedProblem[]> {
    const problems = this.check(uri);
    return problems.length === 0
      ? []
      : locateProblems(this.workspace, this.findFile(uri)?.uri ?? uri, problems);
  }

  /** The problems of one file as LSP diagnostics. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return toDiagnostics(await this.checkLocated(uri));
  }

  /** What the thing under the cursor is worth in the game. */
  async hover(uri: string, position: Position): Promise<Hover | undefined> {
    const file = this.findFile(uri);
    return file && findHover(this.workspace, file, position);
  }

  /** Summaries above stat blocks, and the offer to migrate legacy ones. */
  async codeLenses(uri: string): Promise<CodeLens[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : listCodeLenses(this.workspace, file);
  }

  /** Fixes for the problems that touch `range`. */
  async codeActions(uri: string, range: Range): Promise<CodeAction[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : findCodeActions(this.workspace, file, this.check(uri), range);
  }

  /** The effective stats of an NPC or session; a string says in plain words why there are none. */
  effectiveStats(params: EffectiveStatsParams): EffectiveStatsResult | string {
    const uri = params.uri === undefined ? {} : { uri: normalizeUri(params.uri) };
    return findEffectiveStats(this.workspace, { ...params, ...uri });
  }

  /** The Markdown text that shows a file's effective stats to people. */
  effectiveDocument(uri: string): string {
    return renderEffectiveDocument(this.workspace, this.findFile(uri));
  }

  /** What migrating a file's legacy data would change; a string says why nothing can or need be done. */
  async planMigration(uri: string): Promise<PlannedMigration | string> {
    const file = this.findFile(uri);
    return file === undefined
      ? 'This is no stat file, so there is nothing to migrate.'
      : planMigration(this.workspace, file);
  }

  #forget(change: WorkspaceChange): WorkspaceChange {
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

/** Makes the service that every door calls. */
export function createLanguageService(options: LanguageServiceOptions): LanguageService {
  return new LanguageService(options);
}
