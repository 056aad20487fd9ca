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
  const role = 'computed';
  if (!key.endsWith('Id')) {
    const isGuess = typeof value !== 'number';
    return [
      makeMention({ kind: 'axis', role: 'reference', name: key, path, part: 'key', definitionId, isGuess }),
    ];
  }
  if (key === 'levelId' || key === 'intimacyLevelId') {
    return mentionText(value, { kind: 'level', role, path, definitionId });
  }
  if (key === 'tierId')
    return mentionText(value, { kind: 'tier', role, path, definitionId, axis: 'affinity' });
  const isGuess = typeof value !== 'number' || key.endsWith(TIER_SUFFIX);
  const own = makeMention({
    kind: 'axis',
    role: 'reference',
    name: key,
    path,
    part: 'key',
    definitionId,
    isGuess,
  });
  if (!key.endsWith(TIER_SUFFIX) || key.length === TIER_SUFFIX.length) return [own];
  const axis = key.slice(0, -TIER_SUFFIX.length);
  return [
    makeMention({
      kind: 'axis',
      role,
      name: axis,
      path,
      part: 'key',
      after: TIER_SUFFIX,
      definitionId,
      isGuess: true,
    }),
    // An axis may have a name that ends like that, too; the definition tells.
    own,
    ...mentionText(value, { kind: 'tier', role, path, definitionId, axis }),
  ];
}
