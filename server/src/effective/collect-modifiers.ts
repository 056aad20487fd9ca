import { isJsonObject } from '../base/json-value.ts';
import type { Modifier } from '../engine/config/stat-definition.ts';
import type { FileRecord } from '../model/records.ts';
import { findModifiers } from '../model/stat-blocks.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { LocatedModifier } from './effective-stats.ts';

type Bearer = Exclude<FileRecord, { kind: 'world' | 'stat_package' }>;

/**
 * The modifiers that records list under `stats_metadata.<definition>.modifiers`, in order. Entries that are no
 * objects or name no axis are left out: the game groups modifiers by axis and would find no place for them.
 */
export function collectModifiers(
  entries: readonly Indexed<Bearer>[],
  definitionId: string,
): LocatedModifier[] {
  return entries.flatMap(({ file, record }) => {
    const list = findModifiers(record, definitionId);
    if (!Array.isArray(list?.value)) return [];
    return list.value.flatMap((entry, index) => {
      if (!isJsonObject(entry) || typeof entry.axis !== 'string') return [];
      const path = [...list.path, index];
      return [{ uri: file.uri, path, axis: entry.axis, modifier: entry as unknown as Modifier }];
    });
  });
}
