import { isJsonObject, type JsonObject, setOwnMember } from '../base/json-value.ts';
import type { FileRecord } from '../model/records.ts';

/** Which axes a stat block is about. Blocks with the same keys in the same order share one shape. */
export interface BlockShape {
  readonly definitionId: string;
  /** The keys, in file order. */
  readonly keys: readonly string[];
}

/** Which blocks a file holds, in file order. Files alike share one shape. */
export interface RowShape {
  readonly blocks: readonly BlockShape[];
  /** The definitions of the blocks. */
  readonly definitionIds: ReadonlySet<string>;
}

/** The stats of an NPC or a state that are nothing but numbers. */
export interface NumberRow {
  readonly shape: RowShape;
  /** From `start` on, one number for each key of each block; those of other rows may stand before and behind. */
  readonly numbers: ArrayLike<number>;
  readonly start: number;
  /** The seal of the check that accepted it last (see `RowCheck`), so that what did not change is not checked again. */
  acceptedBy: AcceptanceSeal | undefined;
}

/** What tells that a check has accepted a row: nothing but itself. */
export type AcceptanceSeal = Readonly<Record<never, never>>;

/** Blocks of more keys, and shapes beyond this number, are not worth a row. */
const MOST_KEYS = 64;
const MOST_SHAPES = 10_000;

/**
 * Reads stats as a row of numbers while a file is at hand. Most NPCs and states are nothing but numbers, and when their
 * world changes, a few numbers in a row are checked many times faster than objects scattered over memory.
 */
export class RowShapes {
  readonly #blockRoots = new Map<string, BlockNode>();
  readonly #root: RowNode = { blocks: [], definitionIds: new Set(), next: new Map() };
  readonly #values: number[] = [];
  #count = 0;

  /** The shape of a row without blocks. */
  get empty(): RowShape {
    return this.#root;
  }

  /** The shape of a block with these keys, in this order; undefined when it is not worth a row. */
  findBlock(definitionId: string, keys: readonly string[]): BlockShape | undefined {
    let shape: BlockNode | undefined = this.#blockRoots.get(definitionId) ?? this.#makeRoot(definitionId);
    for (const key of keys) {
      shape = shape.next.get(key) ?? this.#extendBlock(shape, key);
      if (shape === undefined) return undefined;
    }
    return shape;
  }

  /** The shape of a row with one block more; undefined when it is not worth one. Both are shapes of this object. */
  extend(row: RowShape, block: BlockShape): RowShape | undefined {
    const node = row as RowNode;
    return node.next.get(block) ?? this.#extendRow(node, block as BlockNode);
  }

  /** The stats of a file's only NPC or state as a row; undefined when they are more than numbers, or of others. */
  readRow(records: readonly FileRecord[]): NumberRow | undefined {
    const [record, second] = records;
    if (record === undefined || second !== undefined) return undefined;
    if ((record.kind !== 'npc' && record.kind !== 'npc_state') || record.metadata !== undefined)
      return undefined;
    if (record.kind === 'npc' && (record.hasPersonalityNumbers || record.hasZeroWorld)) return undefined;
    const stats = record.stats === undefined ? {} : record.stats.value;
    return isJsonObject(stats) ? this.#readBlocks(stats) : undefined;
  }

  #readBlocks(stats: JsonObject): NumberRow | undefined {
    let shape: RowShape = this.#root;
    let length = 0;
    for (const id in stats) {
      const block = stats[id];
      if (!isJsonObject(block)) return undefined;
      const blockShape = this.#readBlock(id, block, length);
      if (blockShape === undefined) return undefined;
      length += blockShape.keys.length;
      const next = this.extend(shape, blockShape);
      if (next === undefined) return undefined;
      shape = next;
    }
    return { shape, numbers: this.#values.slice(0, length), start: 0, acceptedBy: undefined };
  }

  /** Puts the numbers of `block` behind the first `start` and answers its shape. */
  #readBlock(definitionId: string, block: JsonObject, start: number): BlockNode | undefined {
    let shape: BlockNode | undefined = this.#blockRoots.get(definitionId) ?? this.#makeRoot(definitionId);
    let length = start;
    for (const key in block) {
      const value = block[key];
      if (typeof value !== 'number') return undefined;
      shape = shape.next.get(key) ?? this.#extendBlock(shape, key);
      if (shape === undefined) return undefined;
      this.#values[length++] = value;
    }
    return shape;
  }

  #makeRoot(definitionId: string): BlockNode {
    const root = { definitionId, keys: [], next: new Map() };
    if (this.#count++ < MOST_SHAPES) this.#blockRoots.set(definitionId, root);
    return root;
  }

  #extendBlock({ definitionId, keys, next }: BlockNode, key: string): BlockNode | undefined {
    if (keys.length >= MOST_KEYS || this.#count++ >= MOST_SHAPES) return undefined;
    const shape = { definitionId, keys: [...keys, key], next: new Map() };
    next.set(key, shape);
    return shape;
  }

  #extendRow({ blocks, definitionIds, next }: RowNode, block: BlockNode): RowNode | undefined {
    if (blocks.length >= MOST_KEYS || this.#count++ >= MOST_SHAPES) return undefined;
    const shape = {
      blocks: [...blocks, block],
      definitionIds: new Set([...definitionIds, block.definitionId]),
      next: new Map(),
    };
    next.set(block, shape);
    return shape;
  }
}

/** The stats that a row was read from. */
export function restoreStats({ shape, numbers, start }: NumberRow): JsonObject {
  const stats: Record<string, JsonObject> = {};
  let next = start;
  for (const { definitionId, keys } of shape.blocks) {
    const block: Record<string, number> = {};
    for (const key of keys) setOwnMember(block, key, numbers[next++] ?? 0);
    setOwnMember(stats, definitionId, block);
  }
  return stats;
}

/** A shape with the shapes that have one key more, by that key. */
interface BlockNode extends BlockShape {
  readonly next: Map<string, BlockNode>;
}

/** A shape with the shapes that have one block more, by that block. */
interface RowNode extends RowShape {
  readonly next: Map<BlockShape, RowNode>;
}
