import type { FileRecord } from '../model/records.ts';
import type { RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';
import { RowsInWorld } from './unremarkable-files.ts';
import type { WorldFacts } from './world-facts.ts';

/**
 * A world before and after its text changed, as those see it who live in it. Somebody moves a bound, and of ten thousand
 * files a few come to lie beyond it: only those need be checked again.
 */
export class WorldTurn {
  readonly #before: RowsInWorld;
  readonly #after: RowsInWorld;

  constructor(before: WorldFacts, after: WorldFacts) {
    this.#before = new RowsInWorld(before);
    this.#after = new RowsInWorld(after, before);
  }

  /**
   * Says whether a file on disk with this only record is one about which no rule had or has anything to say. An open one is
   * shown to somebody, who sees more of it than its problems.
   */
  leavesAlone(file: SourceFile, record: FileRecord, index: RecordIndex): boolean {
    const { row } = file;
    if (row === undefined || !file.isPlain || file.version !== undefined) return false;
    // What was accepted before is known, and what comes after is compared with it.
    return (
      this.#before.isUnremarkable(file, row, record, index) &&
      this.#after.isUnremarkable(file, row, record, index)
    );
  }
}
