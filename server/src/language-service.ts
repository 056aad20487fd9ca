import * as l10n from '@vscode/l10n';
import type {
  CodeLens,
  Diagnostic,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  Position,
  Range,
} from 'vscode-languageserver-types';
import { normalizeUri } from './base/uri.ts';
import type { CheckServiceOptions } from './check-service.ts';
import { EditingService } from './editing-service.ts';
import { Population } from './effective/population.ts';
import { Residents } from './effective/residents.ts';
import { listCodeLenses, needsPopulation, resolveCodeLens } from './features/code-lens.ts';
import { toDiagnostics } from './features/diagnostics.ts';
import { renderEffectiveDocument } from './features/effective-document.ts';
import { findEffectiveStats } from './features/effective-stats.ts';
import { findFileFacts } from './features/file-facts.ts';
import { findWorldPlace, type WorldPlace } from './features/find-world-place.ts';
import { findHover, type HoverOptions } from './features/hover.ts';
import { describeHintTooltip, listInlayHints, readHintUri } from './features/inlay-hint.ts';
import { linkRulePage } from './features/link-rule-page.ts';
import { renderLinkedDocument } from './features/linked-document.ts';
import { locateProblems } from './features/locate-problems.ts';
import { findMembers } from './features/members.ts';
import { renderRulePage } from './features/render-rule-page.ts';
import { makeRulePage } from './features/rule-page.ts';
import { listSemanticTokens, type SemanticToken } from './features/semantic-tokens.ts';
import { findStatsTreePath, listStatsTree } from './features/stats-tree.ts';
import { countWorkspace } from './features/workspace-counts.ts';
import type { CommandName } from './protocol/commands.ts';
import type { EffectiveStatsParams, EffectiveStatsResult } from './protocol/effective-stats.ts';
import type { FileFacts, WorkspaceCounts } from './protocol/file-facts.ts';
import type { MembersParams } from './protocol/members.ts';
import type { StatTestFile, StatTestOutcome } from './protocol/stat-tests.ts';
import type {
  StatsTreeNode,
  StatsTreeParams,
  StatsTreePathParams,
  StatsTreeResult,
} from './protocol/stats-tree.ts';
import type { HintKind, LensKind } from './protocol/switches.ts';
import { readSnapshots, snapshotUri } from './stattest/snapshot-file.ts';

/** Files whose entities are counted between two pauses: a few milliseconds' worth. */
const FILES_AT_ONCE = 200;

/**
 * The one composition root: language server and command line call this, and differ only in where text comes from
 * and where answers go. Uris may come in any spelling.
 */
export class LanguageService extends EditingService {
  readonly #linksPages: boolean;
  readonly #fileSystem: CheckServiceOptions['fileSystem'];

  constructor(options: CheckServiceOptions) {
    super(options);
    this.#linksPages = options.settings?.linkRulePages === true;
    this.#fileSystem = options.fileSystem;
  }

  /** The problems of one file as LSP diagnostics. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const diagnostics = toDiagnostics(await this.checkLocated(uri));
    return this.#linksPages ? diagnostics.map(linkRulePage) : diagnostics;
  }

  /** Works out with pauses what the first to ask about a whole world would wait for. */
  async prepare(pause: () => Promise<void>): Promise<void> {
    while (Population.of(this.workspace).countAhead(FILES_AT_ONCE)) await pause();
  }

  /** What the thing under the cursor is worth in the game, or what it means. */
  async hover(uri: string, position: Position, options?: HoverOptions): Promise<Hover | undefined> {
    const file = this.findFile(uri);
    return file && findHover(this.workspace, file, position, options);
  }

  /** What stands behind the numbers in a range: tiers, and effective values where they are others. */
  async inlayHints(
    uri: string,
    range: Range,
    isWanted: (kind: HintKind) => boolean = () => true,
  ): Promise<InlayHint[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : listInlayHints(this.workspace, file, range, isWanted);
  }

  /** What an inlay hint tells on pointing at it. */
  async inlayHintTooltip(hint: InlayHint, options?: HoverOptions): Promise<MarkupContent | undefined> {
    const uri = readHintUri(hint);
    const file = uri === undefined ? undefined : this.findFile(uri);
    return file && describeHintTooltip(this.workspace, file, hint, options);
  }

  /** Where a file has lenses of the kinds that are wanted, without what they tell. */
  async codeLenses(uri: string, isWanted: (kind: LensKind) => boolean = () => true): Promise<CodeLens[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : listCodeLenses(this.workspace, file, isWanted);
  }

