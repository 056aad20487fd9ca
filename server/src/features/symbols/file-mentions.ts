import { isAtOrBelow } from '../../base/compare-paths.ts';
import type { JsonPath } from '../../base/json-pointer.ts';
import { isJsonObject } from '../../base/json-value.ts';
import { valueAt } from '../../base/value-at.ts';
import type { KindId } from '../../kinds/file-kind.ts';
import type { Mention } from '../../model/mentions/mention.ts';
import { listRecordMentions } from '../../model/mentions/record-mentions.ts';
import { listReferenceMentions } from '../../model/mentions/reference-mentions.ts';
import type { KnownMentions } from '../../model/mentions/session-mentions.ts';
import { type FileRecord, hasEntityStats } from '../../model/records.ts';
import { findReferringRecord } from '../../rules/find-referring-record.ts';
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

/**
 * All ids in a file; with `around`, of the entities in it only those that the place at this path belongs to. What is `known`
 * of its sessions is not looked for again.
 */
export function listFileMentions(
  file: SourceFile,
  around?: JsonPath,
  known?: KnownMentions,
): readonly FileMention[] {
  const found: FileMention[] = [];
  for (const record of file.records) {
    if (around !== undefined && hasEntityStats(record) && !isAtOrBelow(around, record.path)) continue;
    const written = valueAt(file.value, record.path);
    const object = isJsonObject(written) ? written : undefined;
    for (const mention of listRecordMentions(record, object, known)) found.push({ mention, record });
  }
  if (REFERRING.has(file.kind.id)) {
    for (const mention of listReferenceMentions(file.value)) {
      found.push({ mention, record: findReferringRecord(file, mention.path) });
    }
  }
  if (file.kind.id === 'statlens_config') {
    for (const mention of listSettingsMentions(file.value)) found.push({ mention, record: undefined });
  }
  return found;
}
