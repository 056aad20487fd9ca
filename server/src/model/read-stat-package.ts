import type { JsonPath } from '../base/json-pointer.ts';
import type { JsonObject } from '../base/json-value.ts';
import { toText } from './read-member.ts';
import type { StatPackageRecord } from './records.ts';

/** Reads a stat package (spec section 1.17). */
export function readStatPackage(object: JsonObject, path: JsonPath): StatPackageRecord {
  return { kind: 'stat_package', path, id: toText(object.id), value: object };
}
