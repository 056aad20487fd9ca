import { relativePath } from '../../base/uri.ts';
import type { NpcRecord, SessionRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** One of the two states: its files, and the folder from which their paths are seen. */
export interface DiffSide {
  readonly workspace: Workspace;
  readonly root: string;
}

/** An NPC or session in one state. */
export type DiffedEntity = Indexed<NpcRecord | SessionRecord>;

/** What is the same entity in both states. */
export interface EntityPair {
  readonly before: DiffedEntity | undefined;
  readonly after: DiffedEntity | undefined;
}

/** What a difference is looked at with. */
export interface CauseContext {
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly entity: EntityPair;
}

/**
 * The NPCs and sessions of two states, each with what it is in the other: the one with its id, wherever its file has gone;
 * without an id, or when several have it, the one at its place. In the order of their files, removed ones last.
 */
export function pairEntities(before: DiffSide, after: DiffSide): EntityPair[] {
  const sides = { before: listEntities(before), after: listEntities(after) };
  const shared = new Set([...listShared(sides.before), ...listShared(sides.after)]);
  const old = keyAll(sides.before, before.root, shared);
  const pairs: EntityPair[] = [];
  for (const [key, entity] of keyAll(sides.after, after.root, shared)) {
    pairs.push({ before: old.get(key), after: entity });
    old.delete(key);
  }
  return [...pairs, ...[...old.values()].map((entity) => ({ before: entity, after: undefined }))];
}

/** The path of a file as seen from the folder that is compared. */
export function pathIn({ root }: DiffSide, uri: string): string {
  return relativePath(root, uri);
}

function listEntities({ workspace }: DiffSide): DiffedEntity[] {
  const files = [...workspace.files()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return files.flatMap((file) =>
    file.records.flatMap((record) =>
      record.kind === 'npc' || record.kind === 'session' ? [{ file, record }] : [],
    ),
  );
}

function nameOf({ record }: DiffedEntity): string {
  return record.id === undefined ? record.kind : `${record.kind}:${record.id}`;
}

/** The names that do not tell which entity is meant. */
function listShared(entities: readonly DiffedEntity[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>(['npc', 'session']);
  for (const entity of entities) {
    const name = nameOf(entity);
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  return shared;
}

function keyAll(
  entities: readonly DiffedEntity[],
  root: string,
  shared: ReadonlySet<string>,
): Map<string, DiffedEntity> {
  return new Map(
    entities.map((entity) => {
      const name = nameOf(entity);
      const place = [name, relativePath(root, entity.file.uri), ...entity.record.path];
      return [shared.has(name) ? JSON.stringify(place) : name, entity];
    }),
  );
}
