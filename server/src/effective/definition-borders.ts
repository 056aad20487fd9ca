import { clampToAxis } from '../engine/computing/clamp-to-axis.ts';
import { holdsCondition } from '../engine/computing/find-level.ts';
import { findTierIndex } from '../engine/computing/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatCondition, StatLevel, StatTier } from '../engine/config/stat-definition.ts';
import type { AxisValues } from './definition-slots.ts';

/** An axis with the step between two of its values. */
interface SteppedAxis {
  readonly prepared: PreparedAxis;
  readonly step: number;
  /** The place of the first tier's border. */
  readonly start: number;
}

type IndexedConditions = readonly (readonly [axisIndex: number, condition: StatCondition])[];

/**
 * Numbers the borders of tiers and levels, two places for each: entities inside that one step of one value would take out,
 * and entities outside that one step would bring in. A value that is missing takes no step.
 */
export class DefinitionBorders {
  /** The first number behind those of this definition. */
  readonly end: number;
  readonly #axes: readonly SteppedAxis[];
  readonly #levels: readonly IndexedConditions[];
  readonly #levelByIdentity: ReadonlyMap<StatLevel, number>;
  /** The place of the first level's border. */
  readonly #levelStart: number;
  /** The axes that levels ask for, by index. */
  readonly #levelAxes: readonly number[];

  constructor({ axes, levels }: PreparedDefinition, start: number, stepOf: (axis: PreparedAxis) => number) {
    let next = start;
    this.#axes = axes.map((prepared) => {
      const first = next;
      next += 2 * prepared.tiers.length;
      return { prepared, step: stepOf(prepared), start: first };
    });
    this.#levelStart = next;
    this.end = next + 2 * levels.length;
    const indexes = new Map(axes.map(({ axis }, index) => [axis.name, index]));
    this.#levels = levels.map(({ conditions }) =>
      conditions.map(({ axis, condition }) => [indexes.get(axis) ?? -1, condition] as const),
    );
    this.#levelByIdentity = new Map(levels.map(({ level }, index) => [level, index]));
    const asked = new Set(this.#levels.flat().map(([axis]) => axis));
    this.#levelAxes = [...asked].filter((axis) => axis >= 0);
  }

  /** The place of those at a tier's border from inside; those outside come next. */
  slotOfTier(tier: StatTier): number | undefined {
    const axis = this.#axes.find(({ prepared }) => prepared.axis.name === tier.axis_name);
    const index = axis?.prepared.tiers.indexOf(tier) ?? -1;
    return axis === undefined || index < 0 ? undefined : axis.start + 2 * index;
  }

  /** The place of those at a level's border from inside; those outside come next. */
  slotOfLevel(level: StatLevel): number | undefined {
    const index = this.#levelByIdentity.get(level);
    return index === undefined ? undefined : this.#levelStart + 2 * index;
  }

  /** Adds the borders at which an entity with these clamped values stands to `slots`. */
  place(values: AxisValues, slots: number[]): void {
    for (let i = 0; i < this.#axes.length; i++) {
      const axis = this.#axes[i];
      const value = values[i];
      if (axis === undefined || value === undefined) continue;
      const { tiers } = axis.prepared;
      if (tiers.length === 0) continue;
      const now = findTierIndex(tiers, value);
      const up = findTierIndex(tiers, takeStep(axis, value, 1));
      const down = findTierIndex(tiers, takeStep(axis, value, -1));
      pushBorders(axis.start, now, up, down, slots);
    }
    this.#placeLevels(values, slots);
  }

  #placeLevels(values: AxisValues, slots: number[]): void {
    if (this.#levels.length === 0) return;
    const now = this.#findLevel(values);
    const first = slots.length;
    for (const i of this.#levelAxes) {
      const axis = this.#axes[i];
      const value = values[i];
      if (axis === undefined || value === undefined) continue;
      values[i] = takeStep(axis, value, 1);
      const up = this.#findLevel(values);
      values[i] = takeStep(axis, value, -1);
      const down = this.#findLevel(values);
      values[i] = value;
      if (up !== now || down !== now) pushBorders(this.#levelStart, now, up, down, slots, first);
    }
  }

  #findLevel(values: AxisValues): number {
    for (let i = 0; i < this.#levels.length; i++) {
      const conditions = this.#levels[i];
      if (conditions !== undefined && areMet(conditions, values)) return i;
    }
    return -1;
  }
}

/** A missing axis counts as 0 (docs/stat-system.md, 2.4). */
function areMet(conditions: IndexedConditions, values: AxisValues): boolean {
  for (const [axis, condition] of conditions) if (!holdsCondition(condition, values[axis] ?? 0)) return false;
  return true;
}

function takeStep({ prepared, step }: SteppedAxis, value: number, direction: 1 | -1): number {
  const moved = value + direction * step;
  // Steps of fractions must not miss a bound by the noise of binary numbers; what is huge has no such steps.
  const clean = step < 1 && Math.abs(moved) < 1e9 ? Math.round(moved * 1e6) / 1e6 : moved;
  return clampToAxis(clean, prepared.axis);
}

/** Adds where one leaves (inside, even places) and where one would come to (outside, odd places), each once. */
function pushBorders(
  start: number,
  now: number,
  up: number,
  down: number,
  slots: number[],
  first = slots.length,
): void {
  if (now >= 0 && (up !== now || down !== now)) pushOnce(start + 2 * now, slots, first);
  if (up >= 0 && up !== now) pushOnce(start + 2 * up + 1, slots, first);
  if (down >= 0 && down !== now) pushOnce(start + 2 * down + 1, slots, first);
}

function pushOnce(slot: number, slots: number[], first: number): void {
  if (slots.indexOf(slot, first) < 0) slots.push(slot);
}
