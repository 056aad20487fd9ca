import type { JsonPath } from '../../base/json-pointer.ts';
import type { FileRecord } from '../../model/records.ts';
import { hasLegacyRelationshipsInForce } from '../../model/stat-blocks.ts';
import type { LocatedText } from '../../syntax/located-text.ts';

/** A stat block by the key it stands under; its value may be missing while someone types. */
export interface BlockPlace {
  readonly definitionId: string;
  readonly entityKey: string | undefined;
  readonly legacy: boolean;
  readonly path: JsonPath;
}

/** The stat blocks of an NPC, state or session as their keys stand in the text, in text order. */
export function listBlockPlaces(located: LocatedText, record: FileRecord): BlockPlace[] {
  const stats: JsonPath = [...record.path, 'stats'];
  if (record.kind === 'npc' || record.kind === 'npc_state') {
    return listKeys(located, stats).map((definitionId) => ({
      definitionId,
      entityKey: undefined,
      legacy: false,
      path: [...stats, definitionId],
    }));
  }
  if (record.kind !== 'session') return [];
  const current = listKeys(located, stats).flatMap((definitionId) =>
    listEntities(located, [...stats, definitionId], definitionId, false),
  );
  if (!hasLegacyRelationshipsInForce(record)) return current;
  return [...current, ...listEntities(located, [...record.path, 'relationships'], 'relationships', true)];
}

function listEntities(
  located: LocatedText,
  path: JsonPath,
  definitionId: string,
  legacy: boolean,
): BlockPlace[] {
  return listKeys(located, path).map((entityKey) => ({
    definitionId,
    entityKey,
    legacy,
    path: [...path, entityKey],
  }));
}

/**
 * The keys of the object at `path` that hold an object or, while someone types, nothing yet; each once. Other values are
 * no stat blocks, only members that ended up here because the text before them is broken.
 */
function listKeys(located: LocatedText, path: JsonPath): string[] {
  const node = located.findNode(path);
  if (node?.type !== 'object') return [];
  const keys = (node.children ?? []).flatMap((member) => {
    const [key, value] = member.children ?? [];
    const mayBeBlock = value === undefined || value.type === 'object';
    return mayBeBlock && typeof key?.value === 'string' ? [key.value] : [];
  });
  return [...new Set(keys)];
}
