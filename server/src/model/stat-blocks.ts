import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value.ts';
import type { FileRecord, Located, NpcRecord, SessionRecord } from './records.ts';

/** One entity's stats under one definition, where they stand in a file. `value` may be of any type. */
export interface StatBlock extends Located {
  readonly definitionId: string;
  /** The session's entity key (`npc:12`); undefined in NPC-shaped stats. */
  readonly entityKey: string | undefined;
  /** True for entries of a session's legacy `relationships`, which are read as if migrated. */
  readonly legacy: boolean;
}

/** All stat blocks of a record in file order: `definition -> block`, for sessions `definition -> entity -> block`. */
export function listStatBlocks(record: FileRecord): readonly StatBlock[] {
  if (record.kind === 'world' || record.kind === 'stat_package') return [];
  return record.kind === 'session' ? listSessionBlocks(record, NO_BLOCKS) : listEntityBlocks(record);
}

const NO_BLOCKS: readonly StatBlock[] = [];

/**
 * All stat blocks of a session in file order. Those that are among the blocks of the session `before` an edit are the very
 * same objects; its record must stand at the same place of the same file.
 */
export function relistSessionBlocks(
  record: SessionRecord,
  before: readonly StatBlock[],
): readonly StatBlock[] {
  return listSessionBlocks(record, before);
}

function listEntityBlocks({
  stats,
}: Exclude<FileRecord, { kind: 'world' | 'stat_package' | 'session' }>): StatBlock[] {
  if (!isJsonObject(stats?.value)) return [];
  const { path, value } = stats;
  return Object.entries(value).map(([definitionId, block]) => ({
    definitionId,
    entityKey: undefined,
    legacy: false,
    path: [...path, definitionId],
    value: block,
  }));
}

function listSessionBlocks(record: SessionRecord, before: readonly StatBlock[]): StatBlock[] {
  const blocks: StatBlock[] = [];
  const migrated = hasLegacyRelationshipsInForce(record);
  if (isJsonObject(record.stats?.value)) {
    const { path, value } = record.stats;
    for (const definitionId in value) {
      const entities = value[definitionId];
      if (!isJsonObject(entities) || (migrated && definitionId === 'relationships')) continue;
      addEntities(blocks, before, { definitionId, legacy: false, path: [...path, definitionId] }, entities);
    }
  }
  if (migrated && isJsonObject(record.relationships?.value)) {
    const { path, value } = record.relationships;
    addEntities(blocks, before, { definitionId: 'relationships', legacy: true, path }, value);
  }
  return blocks;
}

/** Adds the blocks of all entities that stand at a path. */
function addEntities(
  blocks: StatBlock[],
  before: readonly StatBlock[],
  { definitionId, legacy, path }: Pick<StatBlock, 'definitionId' | 'legacy' | 'path'>,
  entities: JsonObject,
): void {
  // What `JSON.parse` gives inherits nothing enumerable.
  for (const entityKey in entities) {
    const value = entities[entityKey] ?? null;
    const known = before[blocks.length];
    const isKnown =
      known?.value === value &&
      known.entityKey === entityKey &&
      known.definitionId === definitionId &&
      known.legacy === legacy;
    blocks.push(isKnown ? known : { definitionId, entityKey, legacy, path: [...path, entityKey], value });
  }
}

/**
 * Says whether the legacy `relationships` of a session are what counts: they are there, and `stats.relationships`
 * is absent, null or empty (the first-access migration, spec section 5.2).
 */
export function hasLegacyRelationshipsInForce(record: SessionRecord): boolean {
  if (!isJsonObject(record.relationships?.value)) return false;
  const stats = record.stats?.value;
  if (!isJsonObject(stats) || !Object.hasOwn(stats, 'relationships')) return true;
  const current = stats['relationships'];
  return current === null || (isJsonObject(current) && Object.keys(current).length === 0);
}

/** The modifiers that a record's `stats_metadata.<definition>.modifiers` lists, of whatever type. */
export function findModifiers(
  record: Pick<NpcRecord, 'metadata'>,
  definitionId: string,
): Located | undefined {
  const metadata = record.metadata;
  if (!isJsonObject(metadata?.value) || !Object.hasOwn(metadata.value, definitionId)) return undefined;
  const entry = metadata.value[definitionId];
  if (!isJsonObject(entry) || !Object.hasOwn(entry, 'modifiers')) return undefined;
  return { path: [...metadata.path, definitionId, 'modifiers'], value: entry['modifiers'] as JsonValue };
}
