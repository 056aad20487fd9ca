import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { WorldRecord } from '../records.ts';
import type { Mention } from './mention.ts';
import { mentionText } from './trimmed-mention.ts';

/**
 * The tiers and levels in the old sections of a world's meta, out of which the game makes its definition
 * `relationships` (docs/stat-system.md, 5.1); none when there is a stats_config, for then they do not count.
 */
export function listLegacyWorldMentions({ meta, config }: WorldRecord): readonly Mention[] {
  if (meta === undefined || config !== undefined) return [];
  const tiers = listIds(meta.value, meta.path, 'relationship_schemas', 'default');
  const levels = listIds(meta.value, meta.path, 'intimacy_schema', 'levels');
  const owner = { role: 'declaration', definitionId: 'relationships' } as const;
  return [
    ...tiers.flatMap(([id, path]) => mentionText(id, { ...owner, kind: 'tier', path, axis: 'affinity' })),
    ...levels.flatMap(([id, path]) => mentionText(id, { ...owner, kind: 'level', path })),
  ];
}

function listIds(
  meta: JsonObject,
  path: JsonPath,
  section: string,
  key: string,
): [JsonValue | undefined, JsonPath][] {
  const found = ownMember(meta, section);
  const list: JsonValue | undefined = isJsonObject(found) ? ownMember(found, key) : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: JsonValue, index): [JsonValue | undefined, JsonPath][] =>
    isJsonObject(item) ? [[ownMember(item, 'id'), [...path, section, key, index, 'id']]] : [],
  );
}
