import type { JsonObject } from '../base/json-value.ts';
import type { LevelInput } from './definition-input.ts';
import { expectObject } from './expect-object.ts';
import { findLevelAmong } from './find-level.ts';
import { findNumber } from './find-number.ts';
import { prepareLevels } from './prepare-definition.ts';
import { readLevel } from './read-level.ts';
import { readOrThrow } from './read-or-throw.ts';
import type { StatLevel } from './stat-definition.ts';
import { readList } from './value-readers.ts';

/**
 * The id of the level that the axis values of an entity meet, or null (docs/stat-system.md, 2.4): the highest priority
 * whose conditions all hold, the first listed among equals. Values are not clamped; a missing axis counts as 0.
 *
 * @throws StatEngineError `invalid-definition` when a level is invalid, `not-an-object` when `values` is no object.
 */
export const computeLevel = (
  values: JsonObject,
  levels: readonly (LevelInput | JsonObject)[],
): string | null =>
  findLevelAmong(
    prepareLevels(readOrThrow<readonly StatLevel[]>(readList(readLevel), levels)),
    new Map(
      Object.entries(expectObject(values, 'Values')).map(([axisName, value]) => [
        axisName,
        findNumber(value) ?? 0,
      ]),
    ),
  )?.id ?? null;
