import { type JsonObject, ownMember } from '../../base/json-value.ts';
import type { FileRecord } from '../records.ts';
import { type Mention, type MentionKind, makeMention } from './mention.ts';

/**
 * The id of a record itself, and the ids by which it names its world, its NPC, its instance and its places. `written` is
 * the record's object where that is still known; without it the ids stand under their usual keys.
 */
export function listIdentityMentions(record: FileRecord, written?: JsonObject): readonly Mention[] {
  const found: Mention[] = [];
  const add = (kind: MentionKind, role: Mention['role'], key: string, id: number | string | undefined) => {
    if (id === undefined) return;
    found.push(makeMention({ kind, role, name: String(id), path: [...record.path, key], part: 'value' }));
  };
  const idKey = typeof (written && ownMember(written, 'id')) === 'number' ? 'id' : sourceKey(written);
  const kind = DECLARED[record.kind];
  if (kind !== undefined && record.kind !== 'npc_state') add(kind, 'declaration', idKey, record.id);
  if ('worldId' in record) add('world', 'reference', 'world_id', record.worldId);
  if (record.kind === 'npc_state') add('npc', 'reference', 'npc_id', record.npcId);
  if (record.kind === 'npc') add('instance', 'reference', 'character_instance_id', record.instanceId);
  for (const key of PLACES) {
    const id = written && ownMember(written, key);
    if (typeof id === 'number') add('location', 'reference', key, id);
  }
  return found;
}

/** Exported projects call the ids of their parts by another name. */
function sourceKey(written: JsonObject | undefined): string {
  return typeof (written && ownMember(written, 'source_id')) === 'number' ? 'source_id' : 'id';
}

const DECLARED: Readonly<Record<FileRecord['kind'], MentionKind | undefined>> = {
  world: 'world',
  npc: 'npc',
  npc_state: undefined,
  session: undefined,
  character_instance: 'instance',
  item: 'item',
  location: 'location',
  stat_package: 'package',
};

const PLACES = ['home_location_id', 'home_location_source_id', 'current_location_id'];
