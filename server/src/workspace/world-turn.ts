import type { FileRecord } from '../model/records.ts';
import type { ConcernedFile } from './concerned-file.ts';
import type { RecordIndex } from './record-index.ts';
import { RowsInWorld } from './rows-in-world.ts';
import type { SourceFile } from './source-file.ts';
import { getRowCheck, type WorldFacts } from './world-facts.ts';

/**
 * A world before and after its text changed, as those see it who live in it. Somebody moves a bound, and of ten thousand
 * files a few come to lie beyond it: only those need be checked again.
 */
export class WorldTurn {
  readonly #before: RowsInWorld;
  readonly #after: RowsInWorld;

  /** Whether every row that was accepted still is, so that whom the turn before left alone it leaves alone again. */
  readonly isSilent: boolean;

  constructor(before: WorldFacts, after: WorldFacts) {
    this.isSilent = [...before.rowChecks].every(([shape, check]) => {
      const next = getRowCheck(after, shape, before);
      return next === check || (check !== undefined && next?.trusts(check) === true);
    });
    this.#before = new RowsInWorld(before);
    this.#after = new RowsInWorld(after, before);
  }

  /**
   * Says whether a file on disk with this only record is one about whose values no rule had or has anything to say: all other
   * problems depend on the file, and on its likes. An open one is shown to somebody, who sees more of it than its problems.
   */
  leavesAlone(file: SourceFile, record: FileRecord, index: RecordIndex): boolean {
    const { row } = file;
    if (row === undefined || file.version !== undefined) return false;
    // What was accepted before is known, and what comes after is compared with it.
    return (
      this.#before.isUnremarkable(file, row, record, index) &&
      this.#after.isUnremarkable(file, row, record, index)
    );
  }
}

/**
 * Whom the last edit of a world may have concerned, for as long as nothing but that world changes: while somebody types in it,
 * most edits turn no verdict about rows, and thousands of files need not be gone through again.
 */
export class LastTurn {
  #home: SourceFile | undefined;
  #files: readonly ConcernedFile[] = [];

  /**
   * Whom an edit of this file may concern when it turns no verdict; undefined when something else has changed since, and
   * that has to be found out.
   */
  recall(before: SourceFile | undefined): readonly ConcernedFile[] | undefined {
    return before !== undefined && before === this.#home ? this.#files : undefined;
  }

  /** Something else has changed. */
  forget(): void {
    this.#home = undefined;
  }

  /** Remembers whom an edit may have concerned that made a file with worlds what it is now. */
  keep(after: SourceFile | undefined, files: readonly ConcernedFile[]): void {
    this.#home = after;
    this.#files = files;
  }
}
