import { countDecimals } from '../base/count-decimals.ts';
import type { PreparedAxis, PreparedDefinition } from '../engine/config/prepare-definition.ts';
import { getAxisStep, type ProjectConfig } from '../workspace/project-config.ts';

/**
 * How far apart the values of an axis are: what an `axisStep` in the settings says, else 1 where all bounds of its tiers and
 * conditions are whole numbers, 0.01 where they have two decimals, and so on.
 */
export function findAxisStep(
  config: ProjectConfig,
  { definition, levels }: PreparedDefinition,
  { axis, tiers }: PreparedAxis,
): number {
  const step = getAxisStep(config, definition.id, axis.name);
  if (step !== undefined) return step;
  let decimals = Math.max(countDecimals(axis.min_value), countDecimals(axis.max_value));
  const read = (bound: number | null) => {
    decimals = Math.max(decimals, countDecimals(bound ?? 0));
  };
  for (const { min, max } of tiers) for (const bound of [min, max]) read(bound);
  for (const { conditions } of levels) {
    for (const each of conditions) {
      if (each.axis !== axis.name) continue;
      for (const bound of [each.condition.min_value, each.condition.max_value]) read(bound);
    }
  }
  return 10 ** -decimals;
}
