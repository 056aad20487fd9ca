import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject } from '../../base/json-value.ts';
import { valueAt } from '../../base/value-at.ts';
import type { KindId } from '../../kinds/file-kind.ts';
import type { Mention } from '../../model/mentions/mention.ts';
import { listRecordMentions } from '../../model/mentions/record-mentions.ts';
import { listReferenceMentions } from '../../model/mentions/reference-mentions.ts';
import { type FileRecord, hasEntityStats } from '../../model/records.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { listSettingsMentions } from './settings-mentions.ts';

/** A mention, and the record whose world it is read in. */
export interface FileMention {
  readonly mention: Mention;
  /** Undefined outside of all records, in a bundle's scenes and in our own settings. */
  readonly record: FileRecord | undefined;
}

/** The kinds of file that name ids outside of stats and of what defines them. */
const REFERRING: ReadonlySet<KindId> = new Set(['world', 'item', 'location', 'project_bundle']);

/** All ids in a file; with `around`, of the entities in it only those that the place at this path belongs to. */
export function listFileMentions(file: SourceFile, around?: JsonPath): readonly FileMention[] {
  const found: FileMention[] = [];
  for (const record of file.records) {
    if (around !== undefined && hasEntityStats(record) && !isBelow(around, record.path)) continue;
    const written = valueAt(file.value, record.path);
    const object = isJsonObject(written) ? written : undefined;
    for (const mention of listRecordMentions(record, object)) found.push({ mention, record });
  }
  if (REFERRING.has(file.kind.id)) {
    for (const mention of listReferenceMentions(file.value)) {
      found.push({ mention, record: findRecord(file, mention.path) });
    }
  }
  if (file.kind.id === 'statlens_config') {
    for (const mention of listSettingsMentions(file.value)) found.push({ mention, record: undefined });
  }
  return found;
}

/** The record around a reference; an NPC of a bundle has none. */
function findRecord({ records }: SourceFile, path: JsonPath): FileRecord | undefined {
  return (
    records.find((record) => record.kind !== 'npc' && isBelow(path, record.path)) ??
    records.find(({ kind }) => kind === 'world')
  );
}

function isBelow(path: JsonPath, start: JsonPath): boolean {
  return start.every((step, index) => step === path[index]);
}
