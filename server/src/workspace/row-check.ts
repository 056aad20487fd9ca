import { findTierAmong } from '../engine/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/prepare-definition.ts';
import type { NumberRow, RowShape } from './number-rows.ts';

/** What a world thinks of the rows of one shape, worked out once for all of them. */
export class RowCheck {
  /** The definitions for which the rows lack an axis. */
  readonly incomplete: readonly string[];
  readonly #axes: readonly PreparedAxis[];
  /** The lowest and the highest value of each axis, in turn. */
  readonly #bounds: readonly number[];
  /** The axes on which a value may lie between two tiers, by their number. */
  readonly #gappy: readonly number[];

  private constructor(axes: readonly PreparedAxis[], incomplete: readonly string[]) {
    this.#axes = axes;
    this.#bounds = axes.flatMap(({ axis }) => [axis.min_value, axis.max_value]);
    this.#gappy = axes.flatMap((axis, i) => (hasGaps(axis) ? [i] : []));
    this.incomplete = incomplete;
  }

  /** The check for a shape; undefined when one of its keys is no axis, so that its rows need a closer look. */
  static make(shape: RowShape, definitions: ReadonlyMap<string, PreparedDefinition>): RowCheck | undefined {
    const axes: PreparedAxis[] = [];
    const incomplete: string[] = [];
    for (const { definitionId, keys } of shape.blocks) {
      const definition = definitions.get(definitionId);
      if (definition === undefined) return undefined;
      for (const key of keys) {
        const axis = definition.axisByName.get(key);
        if (axis === undefined) return undefined;
        axes.push(axis);
      }
      if (keys.length !== definition.axes.length) incomplete.push(definitionId);
    }
    return new RowCheck(axes, incomplete);
  }

  /** Says whether every value lies in its axis's range and, where the axis has tiers, in one of them. */
  accepts({ values }: NumberRow): boolean {
    const bounds = this.#bounds;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN;
      if (!(value >= (bounds[2 * i] ?? Number.NaN) && value <= (bounds[2 * i + 1] ?? Number.NaN)))
        return false;
    }
    for (const i of this.#gappy) {
      if (findTierAmong(this.#axes[i]?.tiers ?? [], values[i] ?? Number.NaN) === undefined) return false;
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
