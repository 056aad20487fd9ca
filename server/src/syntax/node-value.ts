import { type JsonObject, type JsonValue, setOwnMember } from '../base/json-value.ts';
import type { JsonNode } from './json-tree.ts';

/**
 * The plain value of a node, as `JSON.parse` would give it: of several members with one key the last wins, and
 * `__proto__` is a key like any other. Members without a value are left out.
 */
export function nodeValue(node: JsonNode): JsonValue {
  if (node.type === 'array') return (node.children ?? []).map(nodeValue);
  if (node.type !== 'object') return node.value as JsonValue;
  const object: Record<string, JsonValue> = {};
  for (const member of node.children ?? []) {
    const [key, value] = member.children ?? [];
    if (key !== undefined && value !== undefined) setOwnMember(object, key.value, nodeValue(value));
  }
  return object satisfies JsonObject;
}
