import type { JsonPath } from '../base/json-pointer.ts';
import type { FileRecord, Located, NpcRecord, NpcStateRecord } from '../model/records.ts';
import { type NumberRow, restoreStats } from './number-rows.ts';

const ROOT: JsonPath = [];
const STATS: JsonPath = ['stats'];

/**
 * The record of a file whose stats were read as `row`, without the values it was read from: the stats are put together
 * again whenever someone asks for them, which for nearly all of ten thousand files nobody does. Undefined for records
 * that are more than this.
 */
export function keepRow(record: FileRecord, row: NumberRow): FileRecord | undefined {
  if (record.path.length > 0 || row.shape.blocks.length === 0) return undefined;
  if (record.kind === 'npc') return new RowNpc(record, row);
  return record.kind === 'npc_state' ? new RowState(record, row) : undefined;
}

/** An NPC whose stats are a row. Members that are the same for all of them are no fields. */
class RowNpc implements NpcRecord {
  readonly id: number | undefined;
  readonly name: string | undefined;
  readonly worldId: number | undefined;
  readonly instanceId: string | undefined;
  readonly #row: NumberRow;

  constructor({ id, name, worldId, instanceId }: NpcRecord, row: NumberRow) {
    this.id = id;
    this.name = name;
    this.worldId = worldId;
    this.instanceId = instanceId;
    this.#row = row;
  }

  get kind(): 'npc' {
    return 'npc';
  }

  get path(): JsonPath {
    return ROOT;
  }

  get stats(): Located {
    return { path: STATS, value: restoreStats(this.#row) };
  }

  get metadata(): undefined {
    return undefined;
  }

  get hasZeroWorld(): boolean {
    return false;
  }

  get hasPersonalityNumbers(): boolean {
    return false;
  }
}

/** An NPC's state whose stats are a row. */
class RowState implements NpcStateRecord {
  readonly npcId: number | undefined;
  readonly #row: NumberRow;

  constructor({ npcId }: NpcStateRecord, row: NumberRow) {
    this.npcId = npcId;
    this.#row = row;
  }

  get kind(): 'npc_state' {
    return 'npc_state';
  }

  get path(): JsonPath {
    return ROOT;
  }

  get stats(): Located {
    return { path: STATS, value: restoreStats(this.#row) };
  }

  get metadata(): undefined {
    return undefined;
  }
}
