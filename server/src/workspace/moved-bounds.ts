import type { JsonPath } from '../base/json-pointer.ts';
import { isJsonObject, ownMember } from '../base/json-value.ts';
import type { Resident, ResidentPart } from './concerned-file.ts';
import { findDifferences } from './find-differences.ts';
import type { NumberRow, RowShape } from './number-rows.ts';
import type { SourceFile } from './source-file.ts';
import { isToldText } from './told-text.ts';
import { findTurnedAxis, type TurnedAxis, type WorldVersion } from './turned-axis.ts';

/** Beyond that many bounds an edit is no longer somebody who moves one. */
const MOST_MOVED = 16;

/**
 * What an edit did to a world when all it did was to move bounds of tiers and to change texts for people: then nothing can
 * have changed for an NPC or a state but the tiers of its values on the axes of these tiers, whatever else is wrong with it.
 * That matters to nobody but those who have no tier, then or now, or whose files tell which one it is.
 */
export class MovedBounds {
  readonly #axes: readonly TurnedAxis[];
  /** Where values on these axes stand in rows of a shape. */
  readonly #places = new Map<RowShape, readonly RowPlace[]>();

  private constructor(axes: readonly TurnedAxis[]) {
    this.#axes = axes;
  }

  /**
   * What an edit moved in each of the worlds of a file, in their order; undefined when it did anything else, or the game
   * refuses one of them.
   */
  static find(
    before: SourceFile | undefined,
    after: SourceFile | undefined,
    worlds: readonly (readonly [before: WorldVersion, after: WorldVersion])[],
  ): readonly MovedBounds[] | undefined {
    if (before?.value === undefined || after?.value === undefined) return undefined;
    const paths = findDifferences(before.value, after.value, MOST_MOVED);
    if (paths === undefined) return undefined;
    let left = paths.length;
    const found = worlds.map(([was, is]) => {
      const inside = paths.filter((path) => isBelow(path, is.world.config?.path));
      const heard = inside.filter((path) => !isToldText(was, is, path));
      const axes = heard.flatMap((path) => findTurnedAxis(was, is, path) ?? []);
      left -= inside.length - heard.length + axes.length;
      return new MovedBounds(axes);
    });
    // What is left lies elsewhere in the file.
    return left === 0 ? found : undefined;
  }

  /**
   * Says whether nothing changed for an NPC or a state: every value that counts for it is in a tier, as it was, and where ids of
   * tiers are written, in the same one. False where modifiers make other values of them.
   */
  leavesAlone({ parts, tellsTiers }: Resident): boolean {
    return this.#axes.length === 0 || parts.every((part) => this.#keepsTiers(part, tellsTiers));
  }

  #keepsTiers({ file: { row }, record }: ResidentPart, same: boolean): boolean {
    // The stats of a row would be put together again.
    if (row !== undefined) return this.#keepsRow(row, same);
    const { stats, metadata } = record;
    return this.#axes.every((axis) => {
      if (isJsonObject(metadata?.value) && Object.hasOwn(metadata.value, axis.definitionId)) return false;
      const block = isJsonObject(stats?.value) ? ownMember(stats.value, axis.definitionId) : undefined;
      return !isJsonObject(block) || axis.keepsTier(ownMember(block, axis.name), same);
    });
  }

  #keepsRow({ shape, numbers, start }: NumberRow, same: boolean): boolean {
    let places = this.#places.get(shape);
    if (places === undefined) {
      places = this.#findPlaces(shape);
      this.#places.set(shape, places);
    }
    return places.every(({ place, axis }) => axis.keepsTier(numbers[start + place], same));
  }

  #findPlaces({ blocks }: RowShape): readonly RowPlace[] {
    const places: RowPlace[] = [];
    let start = 0;
    for (const { definitionId, keys } of blocks) {
      for (const axis of this.#axes) {
        const at = axis.definitionId === definitionId ? keys.indexOf(axis.name) : -1;
        if (at >= 0) places.push({ place: start + at, axis });
      }
      start += keys.length;
    }
    return places;
  }
}

/** Where a value on an axis stands in a row. */
interface RowPlace {
  readonly place: number;
  readonly axis: TurnedAxis;
}

function isBelow(path: JsonPath, place: JsonPath | undefined): boolean {
  return place?.every((step, i) => step === path[i]) ?? false;
}
