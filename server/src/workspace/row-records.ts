import type { JsonPath } from '../base/json-pointer.ts';
import type { FileRecord, Located, NpcRecord, NpcStateRecord } from '../model/records.ts';
import { type AcceptanceSeal, type NumberRow, type RowShape, restoreStats } from './number-rows.ts';

const ROOT: JsonPath = [];
const STATS: JsonPath = ['stats'];

/** A record that is a row as well: its stats are nothing but numbers. */
export type RowRecord = RowNpc | RowState;

/** What the record of such a file tells beside its stats, as it is written; absent members are undefined. */
export interface RowFacts {
  readonly id?: number | undefined;
  readonly npc_id?: number | undefined;
  readonly world_id?: number | undefined;
  readonly name?: string | undefined;
  readonly character_instance_id?: string | undefined;
}

/** Where the numbers of a row stand. */
export type RowPlace = Pick<NumberRow, 'shape' | 'numbers' | 'start'>;

/**
 * The record of a file whose stats were read as a row, without the values it was read from: the stats are put together
 * again whenever someone asks for them, which for nearly all of ten thousand files nobody does. Undefined for records
 * that are more than this.
 */
export function keepRow(record: FileRecord, row: NumberRow): RowRecord | undefined {
  if (record.path.length > 0) return undefined;
  if (record.kind === 'npc_state') return makeRowRecord('npc_state', { npc_id: record.npcId }, row);
  if (record.kind !== 'npc' || record.hasZeroWorld || record.hasPersonalityNumbers) return undefined;
  const { id, worldId: world_id, name, instanceId: character_instance_id } = record;
  return makeRowRecord('npc', { id, world_id, name, character_instance_id }, row);
}

/** The record of a file with these facts and a row; undefined where that is not all there is to tell. */
export function makeRowRecord(
  kind: RowRecord['kind'],
  facts: RowFacts,
  row: RowPlace,
): RowRecord | undefined {
  if (row.shape.blocks.length === 0) return undefined;
  if (kind === 'npc_state') return new RowState(facts, row);
  return facts.world_id === 0 ? undefined : new RowNpc(facts, row);
}

/** What has a row for stats. Members that are the same for all of these are no fields. */
class RowBearer implements NumberRow {
  readonly shape: RowShape;
  readonly numbers: ArrayLike<number>;
  readonly start: number;
  acceptedBy: AcceptanceSeal | undefined;
  /** What was put together last: a file that is looked at more closely is asked a dozen times in a row. */
  #stats: WeakRef<Located> | undefined;

  constructor({ shape, numbers, start }: RowPlace) {
    this.shape = shape;
    this.numbers = numbers;
    this.start = start;
  }

  get path(): JsonPath {
    return ROOT;
  }

  get stats(): Located {
    const known = this.#stats?.deref();
    if (known !== undefined) return known;
    const stats = { path: STATS, value: restoreStats(this) };
    this.#stats = new WeakRef(stats);
    return stats;
  }

  get metadata(): undefined {
    return undefined;
  }
}

/** An NPC whose stats are a row. */
class RowNpc extends RowBearer implements NpcRecord {
  readonly id: number | undefined;
  readonly name: string | undefined;
  readonly worldId: number | undefined;
  readonly instanceId: string | undefined;

  constructor(facts: RowFacts, row: RowPlace) {
    super(row);
    this.id = facts.id;
    this.name = facts.name;
    this.worldId = facts.world_id;
    this.instanceId = facts.character_instance_id;
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
class RowState extends RowBearer implements NpcStateRecord {
  readonly npcId: number | undefined;

  constructor(facts: RowFacts, row: RowPlace) {
    super(row);
    this.npcId = facts.npc_id;
  }

  get kind(): 'npc_state' {
    return 'npc_state';
  }
}
