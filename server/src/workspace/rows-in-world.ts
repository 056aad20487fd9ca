import type { FileRecord, NpcRecord, NpcStateRecord } from '../model/records.ts';
import type { NumberRow, RowShape } from './number-rows.ts';
import type { RecordIndex } from './record-index.ts';
import type { RowCheck } from './row-check.ts';
import type { SourceFile } from './source-file.ts';
import { getRowCheck, type WorldFacts } from './world-facts.ts';

/** What one world thinks of files with rows. Neighbours are alike, so what was looked up for the last is kept for the next. */
export class RowsInWorld {
  readonly #facts: WorldFacts | undefined;
  readonly #before: WorldFacts | undefined;
  #shape: RowShape | undefined;
  #check: RowCheck | undefined;

  /** `before` are the facts of the world as it was before an edit. */
  constructor(facts: WorldFacts | undefined, before?: WorldFacts) {
    this.#facts = facts;
    this.#before = before;
  }

  /** Says whether no rule about values can have anything to say about a file whose only record has this row. */
  isUnremarkable(file: SourceFile, row: NumberRow, record: FileRecord, index: RecordIndex): boolean {
    if (record.kind === 'npc') return this.#isPlainNpc(file, row, record, index);
    return record.kind === 'npc_state' && this.#isPlainState(file, row, record, index);
  }

  /** What a state overrides stays plain when it puts numbers in place of numbers. */
  #isPlainNpc(file: SourceFile, row: NumberRow, { id, instanceId }: NpcRecord, index: RecordIndex): boolean {
    // Modifiers of its state apply to what it has from its character instance, too.
    if (row.shape.blocks.length === 0 && instanceId === undefined) return true;
    if (this.#findIncomplete(row)?.length !== 0) return false;
    const state = id === undefined ? undefined : index.findFirst('npc_state', id, file);
    if (state === undefined) return true;
    const override = state.file.row;
    return override !== undefined && this.#findIncomplete(override) !== undefined;
  }

  /** What a state lacks, its NPC must have; else the state's values are all there are. */
  #isPlainState(file: SourceFile, row: NumberRow, { npcId }: NpcStateRecord, index: RecordIndex): boolean {
    const npc = npcId === undefined ? undefined : index.findFirst('npc', npcId, file);
    if (npc === undefined) return false;
    if (row.shape.blocks.length === 0) return true;
    const incomplete = this.#findIncomplete(row);
    if (incomplete === undefined) return false;
    const base = npc.file.row;
    return (
      incomplete.length === 0 ||
      (base !== undefined && incomplete.every((id) => base.shape.definitionIds.has(id)))
    );
  }

  /** The definitions for which a row of plain values lacks an axis; undefined when the row holds more than plain values. */
  #findIncomplete(row: NumberRow): readonly string[] | undefined {
    if (this.#facts === undefined) return undefined;
    if (this.#shape !== row.shape) {
      this.#shape = row.shape;
      this.#check = getRowCheck(this.#facts, row.shape, this.#before);
    }
    return this.#check?.accepts(row) ? this.#check.incomplete : undefined;
  }
}
