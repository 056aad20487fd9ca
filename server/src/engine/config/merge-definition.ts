import { type JsonObject, ownMember } from '../../base/json-value.ts';
import { memberOr } from '../values/member-or.ts';
import { mergeById } from './merge-by-id.ts';
import { readLevel } from './read-level.ts';
import { readTier } from './read-tier.ts';
import { readWhole } from './read-whole.ts';
import type { StatDefinition, StatLevel, StatTier } from './stat-definition.ts';

/**
 * A package's definition under a world's overlay (docs/stat-system.md, 3.2): names are replaced, tiers and levels merged
 * by id. Merged tiers and levels that are invalid on their own vanish; axes, id and all else of the overlay are ignored.
 *
 * @throws StatEngineError where the game fails; its message is the game's own.
 */
export const mergeDefinition = (base: StatDefinition, overlay: JsonObject): StatDefinition => ({
  ...base,
  // The game takes over whatever stands there, so these may be no text at all.
  display_name: memberOr(overlay, 'display_name', base.display_name) as string | null,
  description: memberOr(overlay, 'description', base.description) as string | null,
  tiers: mergeParts<StatTier>(base.tiers, overlay, 'tiers', readTier),
  levels: mergeParts<StatLevel>(base.levels, overlay, 'levels', readLevel),
});

function mergeParts<T extends JsonObject>(
  base: readonly T[],
  overlay: JsonObject,
  member: string,
  read: Parameters<typeof readWhole>[0],
): readonly T[] {
  const override = ownMember(overlay, member);
  return override === undefined
    ? base
    : mergeById(base, override).items.flatMap<T>((item) => readWhole<T>(read, item).value ?? []);
}
