import { findTierAmong } from '../engine/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/prepare-definition.ts';
import type { NumberRow, RowShape } from './number-rows.ts';

/** What a world thinks of the blocks of one shape, worked out once for all of them. */
export class RowCheck {
  /** Whether the blocks have a value for every axis of their definition. */
  readonly isComplete: boolean;
  readonly #axes: readonly PreparedAxis[];
  /** Per axis whether a value may lie between two tiers at all. */
  readonly #hasGaps: readonly boolean[];

  private constructor(axes: readonly PreparedAxis[], isComplete: boolean) {
    this.#axes = axes;
    this.#hasGaps = axes.map(hasGaps);
    this.isComplete = isComplete;
  }

  /** The check for a shape; undefined when one of its keys is no axis, so that its blocks need a closer look. */
  static make(shape: RowShape, definitions: ReadonlyMap<string, PreparedDefinition>): RowCheck | undefined {
    const definition = definitions.get(shape.definitionId);
    if (definition === undefined) return undefined;
    const axes: PreparedAxis[] = [];
    for (const key of shape.keys) {
      const axis = definition.axisByName.get(key);
      if (axis === undefined) return undefined;
      axes.push(axis);
    }
    return new RowCheck(axes, axes.length === definition.axes.length);
  }

  /** Says whether every value lies in its axis's range and, where the axis has tiers, in one of them. */
  accepts({ values }: NumberRow): boolean {
    for (let i = 0; i < values.length; i++) {
      const prepared = this.#axes[i];
      const value = values[i];
      if (prepared === undefined || value === undefined) return false;
      if (!(value >= prepared.axis.min_value && value <= prepared.axis.max_value)) return false;
      if (this.#hasGaps[i] && findTierAmong(prepared.tiers, value) === undefined) return false;
    }
    return true;
  }
}

/** Says whether some value of the axis's range lies in none of its tiers. An axis without tiers has no gaps. */
function hasGaps({ axis, tiers }: PreparedAxis): boolean {
  if (tiers.length === 0) return false;
  let reached = axis.min_value;
  for (const { min, max } of tiers) {
    if (min > reached) return true;
    reached = Math.max(reached, max ?? Number.POSITIVE_INFINITY);
  }
  return reached < axis.max_value;
}
