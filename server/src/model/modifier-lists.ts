import { isJsonObject, type JsonObject } from '../base/json-value.ts';
import type { FileRecord, Located } from './records.ts';
import { findModifiers } from './stat-blocks.ts';

/** The modifiers that one record lists for one definition, in order. */
export interface ModifierList {
  readonly record: Exclude<FileRecord, { kind: 'world' | 'stat_package' }>;
  readonly definitionId: string;
  /** The way to the definition's entry in `stats_metadata`. */
  readonly path: Located['path'];
  /** The entries that are objects; what else stands in the list is no modifier. */
  readonly modifiers: readonly WrittenModifier[];
}

/** One modifier as it is written: `{ type, value, axis?, source?, expires_at? }` (docs/stat-system.md, 1.13). */
export interface WrittenModifier extends Located<JsonObject> {
  /** Its place in the list, from 0. */
  readonly index: number;
}

/** All modifiers of a record, a list per definition; none for most records. */
export function listModifierLists(record: FileRecord): readonly ModifierList[] {
  if (record.kind === 'world' || record.kind === 'stat_package') return NO_LISTS;
  const { metadata } = record;
  if (!isJsonObject(metadata?.value)) return NO_LISTS;
  return Object.keys(metadata.value).flatMap((definitionId) => {
    const list = findModifiers(record, definitionId);
    if (!Array.isArray(list?.value)) return [];
    const modifiers = list.value.flatMap((value, index) =>
      isJsonObject(value) ? [{ path: [...list.path, index], value, index }] : [],
    );
    return [{ record, definitionId, path: [...metadata.path, definitionId], modifiers }];
  });
}

const NO_LISTS: readonly ModifierList[] = [];
