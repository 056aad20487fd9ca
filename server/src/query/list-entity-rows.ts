import type { JsonObject } from '../base/json-value.ts';
import { computeEffectiveNpc, findNpcParts, listNpcDefinitions } from '../effective/effective-npc.ts';
import { computeEffectiveSession } from '../effective/effective-session.ts';
import type { EffectiveStats } from '../effective/effective-stats.ts';
import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { EntityRow, RowKind } from './entity-row.ts';

/** Where rows come from. */
export interface RowSource {
  readonly workspace: Workspace;
  readonly files: Iterable<SourceFile>;
  /** How people call a file. */
  readonly nameOf: (uri: string) => string;
  /** Rows hold stats under these definitions only, when they are given; there are as many rows as ever. */
  readonly definitions?: ReadonlySet<string> | undefined;
}

/** The rows of all NPCs, or of all entities of sessions, in the order of the files. */
export function* listEntityRows(source: RowSource, kind: RowKind): Generator<EntityRow> {
  for (const file of source.files) {
    for (const record of file.records) {
      if (kind === 'npcs' && record.kind === 'npc') yield makeNpcRow(source, { file, record });
      if (kind === 'session-entities' && record.kind === 'session') {
        yield* listSessionRows(source, { file, record });
      }
    }
  }
}

function makeNpcRow({ workspace, nameOf, definitions }: RowSource, npc: Indexed<NpcRecord>): EntityRow {
  const { file, record } = npc;
  const parts = findNpcParts(workspace, npc);
  const stats = new Map<string, JsonObject>();
  for (const id of listNpcDefinitions(parts)) {
    if (definitions?.has(id) === false) continue;
    const effective = computeEffectiveNpc(workspace, parts, id);
    if (isWorthSomething(effective)) stats.set(id, effective.stats);
  }
  return {
    entity: record.id === undefined ? nameOf(file.uri) : `npc:${record.id}`,
    id: record.id ?? null,
    key: null,
    name: record.name ?? null,
    ...findWorld(workspace, npc),
    uri: file.uri,
    path: record.path,
    file: nameOf(file.uri),
    stats,
  };
}

function listSessionRows(
  { workspace, nameOf, definitions }: RowSource,
  session: Indexed<SessionRecord>,
): EntityRow[] {
  const { file, record } = session;
  const statsOf = new Map<string, Map<string, JsonObject>>();
  for (const effective of computeEffectiveSession(workspace, session)) {
    const { definitionId, entityKey, stats } = effective;
    if (entityKey === undefined) continue;
    const known = statsOf.get(entityKey) ?? new Map<string, JsonObject>();
    // Whoever has stats under other definitions only has a row all the same: that they lack these can be asked for.
    statsOf.set(entityKey, known);
    if (definitions?.has(definitionId) !== false && isWorthSomething(effective))
      known.set(definitionId, stats);
  }
  const name = record.id === undefined ? nameOf(file.uri) : `session:${record.id}`;
  const world = findWorld(workspace, session);
  return [...statsOf].map(([key, stats]) => ({
    entity: `${name}/${key}`,
    id: record.id ?? null,
    key,
    name: findNpcName(workspace, file, key),
    ...world,
    uri: file.uri,
    path: record.path,
    file: nameOf(file.uri),
    stats,
  }));
}

/** What is written is worth nothing where the game fails on it; without a world or a definition it counts as it stands. */
function isWorthSomething({ raw }: EffectiveStats): boolean {
  return raw !== 'not-computable';
}

function findWorld(
  workspace: Workspace,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
): Pick<EntityRow, 'world' | 'definitions'> {
  const { world } = workspace.worlds.resolve(file, record);
  if (world === undefined) return { world: null, definitions: NO_DEFINITIONS };
  return { world: world.record.id ?? null, definitions: workspace.factsOf(world.record).definitions };
}

const NO_DEFINITIONS: EntityRow['definitions'] = new Map();

/** The name of the NPC that a session's key (`npc:12`) means. */
function findNpcName(workspace: Workspace, file: SourceFile, key: string): string | null {
  const [, id] = /^npc:(\d+)$/.exec(key) ?? [];
  const [npc] = id === undefined ? [] : workspace.index.find('npc', Number(id), file);
  return npc?.record.kind === 'npc' ? (npc.record.name ?? null) : null;
}
