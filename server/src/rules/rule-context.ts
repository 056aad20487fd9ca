import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonValue } from '../base/json-value.ts';
import type { Report } from '../base/problem.ts';
import { valueAt } from '../base/value-at.ts';
import { listModifierLists, type ModifierList } from '../model/modifier-lists.ts';
import type { FileRecord } from '../model/records.ts';
import { restoreStats } from '../workspace/number-rows.ts';
import type { ProjectConfig } from '../workspace/project-config.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  type CheckedBlock,
  checkBlocks,
  checkStoreBlocks,
  isJudgedBlock,
  type JudgedBlock,
} from './checked-block.ts';
import { type ConfigPart, listConfigParts } from './config-parts.ts';
import { type JudgedReference, judgeReferences } from './judged-reference.ts';
import { OrdinaryBlocks } from './ordinary-blocks.ts';
import { PlainUnknowns } from './plain-unknowns.ts';
import { PROBLEM_CAP } from './problem-cap.ts';

/**
 * What a rule sees: one file, and the workspace's facts about it. Everything is computed at most once for all rules,
 * and only when a rule asks: ten thousand files are checked after a world changed.
 */
export class RuleContext {
  readonly file: SourceFile;
  readonly workspace: Workspace;
  /** What `listAxisNames` has found so far, by the pointers of definitions: a rule may ask for each of many axes. */
  readonly axisNames = new Map<string, readonly string[]>();
  /** How many reports of each rule are kept. */
  readonly limit: number;
  #reports = NO_REPORTS;
  #leftOut = 0;
  #blocks: readonly CheckedBlock[] | undefined;
  #blocksOf: ReadonlyMap<FileRecord, readonly CheckedBlock[]> | undefined;
  #leftOutBlocks = 0;
  #storeBlocks: readonly CheckedBlock[] | undefined;
  #judgedBlocks: readonly JudgedBlock[] | undefined;
  #modifierLists: readonly ModifierList[] | undefined;
  #references: readonly JudgedReference[] | undefined;
  #configParts: readonly ConfigPart[] | undefined;
  #found: Map<unknown, unknown> | undefined;

  /** Of each rule no more than `limit` reports are kept. */
  constructor(file: SourceFile, workspace: Workspace, limit = PROBLEM_CAP) {
    this.file = file;
    this.workspace = workspace;
    this.limit = limit;
  }

  /** What the project's config says about this file. */
  get config(): ProjectConfig {
    return this.workspace.configOf(this.file.uri);
  }

  /** Reports a problem of the rule that is running. */
  report(report: Report): void {
    // Most files have nothing to report, and a list is not worth making for each.
    if (this.#reports === NO_REPORTS) this.#reports = [report];
    else if (this.#reports.length < this.limit) this.#reports.push(report);
    else this.#leftOut++;
  }

  /** Reports what `make` makes, which is not called for a report that would only be counted. */
  reportIfRoom(make: () => Report): void {
    if (this.hasRoom) this.report(make());
    else this.leaveOut();
  }

  /** Counts problems that would not be kept anyway. */
  leaveOut(count = 1): void {
    this.#leftOut += count;
  }

  /**
   * Whether one more report would be kept. When not, it is only counted, and a rule need not look for what could help:
   * guessing what millions of names were meant to be takes long.
   */
  get hasRoom(): boolean {
    return this.#reports.length < this.limit;
  }

  /** How many reports were too many since the last call: nobody reads them, and a hostile file can have millions. */
  takeLeftOut(): number {
    const count = this.#leftOut;
    this.#leftOut = 0;
    return count;
  }

  /** Whether there are reports to be taken. */
  get hasReports(): boolean {
    return this.#reports !== NO_REPORTS && this.#reports.length > 0;
  }

  /** The reports made since the last call. */
  takeReports(): readonly Report[] {
    const reports = this.#reports;
    this.#reports = NO_REPORTS;
    return reports;
  }

  /** The stat blocks of the file, in file order, without those that need not be looked at (see `leftOutBlocks`). */
  get blocks(): readonly CheckedBlock[] {
    if (this.#blocks === undefined) {
      const ofRecords = [...this.#blocksByRecord().values()];
      const [first] = ofRecords;
      // Nearly all files hold one record, which may have thousands of blocks.
      this.#blocks = first !== undefined && ofRecords.length === 1 ? first : ofRecords.flat();
    }
    return this.#blocks;
  }

  /** Those of the blocks that belong to one of the file's records. */
  blocksOf(record: FileRecord): readonly CheckedBlock[] {
    return this.#blocksByRecord().get(record) ?? NO_BLOCKS;
  }

  #blocksByRecord(): ReadonlyMap<FileRecord, readonly CheckedBlock[]> {
    if (this.#blocksOf === undefined) {
      const unknowns = new PlainUnknowns(this.config.externals.definitions, this.limit);
      this.#blocksOf = new Map(
        this.file.records.map((record) => [record, checkBlocks(this.workspace, this.file, record, unknowns)]),
      );
      this.#leftOutBlocks = unknowns.leftOut;
    }
    return this.#blocksOf;
  }

  /**
   * How many blocks under definitions that the entity's world does not have need not be looked at: beyond the limit of
   * reports, there is nothing to be said of them but that there are more.
   */
  get leftOutBlocks(): number {
    this.#blocksByRecord();
    return this.#leftOutBlocks;
  }

  /** The stats of NPCs in the object stores of the file's sessions, as blocks; not among `blocks`. */
  get storeBlocks(): readonly CheckedBlock[] {
    this.#storeBlocks ??= this.file.records.flatMap((record) =>
      checkStoreBlocks(this.workspace, this.file, record),
    );
    return this.#storeBlocks;
  }

