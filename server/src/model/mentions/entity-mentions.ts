import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { listModifierLists } from '../modifier-lists.ts';
import type { FileRecord, Located } from '../records.ts';
import { listBlockMentions } from './block-mentions.ts';
import { type Mention, makeMention } from './mention.ts';
import { mentionText } from './trimmed-mention.ts';

/** The ids in the stats and modifiers of an entity whose stats are NPC-shaped. */
export function listEntityMentions(
  record: Exclude<FileRecord, { kind: 'world' | 'stat_package' | 'session' }>,
): readonly Mention[] {
  const found: Mention[] = [];
  const { stats } = record;
  addDefinitions(found, stats);
  if (isJsonObject(stats?.value)) {
    for (const [id, block] of Object.entries(stats.value)) {
      found.push(...listBlockMentions(block, [...stats.path, id], id));
    }
  }
  found.push(...listModifierMentions(record));
  return found;
}

/** The ids in the modifiers that a record lists. */
export function listModifierMentions(
  record: Exclude<FileRecord, { kind: 'world' | 'stat_package' }>,
): readonly Mention[] {
  const found: Mention[] = [];
  addDefinitions(found, record.metadata);
  for (const { definitionId, modifiers } of listModifierLists(record)) {
    for (const { path, value } of modifiers) {
      const told = { kind: 'axis', role: 'reference', path: [...path, 'axis'], definitionId } as const;
      found.push(...mentionText(ownMember(value, 'axis'), told));
    }
  }
  return found;
}

function addDefinitions(found: Mention[], member: Located | undefined): void {
  if (!isJsonObject(member?.value)) return;
  for (const name of Object.keys(member.value)) {
    const path = [...member.path, name];
    found.push(makeMention({ kind: 'definition', role: 'reference', name, path, part: 'key' }));
  }
}
