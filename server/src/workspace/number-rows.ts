import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import type { FileRecord } from '../model/records.ts';

/** Which axes a block of numbers is about. Blocks with the same keys in the same order share one shape. */
export interface RowShape {
  readonly definitionId: string;
  /** The keys, in file order. */
  readonly keys: readonly string[];
}

/** One stat block that holds nothing but numbers. */
export interface NumberRow {
  readonly shape: RowShape;
  /** One number for each key of the shape. */
  readonly values: readonly number[];
}

/** Blocks of more keys, and shapes beyond this number, are not worth a row. */
const MOST_KEYS = 64;
const MOST_SHAPES = 10_000;

const NO_ROWS: readonly NumberRow[] = [];

/**
 * Reads stats as rows of numbers while a file is at hand. Most NPCs and states are nothing but numbers, and when their
 * world changes, a few numbers in a row are checked many times faster than objects scattered over memory.
 */
export class RowShapes {
  readonly #roots = new Map<string, ShapeNode>();
  #count = 0;

  /** The stats of a file's only NPC or state as rows; undefined when they are more than numbers, or of others. */
  readRows(records: readonly FileRecord[]): readonly NumberRow[] | undefined {
    const [record, second] = records;
    if (record === undefined || second !== undefined) return undefined;
    if ((record.kind !== 'npc' && record.kind !== 'npc_state') || record.metadata !== undefined)
      return undefined;
    if (record.kind === 'npc' && (record.hasPersonalityNumbers || record.hasZeroWorld)) return undefined;
    if (record.stats === undefined) return NO_ROWS;
    if (!isJsonObject(record.stats.value)) return undefined;
    const rows: NumberRow[] = [];
    for (const id in record.stats.value) {
      const block = record.stats.value[id];
      const row = isJsonObject(block) ? this.#readRow(id, block) : undefined;
      if (row === undefined) return undefined;
      rows.push(row);
    }
    return rows;
  }

  #readRow(definitionId: string, block: JsonObject): NumberRow | undefined {
    let shape: ShapeNode | undefined = this.#roots.get(definitionId) ?? this.#makeRoot(definitionId);
    const values: number[] = [];
    for (const key in block) {
      const value = block[key];
      if (typeof value !== 'number') return undefined;
      shape = shape.next.get(key) ?? this.#extend(shape, key);
      if (shape === undefined) return undefined;
      values.push(value);
    }
    return { shape, values };
  }

  #makeRoot(definitionId: string): ShapeNode {
    const root = { definitionId, keys: [], next: new Map() };
    if (this.#count++ < MOST_SHAPES) this.#roots.set(definitionId, root);
    return root;
  }

  #extend({ definitionId, keys, next }: ShapeNode, key: string): ShapeNode | undefined {
    if (keys.length >= MOST_KEYS || this.#count++ >= MOST_SHAPES) return undefined;
    const shape = { definitionId, keys: [...keys, key], next: new Map() };
    next.set(key, shape);
    return shape;
  }
}

/** A shape with the shapes that have one key more, by that key. */
interface ShapeNode extends RowShape {
  readonly next: Map<string, ShapeNode>;
}
