import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import type { FileRecord } from '../model/records.ts';
import type { FileKind } from './file-kind.ts';

/** All records of a file of this kind: of its one value, or of each object of its array. */
export function readRecords(kind: FileKind, value: JsonValue | undefined): readonly FileRecord[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => (isJsonObject(entry) ? kind.read(entry, [index]) : []));
  }
  return isJsonObject(value) ? kind.read(value, []) : [];
}
