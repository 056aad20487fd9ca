import type { FileRecord } from '../../model/records.ts';
import type { LocatedText } from '../../syntax/located-text.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { listLegacyPlaces } from '../list-legacy-places.ts';
import type { LensPlace } from './lens-place.ts';
import { listBlockPlaces } from './list-block-places.ts';
import { listWorldPlaces } from './list-world-places.ts';

/** Where a file has lenses, in the order of its records. Nothing is computed yet. */
export function listPlaces(file: SourceFile, located: LocatedText): LensPlace[] {
  return file.records.flatMap((record) => [
    ...listMigrations(record, located),
    ...listLevels(record, located),
    ...listBlocks(record, located),
    ...(record.kind === 'world' ? listWorldPlaces(located, record) : []),
  ]);
}

function listMigrations(record: FileRecord, located: LocatedText): LensPlace[] {
  const [path] = listLegacyPlaces(record);
  const span = path && located.memberKeySpan(path);
  return span === undefined ? [] : [{ subject: { kind: 'migration', path: record.path }, span }];
}

/** An NPC's own lens stands at its first character, which stays where it is whatever is typed below. */
function listLevels({ kind, path }: FileRecord, located: LocatedText): LensPlace[] {
  const node = kind === 'npc' ? located.findNode(path) : undefined;
  if (node?.type !== 'object') return [];
  return [{ subject: { kind: 'npcLevels', path }, span: { start: node.offset, end: node.offset + 1 } }];
}

function listBlocks(record: FileRecord, located: LocatedText): LensPlace[] {
  const kind = record.kind === 'session' ? 'sessionEntities' : 'effectiveStats';
  return listBlockPlaces(located, record).flatMap(({ path, definitionId, entityKey, legacy }) => {
    const span = located.memberKeySpan(path);
    const key = entityKey === undefined ? {} : { entityKey };
    return span === undefined ? [] : [{ subject: { kind, path, definitionId, ...key, legacy }, span }];
  });
}