  /**
   * The blocks with whose values the game computes (see `isJudgedBlock`), those of a session's object store last, without
   * those whose values are beyond doubt (see `OrdinaryBlocks`).
   */
  get judgedBlocks(): readonly JudgedBlock[] {
    if (this.#judgedBlocks === undefined) {
      const ordinary = OrdinaryBlocks.of(this.workspace);
      const isDoubtful = (block: CheckedBlock): block is JudgedBlock =>
        isJudgedBlock(block) && !ordinary.includes(block.stats, block.definition);
      this.#judgedBlocks = this.blocks.filter(isDoubtful).concat(this.storeBlocks.filter(isDoubtful));
    }
    return this.#judgedBlocks;
  }

  /** The lists of modifiers in the file, in file order. */
  get modifierLists(): readonly ModifierList[] {
    this.#modifierLists ??= this.file.records.flatMap(listModifierLists);
    return this.#modifierLists;
  }

  /** The names of definitions, axes, tiers and levels in gates, changes and conditions of the file. */
  get references(): readonly JudgedReference[] {
    this.#references ??= judgeReferences(this);
    return this.#references;
  }

  /** The objects of the file's stats configs, as they are written (see `listConfigParts`). */
  get configParts(): readonly ConfigPart[] {
    this.#configParts ??= listConfigParts(this.file.records);
    return this.#configParts;
  }

  /** What `find` finds in the file, found once for all rules that ask. */
  once<T>(find: (context: RuleContext) => T): T {
    // What was found is kept under what finds it, which the type of a Map cannot say.
    this.#found ??= new Map();
    if (!this.#found.has(find)) this.#found.set(find, find(this));
    return this.#found.get(find) as T;
  }

  /** The records of one kind in the file. */
  recordsOf<K extends FileRecord['kind']>(kind: K): readonly Extract<FileRecord, { kind: K }>[] {
    const found: Extract<FileRecord, { kind: K }>[] = [];
    for (const record of this.file.records) if (isOfKind(record, kind)) found.push(record);
    return found;
  }

  /**
   * What stands at `path` in the file; undefined when nothing does. Below `stats` only for files of which nothing but
   * the records is kept (see `SourceFile.value`): rules ask records for all else that is beyond doubt.
   */
  valueAt(path: JsonPath): JsonValue | undefined {
    const { row, value } = this.file;
    return valueAt(value ?? (row && { stats: restoreStats(row) }), path);
  }
}

function isOfKind<K extends FileRecord['kind']>(
  record: FileRecord,
  kind: K,
): record is Extract<FileRecord, { kind: K }> {
  return record.kind === kind;
}

const NO_REPORTS: Report[] = [];
const NO_BLOCKS: readonly CheckedBlock[] = [];
