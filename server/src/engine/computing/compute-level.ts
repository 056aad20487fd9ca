import type { JsonObject } from '../../base/json-value.ts';
import type { LevelInput } from '../config/definition-input.ts';
import { prepareLevels } from '../config/prepare-definition.ts';
import { readLevel } from '../config/read-level.ts';
import { readOrThrow } from '../config/read-or-throw.ts';
import type { StatLevel } from '../config/stat-definition.ts';
import { readList } from '../config/value-readers.ts';
import { expectObject } from '../values/expect-object.ts';
import { findNumber } from '../values/find-number.ts';
import { findLevelAmong } from './find-level.ts';

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
