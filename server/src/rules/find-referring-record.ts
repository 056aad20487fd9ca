import { isAtOrBelow } from '../base/compare-paths.ts';
import type { JsonPath } from '../base/json-pointer.ts';
import type { FileRecord } from '../model/records.ts';
import type { SourceFile } from '../workspace/source-file.ts';

/** The record whose world a reference at `path` is about; that of a bundle for its scenes, modules and NPCs. */
export function findReferringRecord({ records }: SourceFile, path: JsonPath): FileRecord | undefined {
  return (
    records.find((record) => record.kind !== 'npc' && isAtOrBelow(path, record.path)) ??
    records.find(({ kind }) => kind === 'world')
  );
}
