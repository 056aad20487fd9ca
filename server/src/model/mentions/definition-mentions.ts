import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, ownMember } from '../../base/json-value.ts';
import type { Located } from '../records.ts';
import { type Mention, makeMention } from './mention.ts';
import { mentionText, mentionTrimmed } from './trimmed-mention.ts';

/** The ids in the `definitions` of a stats_config or of a stat package, as they are written. */
export function listDefinitionMentions({ path, value }: Located): readonly Mention[] {
  const definitions = isJsonObject(value) ? ownMember(value, 'definitions') : undefined;
  if (!isJsonObject(definitions)) return [];
  return Object.entries(definitions).flatMap(([id, definition]) => {
    const at = [...path, 'definitions', id];
    return [
      makeMention({ kind: 'definition', role: 'declaration', name: id, path: at, part: 'key' }),
      ...(isJsonObject(definition) ? listParts(definition, at, id) : []),
    ];
  });
}

function listParts(definition: JsonObject, path: JsonPath, definitionId: string): readonly Mention[] {
  const owner = { definitionId };
  return [
    ...mentionTrimmed(ownMember(definition, 'id'), {
      kind: 'definition',
      role: 'declaration',
      path: [...path, 'id'],
    }),
    ...listItems(definition, path, 'axes').flatMap(([axis, at]) =>
      mentionTrimmed(ownMember(axis, 'name'), {
        ...owner,
        kind: 'axis',
        role: 'declaration',
        path: [...at, 'name'],
      }),
    ),
    ...listItems(definition, path, 'tiers').flatMap(([tier, at]) => listTier(tier, at, definitionId)),
    ...listItems(definition, path, 'levels').flatMap(([level, at]) => listLevel(level, at, definitionId)),
  ];
}

function listTier(tier: JsonObject, path: JsonPath, definitionId: string): readonly Mention[] {
  const axis = ownMember(tier, 'axis_name');
  return [
    ...mentionTrimmed(ownMember(tier, 'id'), {
      kind: 'tier',
      role: 'declaration',
      path: [...path, 'id'],
      definitionId,
      axis: typeof axis === 'string' ? axis : undefined,
    }),
    ...mentionText(axis, { kind: 'axis', role: 'reference', path: [...path, 'axis_name'], definitionId }),
  ];
}

function listLevel(level: JsonObject, path: JsonPath, definitionId: string): readonly Mention[] {
  const conditions = ownMember(level, 'conditions');
  return [
    ...mentionTrimmed(ownMember(level, 'id'), {
      kind: 'level',
      role: 'declaration',
      path: [...path, 'id'],
      definitionId,
    }),
    ...(isJsonObject(conditions) ? Object.keys(conditions) : []).map((name) =>
      makeMention({
        kind: 'axis',
        role: 'reference',
        name,
        path: [...path, 'conditions', name],
        part: 'key',
        definitionId,
      }),
    ),
  ];
}

/** The objects in a list, each with its path. */
function listItems(object: JsonObject, path: JsonPath, key: string): [JsonObject, JsonPath][] {
  const list: JsonValue | undefined = ownMember(object, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: JsonValue, index): [JsonObject, JsonPath][] =>
    isJsonObject(item) ? [[item, [...path, key, index]]] : [],
  );
}
