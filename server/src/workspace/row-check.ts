import { findTierAmong } from '../engine/computing/find-tier.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { acceptsNoLess } from './accepted-values.ts';
import type { AcceptanceSeal, NumberRow, RowShape } from './number-rows.ts';

/** What a world thinks of the rows of one shape, worked out once for all of them. */
export class RowCheck {
  /** The definitions for which the rows lack an axis. */
  readonly incomplete: readonly string[];
  readonly #axes: readonly PreparedAxis[];
  /** The lowest and the highest value of each axis, in turn. */
  readonly #bounds: readonly number[];
  /** The gaps between tiers, three numbers each: the axis, and between what values on it there is no tier. */
  readonly #gaps: readonly number[];
  /** Those of them in which there is a whole number: between 29 and 30 there is none, and tiers mostly meet like that. */
  readonly #wideGaps: readonly number[];
  /** What rows that were accepted bear. */
  readonly #seal: AcceptanceSeal;
  /** What rows bear that the check before this one accepted, and the axes that have other bounds or tiers since. */
  readonly #lastSeal: AcceptanceSeal | undefined;
  readonly #turned: readonly number[];

  private constructor(axes: readonly PreparedAxis[], incomplete: readonly string[], before?: RowCheck) {
    this.#axes = axes;
    this.#bounds = axes.flatMap(({ axis }) => [axis.min_value, axis.max_value]);
    const gaps = axes.flatMap((axis, i) => listGaps(axis).map((gap) => [i, ...gap] as const));
    this.#gaps = gaps.flat();
    this.#wideGaps = gaps.filter(([, above, below]) => Math.floor(above) + 1 < below).flat();
    this.incomplete = incomplete;
    // What was accepted need not be looked at again when no less is.
    this.#seal = before !== undefined && this.#acceptsNoLessThan(before) ? before.#seal : {};
    this.#lastSeal = before === undefined ? undefined : before.#seal;
    this.#turned = before === undefined ? [] : this.#listTurned(before);
  }

  /**
   * The check for a shape; undefined when one of its keys is no axis, so that its rows need a closer look. `before` is the
   * one from before the world was edited: what it accepted is compared with what is new, and when nothing is, it stays.
   */
  static make(
    shape: RowShape,
    definitions: ReadonlyMap<string, PreparedDefinition>,
    before?: RowCheck,
  ): RowCheck | undefined {
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
    const check = new RowCheck(axes, incomplete, before);
    const isSame = before !== undefined && check.#turned.length === 0;
    return isSame && before.incomplete.join('\n') === incomplete.join('\n') ? before : check;
  }

  /** Says whether every row that another check has accepted is accepted unseen, and as much is taken for missing. */
  trusts(other: RowCheck): boolean {
    return this.#seal === other.#seal;
  }

  #acceptsNoLessThan(other: RowCheck): boolean {
    return (
      other.incomplete.join('\n') === this.incomplete.join('\n') &&
      this.#axes.every((axis, i) => {
        const known = other.#axes[i];
        return known !== undefined && (known === axis || acceptsNoLess(axis, known));
      })
    );
  }

  /** Says whether every value lies in its axis's range and, where the axis has tiers, in one of them. */
  accepts(row: NumberRow): boolean {
    const { acceptedBy } = row;
    if (acceptedBy === this.#seal) return true;
    const isKnown = acceptedBy !== undefined && acceptedBy === this.#lastSeal;
    if (!(isKnown ? this.#acceptsTurned(row) : this.#acceptsAll(row))) return false;
    row.acceptedBy = this.#seal;
    return true;
  }

  #acceptsTurned({ numbers, start }: NumberRow): boolean {
    for (const i of this.#turned) {
      const value = numbers[start + i];
      if (!this.#isInRange(i, value) || !this.#isInTier(i, value)) return false;
    }
    return true;
  }

  #acceptsAll({ numbers, start }: NumberRow): boolean {
    const bounds = this.#bounds;
    // Written out, as `#isInRange` would be called a quarter of a million times for ten thousand files.
    const { length } = this.#axes;
    let gaps = this.#wideGaps;
    for (let i = 0; i < length; i++) {
      const value = numbers[start + i] ?? Number.NaN;
      if (!(value >= (bounds[2 * i] ?? Number.NaN) && value <= (bounds[2 * i + 1] ?? Number.NaN)))
        return false;
      // No whole number, or a large one.
      if ((value | 0) !== value) gaps = this.#gaps;
    }
    for (let i = 0; i < gaps.length; i += 3) {
      const value = numbers[start + (gaps[i] ?? 0)] ?? Number.NaN;
      if (value > (gaps[i + 1] ?? 0) && value < (gaps[i + 2] ?? 0)) return false;
    }
    return true;
  }

  #isInRange(i: number, value = Number.NaN): boolean {
    const bounds = this.#bounds;
    return value >= (bounds[2 * i] ?? Number.NaN) && value <= (bounds[2 * i + 1] ?? Number.NaN);
  }

  /** Also where the axis has no gaps: then every value of its range lies in a tier. */
  #isInTier(i: number, value = Number.NaN): boolean {
    const tiers = this.#axes[i]?.tiers ?? [];
    return tiers.length === 0 || findTierAmong(tiers, value) !== undefined;
  }

  /** The axes on which a value may be judged otherwise than before. */
  #listTurned(before: RowCheck): readonly number[] {
    return this.#axes.flatMap((prepared, i) => {
      const { axis } = prepared;
      const known = before.#axes[i];
      const isSame = known?.axis.min_value === axis.min_value && known.axis.max_value === axis.max_value;
      const mayLackTier = listGaps(prepared).length > 0 && !haveSameTiers(known, prepared);
      return isSame && !mayLackTier ? [] : [i];
    });
  }
}

function haveSameTiers(a: PreparedAxis | undefined, b: PreparedAxis): boolean {
  return (
    a?.tiers.length === b.tiers.length &&
    b.tiers.every((tier, i) => tier.min === a.tiers[i]?.min && tier.max === a.tiers[i]?.max)
  );
}

/**
 * Between what values of the axis's range there is no tier; the bounds themselves are in tiers, or out of range. An axis without tiers
 * has no gaps.
 */
function listGaps({ axis, tiers }: PreparedAxis): (readonly [above: number, below: number])[] {
  const gaps: [number, number][] = [];
  if (tiers.length === 0) return gaps;
  let reached = axis.min_value;
  let end = Number.NEGATIVE_INFINITY;
  for (const { min, max } of tiers) {
    if (min > reached) gaps.push([end, min]);
    end = Math.max(end, max ?? Number.POSITIVE_INFINITY);
    reached = Math.max(reached, end);
  }
  if (end < axis.max_value) gaps.push([end, Number.POSITIVE_INFINITY]);
  return gaps;
}
