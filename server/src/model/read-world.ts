import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import { findMember, findObject, toInteger, toText } from './read-member.ts';
import type { WorldRecord } from './records.ts';

/** Reads a world: `{ id?, name?, meta: { stats_config?, ... } }` (spec section 1.2). */
export function readWorld(object: JsonObject, path: JsonPath): WorldRecord {
  const meta = findObject(object, path, 'meta');
  return {
    kind: 'world',
    path,
    id: toInteger(object.id),
    name: toText(object.name),
    meta,
    config: meta && findMember(meta.value, meta.path, 'stats_config'),
  };
}

/** Reads a bare stats_config as a world without id. */
export function readStatsConfig(object: JsonObject, path: JsonPath): WorldRecord {
  return {
    kind: 'world',
    path,
    id: undefined,
    name: undefined,
    meta: undefined,
    config: { path, value: object },
  };
}