  /** Whether all entities must be counted (see `countResidents`) before a lens is resolved. */
  needsPopulation(lens: CodeLens): boolean {
    return needsPopulation(lens);
  }

  /** A lens with what it tells and the command it is for, if that is one of `commands`; undefined when it is none of ours. */
  resolveCodeLens(lens: CodeLens, commands: ReadonlySet<CommandName>): CodeLens | undefined {
    return resolveCodeLens(this.workspace, lens, commands);
  }

  /** Counts the entities of at most so many more files; true when all are counted. */
  countResidents(files: number): boolean {
    return Residents.of(this.workspace).count(files);
  }

  /** Whether someone has asked who is where, and not all are counted yet. */
  get isCounting(): boolean {
    return Residents.of(this.workspace).isCounting;
  }

  /** The files of the worlds whose counts are other ones than those that were told since this was last asked. */
  takeRecountedWorlds(): ReadonlySet<string> {
    return Residents.of(this.workspace).takeTouched();
  }

  /** Where the entities stand that a lens has counted. All must be counted. */
  async members(params: MembersParams): Promise<Location[]> {
    const file = this.findFile(params.uri);
    return file === undefined ? [] : findMembers(this.workspace, file, params);
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

  /** What a file is and which world is in force in it; without one only how many files there are. */
  fileFacts(uri?: string): FileFacts {
    return findFileFacts(this.workspace, uri === undefined ? undefined : this.findFile(uri));
  }

  /** How much there is of everything. */
  workspaceCounts(): Omit<WorkspaceCounts, 'folders'> {
    return countWorkspace(this.workspace);
  }

  /** What is below a node in the tree of all stats. */
  statsTree(params: StatsTreeParams): Promise<StatsTreeResult> {
    return listStatsTree(this.workspace, params);
  }

  /** The nodes in that tree that lead to what a file holds. */
  async statsTreePath({ uri, filter }: StatsTreePathParams): Promise<readonly StatsTreeNode[]> {
    const file = this.findFile(uri);
    return file === undefined ? [] : findStatsTreePath(this.workspace, file, filter);
  }

  /** The ids in a file, or in a range of it, that exist, as tokens in text order. */
  async semanticTokens(uri: string, range?: Range): Promise<readonly SemanticToken[]> {
    const file = this.findFile(uri);
    const located = file && (await this.workspace.locate(file.uri));
    if (file === undefined || located === undefined) return [];
    return listSemanticTokens(this.workspace, file, located, { problems: this.check(file.uri), range });
  }

  /** The text of a read-only document of ours; undefined when the uri is none of ours. */
  async linkedDocument(uri: string): Promise<string | undefined> {
    return renderLinkedDocument(this.workspace, uri);
  }

  /** Where the world in force at a place is written; a string says why there is none. */
  async worldPlace(uri: string, position?: Position): Promise<WorldPlace | string> {
    const file = this.findFile(uri);
    return file === undefined
      ? 'This is no stat file, so it belongs to no world.'
      : findWorldPlace(this.workspace, file, position);
  }

  /** All balance tests, by file. */
  async listStatTests(): Promise<StatTestFile[]> {
    const { listStatTests } = await import('./features/stat-tests.ts');
    return listStatTests(this.workspace);
  }

  /** Runs the balance tests of a file; undefined when it holds none. */
  async runStatTests(uri: string): Promise<StatTestOutcome[] | undefined> {
    const file = this.findFile(uri);
    if (file?.kind.id !== 'stattest') return undefined;
    const { runStatTests } = await import('./features/stat-tests.ts');
    const recorded = readSnapshots(await this.#fileSystem.read(snapshotUri(file.uri)));
    const own = await this.checkLocated(file.uri);
    // Tests that nobody can read as they are meant must not pass, whoever reports what is wrong with them.
    const left = await locateProblems(this.workspace, file.uri, this.listLeftToEditor(file.uri));
    const errors = [...own, ...left].filter(({ severity }) => severity === 'error');
    return runStatTests(this.workspace, file, recorded, errors);
  }

  /** The Markdown page about a code; undefined when there is no such code. */
  async rulePage(code: string): Promise<string | undefined> {
    const page = await makeRulePage(code);
    return page && renderRulePage(page);
  }
}

/** Makes the service that every door calls. */
export function createLanguageService(options: CheckServiceOptions): LanguageService {
  const texts = options.settings?.texts;
  if (texts !== undefined) l10n.config({ contents: texts });
  return new LanguageService(options);
}
