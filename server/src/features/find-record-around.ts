import { isAtOrBelow } from '../base/compare-paths.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import type { FileRecord } from '../model/records.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** The innermost record of a file that the place at `path` belongs to; undefined outside all of them. */
export function findRecordAround(file: SourceFile, path: JsonPath): FileRecord | undefined {
  let inner: FileRecord | undefined;
  for (const record of file.records) {
    if (!isAtOrBelow(path, record.path)) continue;
    if (inner === undefined || record.path.length > inner.path.length) inner = record;
  }
  return inner;
}
