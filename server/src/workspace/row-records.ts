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

/** What has a row for stats. Members that are the same for all of these are no fields. */
class RowRecord {
  readonly #row: NumberRow;
  /** What was put together last: a file that is looked at more closely is asked a dozen times in a row. */
  #stats: WeakRef<Located> | undefined;

  constructor(row: NumberRow) {
    this.#row = row;
  }

  get path(): JsonPath {
    return ROOT;
  }

  get stats(): Located {
    const known = this.#stats?.deref();
    if (known !== undefined) return known;
    const stats = { path: STATS, value: restoreStats(this.#row) };
    this.#stats = new WeakRef(stats);
    return stats;
  }

  get metadata(): undefined {
    return undefined;
  }
}

/** An NPC whose stats are a row. */
class RowNpc extends RowRecord implements NpcRecord {
  readonly id: number | undefined;
  readonly name: string | undefined;
  readonly worldId: number | undefined;
  readonly instanceId: string | undefined;

  constructor({ id, name, worldId, instanceId }: NpcRecord, row: NumberRow) {
    super(row);
    this.id = id;
    this.name = name;
    this.worldId = worldId;
    this.instanceId = instanceId;
  }

  get kind(): 'npc' {
    return 'npc';
  }

  get hasZeroWorld(): boolean {
    return false;
  }

  get hasPersonalityNumbers(): boolean {
    return false;
  }
}

/** An NPC's state whose stats are a row. */
class RowState extends RowRecord implements NpcStateRecord {
  readonly npcId: number | undefined;

  constructor({ npcId }: NpcStateRecord, row: NumberRow) {
    super(row);
    this.npcId = npcId;
  }

  get kind(): 'npc_state' {
    return 'npc_state';
  }
}
