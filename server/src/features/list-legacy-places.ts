import type { JsonPath } from '../base/json-pointer.ts';
import { needsMigration } from '../engine/legacy/migrate-world-meta.ts';
import type { FileRecord, WorldRecord } from '../model/records.ts';
import { hasLegacyRelationshipsInForce } from '../model/stat-blocks.ts';

/** The ways to the legacy members of a record that migrating would replace or supersede; empty when there are none. */
export function listLegacyPlaces(record: FileRecord): readonly JsonPath[] {
  if (record.kind === 'world') return listLegacySections(record);
  if (record.kind !== 'session' || !hasLegacyRelationshipsInForce(record)) return [];
  return [[...record.path, 'relationships']];
}

function listLegacySections({ meta }: WorldRecord): readonly JsonPath[] {
  if (meta === undefined || !needsMigration(meta.value)) return [];
  return ['relationship_schemas', 'intimacy_schema']
    .filter((key) => Object.hasOwn(meta.value, key))
    .map((key) => [...meta.path, key]);
}
