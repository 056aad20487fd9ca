import { type JsonObject, type JsonValue, ownMember } from '../base/json-value.ts';
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
export function mergeDefinition(base: StatDefinition, overlay: JsonObject): StatDefinition {
  const tiers = ownMember(overlay, 'tiers');
  const levels = ownMember(overlay, 'levels');
  return {
    ...base,
    ...pickNames(overlay),
    ...(tiers === undefined
      ? {}
      : { tiers: keepValid<StatTier>(mergeById(base.tiers, tiers).items, readTier) }),
    ...(levels === undefined
      ? {}
      : { levels: keepValid<StatLevel>(mergeById(base.levels, levels).items, readLevel) }),
  };
}

// The game takes over whatever stands there, so these may be no text at all.
function pickNames(overlay: JsonObject): Pick<StatDefinition, 'display_name' | 'description'> {
  const names: Record<string, JsonValue> = {};
  for (const member of ['display_name', 'description']) {
    const value = ownMember(overlay, member);
    if (value !== undefined) names[member] = value;
  }
  return names as Pick<StatDefinition, 'display_name' | 'description'>;
}

function keepValid<T>(items: readonly JsonObject[], read: Parameters<typeof readWhole>[0]): T[] {
  return items.flatMap((item) => {
    const outcome = readWhole<T>(read, item, '');
    return outcome.valid ? [outcome.value] : [];
  });
}
