import type { JsonObject } from '../base/json-value.ts';
import type { BlockShape, NumberRow } from '../workspace/number-rows.ts';
import type { WorldFacts } from '../workspace/world-facts.ts';
import { type AxisValues, DefinitionSlots } from './definition-slots.ts';

/** How many entities of one world are in each tier and level, and under each definition and axis. */
export class WorldCensus {
  /** The file that the world stands in. */
  readonly uri: string;
  /** The first place behind those of all definitions. */
  readonly end: number;
  /** Whether the values of NPCs can be placed as they are written (see `DefinitionSlots`). */
  readonly readsWritten: boolean;
  readonly #definitions = new Map<string, DefinitionSlots>();
  readonly #counts: number[];
  /** Runs of places whose sum somebody has asked for, `[start, end)`; what others come to does not matter. */
  readonly #watched = new Map<number, number>();
  /** Where values and places are collected: ten thousand entities are placed in a row. */
  readonly #values: AxisValues = [];
  readonly #slots: number[] = [];
  /** How the places changed since changes are followed; undefined while they are not. */
  #changes: Map<number, number> | undefined;

  constructor(uri: string, { definitions }: WorldFacts) {
    this.uri = uri;
    let end = 0;
    for (const [id, prepared] of definitions) {
      const slots = new DefinitionSlots(prepared, end);
      this.#definitions.set(id, slots);
      end = slots.end;
    }
    this.end = end;
    this.readsWritten = [...this.#definitions.values()].every((slots) => slots.readsWritten);
    this.#counts = new Array<number>(end).fill(0);
  }

  /** The places of all definitions, by their ids. */
  get definitions(): ReadonlyMap<string, DefinitionSlots> {
    return this.#definitions;
  }

  /** The places of a definition; undefined when the world has no such definition. */
  findSlots(definitionId: string): DefinitionSlots | undefined {
    return this.#definitions.get(definitionId);
  }

  /** The places of an NPC with a row of plain numbers, some of which may be replaced by those of `override`. */
  placeRow(row: NumberRow, override: NumberRow | undefined): readonly number[] {
    const slots = this.#slots;
    slots.length = 0;
    let { start } = row;
    for (const block of row.shape.blocks) {
      this.#placeBlock(block, row.numbers, start, override, slots);
      start += block.keys.length;
    }
    for (const block of override?.shape.blocks ?? []) {
      if (!row.shape.definitionIds.has(block.definitionId)) this.#placeBlock(block, [], 0, override, slots);
    }
    return slots.slice();
  }

  #placeBlock(
    block: BlockShape,
    numbers: ArrayLike<number>,
    start: number,
    override: NumberRow | undefined,
    slots: number[],
  ): void {
    const definition = this.#definitions.get(block.definitionId);
    if (definition === undefined) return;
    const values = this.#values;
    values.length = 0;
    definition.readNumbers(block, numbers, start, values);
    if (override?.shape.definitionIds.has(block.definitionId)) {
      let from = override.start;
      for (const other of override.shape.blocks) {
        if (other.definitionId === block.definitionId) {
          definition.readNumbers(other, override.numbers, from, values);
        }
        from += other.keys.length;
      }
    }
    slots.push(definition.npcs);
    this.placeValues(definition, values, slots);
  }

  /** Adds the places of an entity with these effective stats to `slots`. */
  placeStats(definitionId: string, stats: JsonObject, isNpc: boolean, slots: number[]): void {
    const definition = this.#definitions.get(definitionId);
    if (definition === undefined) return;
    const values = this.#values;
    values.length = 0;
    definition.readStats(stats, values);
    slots.push(isNpc ? definition.npcs : definition.others);
    this.placeValues(definition, values, slots);
  }

  /** Adds the places that an entity has by its values, which are clamped in passing. */
  protected placeValues(definition: DefinitionSlots, values: AxisValues, slots: number[]): void {
    definition.place(values, slots);
  }

  /** Counts an entity in (1) or out (-1). */
  count(slots: readonly number[], by: 1 | -1): void {
    for (const slot of slots) {
      this.#counts[slot] = (this.#counts[slot] ?? 0) + by;
      this.#changes?.set(slot, (this.#changes.get(slot) ?? 0) + by);
    }
  }

  /** How many were counted at the places from `start` up to `end`. The answer is watched from now on. */
  sum(start: number, end = start + 1): number {
    this.watch(start, end);
    return this.#add(start, end);
  }

  /** Says whether anybody was counted at a place so far. */
  isTaken(slot: number): boolean {
    return (this.#counts[slot] ?? 0) > 0;
  }

  /** Whether NPCs were counted under every definition with tiers, and somebody in each tier. */
  get isFull(): boolean {
    for (const slots of this.#definitions.values()) {
      for (const place of slots.tieredPlaces()) if (!this.isTaken(place)) return false;
    }
    return true;
  }

  /** Watches the sum of the places from `start` up to `end` from now on. */
  watch(start: number, end = start + 1): void {
    if ((this.#watched.get(start) ?? 0) < end) this.#watched.set(start, end);
  }

  #add(start: number, end: number): number {
    let sum = 0;
    for (let slot = start; slot < end; slot++) sum += this.#counts[slot] ?? 0;
    return sum;
  }

  /** Begins to follow changes. */
  follow(): void {
    this.#changes ??= new Map();
  }

  /**
   * Ends following, and says whether anything that was asked for changed: a single place became empty or ceased to be,
   * or the sum of several is another one. When it must be `exact`, the sum of a single place counts as well.
   */
  settle(exact = false): boolean {
    const changes = this.#changes ?? NO_CHANGES;
    this.#changes = undefined;
    if (changes.size === 0) return false;
    for (const [start, end] of this.#watched) {
      let change = 0;
      for (let slot = start; slot < end; slot++) change += changes.get(slot) ?? 0;
      if (change === 0) continue;
      const now = this.#add(start, end);
      if (exact || end - start > 1 || now === 0 || now === change) return true;
    }
    return false;
  }
}

const NO_CHANGES: ReadonlyMap<number, number> = new Map();
