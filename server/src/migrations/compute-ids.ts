import type { JsonObject } from '../base/json-value.ts';
import { findLevelAmong } from '../engine/computing/find-level.ts';
import { findTierAmong } from '../engine/computing/find-tier.ts';
import { readAxisValues } from '../engine/computing/read-axis-values.ts';
import type { PreparedDefinition } from '../engine/config/prepare-definition.ts';
import type { StatLevel } from '../engine/config/stat-definition.ts';

/** What the game computes for one relationship from its values, whatever ids are stored with them. */
export interface ComputedIds {
  /** By axis, as the game clamps them; an axis without a number is missing. */
  readonly values: ReadonlyMap<string, number>;
  /** Undefined where no tier of `affinity` holds. */
  readonly affinityTierId: string | undefined;
  /** Undefined where no level holds. */
  readonly level: StatLevel | undefined;
}

/** Computes the ids of one relationship (docs/stat-system.md, 2.5). */
export function computeIds(entity: JsonObject, definition: PreparedDefinition): ComputedIds {
  const values = readAxisValues(entity, definition);
  const tiers = definition.axisByName.get('affinity')?.tiers ?? [];
  return {
    values,
    affinityTierId: findTierAmong(tiers, values.get('affinity') ?? Number.NaN)?.id,
    level: findLevelAmong(definition.levels, values),
  };
}

/** The computed id that goes to the member `name`. */
export function readComputed(
  { affinityTierId, level }: ComputedIds,
  name: 'affinityTierId' | 'levelId',
): string | undefined {
  return name === 'levelId' ? level?.id : affinityTierId;
}
