import { isJsonObject } from '../../base/json-value.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { JsonNode } from '../../syntax/json-tree.ts';
import { type LocatedText, spanOfNode } from '../../syntax/located-text.ts';
import type { DefinitionList } from '../find-part.ts';
import type { LensPlace } from './lens-place.ts';

const LISTS: readonly DefinitionList[] = ['axes', 'tiers', 'levels'];

/** One place for every definition of a world's stats_config, and one for each of its axes, tiers and levels. */
export function listWorldPlaces(located: LocatedText, { path, config }: WorldRecord): LensPlace[] {
  if (!isJsonObject(config?.value)) return [];
  const definitions = [...config.path, 'definitions'];
  return listMembers(located.findNode(definitions)).flatMap(([definitionId, key, definition]) => [
    { subject: { kind: 'usage', path, definitionId }, span: spanOfNode(key) } as const,
    ...LISTS.flatMap((list) =>
      listItems(findMember(definition, list)).map(
        ([index, item]): LensPlace => ({
          subject: { kind: 'population', path, definitionId, list, index, ...nameOf(item, list) },
          span: { start: item.offset, end: item.offset + 1 },
        }),
      ),
    ),
  ]);
}

function listMembers(node: JsonNode | undefined): (readonly [string, JsonNode, JsonNode | undefined])[] {
  if (node?.type !== 'object') return [];
  const seen = new Map<string, readonly [string, JsonNode, JsonNode | undefined]>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    const mayBeObject = value === undefined || value.type === 'object';
    if (typeof key?.value === 'string' && mayBeObject) seen.set(key.value, [key.value, key, value]);
  }
  return [...seen.values()];
}

function listItems(node: JsonNode | undefined): (readonly [number, JsonNode])[] {
  if (node?.type !== 'array') return [];
  return (node.children ?? []).flatMap((item, index) =>
    item.type === 'object' ? [[index, item] as const] : [],
  );
}

function nameOf(item: JsonNode, list: DefinitionList): { readonly name?: string } {
  const value = findMember(item, list === 'axes' ? 'name' : 'id')?.value;
  return typeof value === 'string' ? { name: value.trim() } : {};
}

function findMember(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}
