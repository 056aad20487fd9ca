import type { JsonObject } from '../../base/json-value.ts';
import type { FileRecord } from '../records.ts';
import { listDefinitionMentions } from './definition-mentions.ts';
import { listDerivationMentions } from './derivation-mentions.ts';
import { listEntityMentions, listModifierMentions } from './entity-mentions.ts';
import { listIdentityMentions } from './identity-mentions.ts';
import { listLegacyWorldMentions } from './legacy-world-mentions.ts';
import type { Mention } from './mention.ts';
import { type KnownMentions, listSessionMentions } from './session-mentions.ts';

/**
 * All ids in a record but those that `listReferenceMentions` finds in its file; `written` is the record's object. Of a
 * session, those that are `known` are not looked for again.
 */
export function listRecordMentions(
  record: FileRecord,
  written?: JsonObject,
  known?: KnownMentions,
): readonly Mention[] {
  return [...listIdentityMentions(record, written), ...listStatMentions(record, known)];
}

/** The ids of definitions, axes, tiers and levels in a record. */
function listStatMentions(record: FileRecord, known: KnownMentions | undefined): readonly Mention[] {
  switch (record.kind) {
    case 'world':
      return record.config === undefined
        ? listLegacyWorldMentions(record)
        : listDefinitionMentions(record.config);
    case 'stat_package':
      return [...listDefinitionMentions(record), ...listDerivationMentions(record)];
    case 'session':
      return [...listSessionMentions(record, known), ...listModifierMentions(record)];
    default:
      return listEntityMentions(record);
  }
}
