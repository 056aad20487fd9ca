import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../base/json-value.ts';
import { quoteText } from '../engine/values/quote-text.ts';
import type { WorldRecord } from '../model/records.ts';
import type { MigrationNote } from './migration-plan.ts';
import type { FindMisfits } from './package-misfit.ts';

/**
 * Warnings, at the old section, about definitions that the game fails on when it lays them over its packages. As long as
 * a world has no `stats_config`, nothing lies over them. Nothing can be done about it here: the definition needs its id,
 * and the tiers are what their author wrote.
 */
export function noteMisfits(
  world: WorldRecord,
  definitions: JsonObject,
  findMisfits: FindMisfits,
): readonly MigrationNote[] {
  const { meta } = world;
  if (meta === undefined) return [];
  const section = ['relationship_schemas', 'intimacy_schema'].filter((key) => Object.hasOwn(meta.value, key));
  return findMisfits(world, definitions).map(({ definitionId, packageId, conflict }) => ({
    kind: 'warning',
    path: [...meta.path, ...section.slice(0, 1)],
    message: l10n.t(
      "the definition {0} does not fit over that of the package {1}: {2}; the game will fail whenever it is asked for this world's config (config/overlay-or-complete)",
      quoteText(definitionId),
      quoteText(packageId),
      conflict,
    ),
  }));
}
