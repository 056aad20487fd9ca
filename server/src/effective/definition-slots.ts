import { type JsonObject, ownMember } from '../base/json-value.ts';
import { clampToAxis } from '../engine/computing/clamp-to-axis.ts';
import { holdsCondition } from '../engine/computing/find-level.ts';
import { findTierIndex } from '../engine/computing/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatCondition, StatLevel, StatTier } from '../engine/config/stat-definition.ts';
import { findNumber } from '../engine/values/find-number.ts';
import type { BlockShape } from '../workspace/number-rows.ts';
import { readsWritten } from './reads-written.ts';

/** The places of one axis in a census: a value without a tier, then one place per tier in testing order. */
interface AxisSlots {
  readonly prepared: PreparedAxis;
  readonly untiered: number;
  /** The first place behind those of the axis. */
  readonly end: number;
}

interface LevelSlot {
  readonly level: StatLevel;
  readonly slot: number;
  readonly conditions: readonly SlotCondition[];
}

interface SlotCondition {
  /** The index of the axis; -1 where there is no such axis. */
  readonly axis: number;
  readonly condition: StatCondition;
}

/** An entity's values by axis index, as far as it has any. */
export type AxisValues = (number | undefined)[];

/**
 * Numbers everything under one definition that entities are counted by: NPCs, other entities, per axis the values without
 * a tier and in each tier, and levels. Clamping, tiers and levels are the engine's (docs/stat-system.md, 2.1-2.5).
 */
export class DefinitionSlots {
  readonly npcs: number;
  readonly others: number;
  /** The first number behind those of this definition. */
  readonly end: number;
  /** Whether values that nothing modifies can be placed as they are written. */
  readonly readsWritten: boolean;
  readonly #axes: readonly AxisSlots[];
  readonly #axisByName = new Map<string, number>();
  readonly #levels: readonly LevelSlot[];
  /** Per shape of block the axis index of each key, -1 where the key is no axis. */
  readonly #plans = new Map<BlockShape, readonly number[]>();

  constructor(definition: PreparedDefinition, start: number) {
    const { axes, levels } = definition;
    let next = start;
    this.npcs = next++;
    this.others = next++;
    this.#axes = axes.map((prepared, index) => {
      this.#axisByName.set(prepared.axis.name, index);
      const untiered = next++;
      next += prepared.tiers.length;
      return { prepared, untiered, end: next };
    });
    this.#levels = levels.map(({ level, conditions }) => ({
      level,
      slot: next++,
      conditions: conditions.map(({ axis, condition }) => ({
        axis: this.#axisByName.get(axis) ?? -1,
        condition,
      })),
    }));
    this.end = next;
    this.readsWritten = readsWritten(definition);
  }

  /** The places of all values of an axis; none for an unknown axis. */
  slotsOfAxis(axisName: string): { readonly start: number; readonly end: number } {
    const axis = this.#axes[this.#axisByName.get(axisName) ?? -1];
    return axis === undefined ? { start: 0, end: 0 } : { start: axis.untiered, end: axis.end };
  }

  /** The axes in definition order. */
  axes(): readonly Pick<AxisSlots, 'prepared' | 'untiered'>[] {
    return this.#axes;
  }

  /** The places of NPCs and of all tiers; none where there are no tiers. */
  *tieredPlaces(): Iterable<number> {
    for (const { untiered, end } of this.#axes) {
      if (end > untiered + 1) yield this.npcs;
      for (let place = untiered + 1; place < end; place++) yield place;
    }
  }

  /** The place of a tier; undefined when it is none of the definition's. */
  slotOfTier(tier: StatTier): number | undefined {
    const axis = this.#axes[this.#axisByName.get(tier.axis_name) ?? -1];
    const index = axis?.prepared.tiers.indexOf(tier) ?? -1;
    return axis === undefined || index < 0 ? undefined : axis.untiered + 1 + index;
  }

  /** The place of a level; undefined when it is none of the definition's. */
  slotOfLevel(level: StatLevel): number | undefined {
    return this.#levels.find((entry) => entry.level === level)?.slot;
  }

  /** Enters the numbers of a block, the first of which is `numbers[start]`; earlier ones of the same axes are replaced. */
  readNumbers(block: BlockShape, numbers: ArrayLike<number>, start: number, into: AxisValues): void {
    const plan = this.#plans.get(block) ?? this.#makePlan(block);
    for (let i = 0; i < plan.length; i++) {
      const axis = plan[i];
      const number = numbers[start + i];
      if (axis !== undefined && axis >= 0 && number !== undefined) into[axis] = number;
    }
  }

  /** Enters the numbers of an entity's stats. */
  readStats(stats: JsonObject, into: AxisValues): void {
    let index = 0;
    for (const { prepared } of this.#axes) into[index++] = findNumber(ownMember(stats, prepared.axis.name));
  }

  /** Adds the places of an entity with these values to `slots`; the values are clamped in passing. */
  place(values: AxisValues, slots: number[]): void {
    for (let i = 0; i < this.#axes.length; i++) {
      const axis = this.#axes[i];
      const value = values[i];
      if (axis === undefined || value === undefined) continue;
      const clamped = clampToAxis(value, axis.prepared.axis);
      values[i] = clamped;
      // The places of tiers follow that of values without one, and what is found nowhere is at -1.
      slots.push(axis.untiered + 1 + findTierIndex(axis.prepared.tiers, clamped));
    }
    for (const { slot, conditions } of this.#levels) {
      if (!areMet(conditions, values)) continue;
      slots.push(slot);
      return;
    }
  }

  #makePlan(shape: BlockShape): readonly number[] {
    const plan = shape.keys.map((key) => this.#axisByName.get(key) ?? -1);
    this.#plans.set(shape, plan);
    return plan;
  }
}

/** A missing axis counts as 0 (docs/stat-system.md, 2.4). */
function areMet(conditions: LevelSlot['conditions'], values: AxisValues): boolean {
  for (const { axis, condition } of conditions)
    if (!holdsCondition(condition, values[axis] ?? 0)) return false;
  return true;
}
