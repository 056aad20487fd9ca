import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../base/json-value.ts';
import { type Mention, makeMention } from './mention.ts';
import { mentionText } from './trimmed-mention.ts';

/** What follows the name of an axis in the key under which the game stores its tier. */
export const TIER_SUFFIX = 'TierId';

/** The ids in one stat block: axes, and the tiers and the level that the game computed for them. */
export function listBlockMentions(
  value: JsonValue,
  path: JsonPath,
  definitionId: string,
): readonly Mention[] {
  if (!isJsonObject(value)) return [];
  const found: Mention[] = [];
  for (const [key, member] of Object.entries(value)) {
    for (const mention of listMember(key, member, [...path, key], definitionId)) found.push(mention);
  }
  return found;
}

function listMember(key: string, value: JsonValue, path: JsonPath, definitionId: string): readonly Mention[] {
  const computed = { role: 'computed', path, definitionId } as const;
  if (key === 'levelId' || key === 'intimacyLevelId')
    return mentionText(value, { ...computed, kind: 'level' });
  if (key === 'tierId') return mentionText(value, { ...computed, kind: 'tier', axis: 'affinity' });
  const axis = { kind: 'axis', path, part: 'key', definitionId } as const;
  if (!key.endsWith(TIER_SUFFIX) || key.length === TIER_SUFFIX.length) {
    return [makeMention({ ...axis, role: 'reference', name: key, isGuess: typeof value !== 'number' })];
  }
  const name = key.slice(0, -TIER_SUFFIX.length);
  return [
    makeMention({ ...axis, role: 'computed', name, after: TIER_SUFFIX, isGuess: true }),
    // An axis may have a name that ends like that, too; the definition tells.
    makeMention({ ...axis, role: 'reference', name: key, isGuess: true }),
    ...mentionText(value, { ...computed, kind: 'tier', axis: name }),
  ];
}
