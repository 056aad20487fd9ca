import type { JsonObject } from '../../base/json-value.ts';
import type { TierInput } from '../config/definition-input.ts';
import { sortTiers } from '../config/prepare-definition.ts';
import { readOrThrow } from '../config/read-or-throw.ts';
import { readTier } from '../config/read-tier.ts';
import type { StatTier } from '../config/stat-definition.ts';
import { readList } from '../config/value-readers.ts';
import { findTierAmong } from './find-tier.ts';

/**
 * The id of the tier that holds `value` on an axis, or null in a gap or without tiers (docs/stat-system.md, 2.3).
 * `tiers` may be those of all axes together, as a definition lists them; `value` is not clamped.
 *
 * @throws StatEngineError `invalid-definition` when a tier is invalid.
 */
export const computeTier = (
  axisName: string,
  value: number,
  tiers: readonly (TierInput | JsonObject)[],
): string | null =>
  findTierAmong(
    sortTiers(
      readOrThrow<readonly StatTier[]>(readList(readTier), tiers).filter(
        (tier) => tier.axis_name === axisName,
      ),
    ),
    value,
  )?.id ?? null;
