import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import { trimText } from '../../engine/values/trim-text.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';

/** A definition whose axis or tier has another name, with all that the definition itself says about it. */
export function renamePart<T extends JsonObject>(
  definition: T,
  { kind, name, axis }: StatSymbol,
  newName: string,
): T {
  const isNamed = (part: JsonObject, key: string) => {
    const written = ownMember(part, key);
    return typeof written === 'string' && trimText(written) === name;
  };
  if (kind === 'tier') {
    return mapParts(definition, 'tiers', (tier) =>
      isNamed(tier, 'id') && (ownMember(tier, 'axis_name') ?? '') === (axis ?? '')
        ? { ...tier, id: newName }
        : tier,
    );
  }
  const named = mapParts(definition, 'axes', (part) =>
    isNamed(part, 'name') ? { ...part, name: newName } : part,
  );
  const moved = mapParts(named, 'tiers', (tier) =>
    ownMember(tier, 'axis_name') === name ? { ...tier, axis_name: newName } : tier,
  );
  return mapParts(moved, 'levels', (level) => {
    const conditions = ownMember(level, 'conditions');
    return isJsonObject(conditions) ? { ...level, conditions: renameKey(conditions, name, newName) } : level;
  });
}

function mapParts<T extends JsonObject>(
  definition: T,
  member: string,
  change: (part: JsonObject) => JsonObject,
): T {
  const parts: JsonValue | undefined = ownMember(definition, member);
  return Array.isArray(parts)
    ? { ...definition, [member]: parts.map((part) => (isJsonObject(part) ? change(part) : part)) }
    : definition;
}

function renameKey(object: JsonObject, name: string, newName: string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key === name ? newName : key, value]),
  );
}
