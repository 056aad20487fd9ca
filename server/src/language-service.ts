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
import { rules } from './rules/rules.ts';
import { RuleRunner } from './rules/run-rules.ts';
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
  readonly #settings: NonNullable<LanguageServiceOptions['settings']>;
  readonly #logger: Logger;
  /** Problems by uri, until a change touches the file or something it depends on. */
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #runner = new RuleRunner(rules);
  #checks = 0;

  constructor(options: LanguageServiceOptions) {
    this.workspace = new Workspace(options.fileSystem);
    this.#settings = options.settings ?? {};
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
    let problems = this.#problems.get(file.uri);
    if (problems === undefined) {
      this.#checks++;
      problems = this.#runRules(file);
      this.#problems.set(file.uri, problems);
    }
    return problems;
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

  #runRules(file: SourceFile): readonly Problem[] {
    const problems = this.#runner.run(file, this.workspace);
    const kept = this.#settings.builtInJson
      ? problems.filter(({ code }) => !BUILT_IN_JSON_CODES.has(code))
      : problems;
    for (const { code, message } of kept)
      if (code === 'file/rule-crashed') this.#logger.warn(`${file.uri}: ${message}`);
    return kept.length === 0 ? NO_PROBLEMS : kept;
  }

  #forget(change: WorkspaceChange): WorkspaceChange {
    for (const uris of [change.changed, change.removed, change.affected]) {
      for (const uri of uris) this.#problems.delete(uri);
    }
    return change;
  }
}

/** Makes the service that every door calls. */
export function createLanguageService(options: LanguageServiceOptions): LanguageService {
  return new LanguageService(options);
}
