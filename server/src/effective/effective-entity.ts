import type { FileRecord, NpcRecord, SessionRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeEffectiveNpc, findNpcParts, listNpcDefinitions, type NpcParts } from './effective-npc.ts';
import { computeEffectiveSession } from './effective-session.ts';
import type { EffectiveStats } from './effective-stats.ts';

/** Whose effective stats can be asked for. */
export type EffectiveEntity =
  | { readonly kind: 'npc'; readonly parts: NpcParts }
  | { readonly kind: 'session'; readonly session: Indexed<SessionRecord> };

/**
 * The entity that a record is, or is a part of: a session; an NPC; the NPC of a state; the first NPC that names a
 * character instance. Undefined for worlds, items, locations and packages, and when there is no such NPC.
 */
export function findEntityOfRecord(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
): EffectiveEntity | undefined {
  if (record.kind === 'session') return { kind: 'session', session: { file, record } };
  const npc = findNpcOfRecord(workspace, file, record);
  return npc && { kind: 'npc', parts: findNpcParts(workspace, npc) };
}

/** An NPC or session as an entity. */
export function toEffectiveEntity(
  workspace: Workspace,
  { file, record }: Indexed<NpcRecord | SessionRecord>,
): EffectiveEntity {
  return record.kind === 'session'
    ? { kind: 'session', session: { file, record } }
    : { kind: 'npc', parts: findNpcParts(workspace, { file, record }) };
}

/** The record that makes the entity one: the NPC or the session. */
export function getEntityRecord(entity: EffectiveEntity): Indexed<NpcRecord | SessionRecord> {
  return entity.kind === 'npc' ? entity.parts.npc : entity.session;
}

/** The entities of a file, each once, though several records may belong to one. */
export function listFileEntities(workspace: Workspace, file: SourceFile): EffectiveEntity[] {
  const entities = new Map<unknown, EffectiveEntity>();
  for (const record of file.records) {
    const entity = findEntityOfRecord(workspace, file, record);
    if (entity !== undefined) entities.set(getEntityRecord(entity).record, entity);
  }
  return [...entities.values()];
}

/** All effective stats of an entity: of an NPC one per definition, of a session one per definition and entity key. */
export function listEffectiveStats(workspace: Workspace, entity: EffectiveEntity): EffectiveStats[] {
  if (entity.kind === 'session') return computeEffectiveSession(workspace, entity.session);
  const { parts } = entity;
  return listNpcDefinitions(parts).map((id) => computeEffectiveNpc(workspace, parts, id));
}

/**
 * The effective stats of an entity under one definition. An NPC has them even without any value; a session has them for
 * the entities that it holds values for.
 */
export function listEffectiveStatsUnder(
  workspace: Workspace,
  entity: EffectiveEntity,
  definitionId: string,
): EffectiveStats[] {
  if (entity.kind === 'npc') return [computeEffectiveNpc(workspace, entity.parts, definitionId)];
  return computeEffectiveSession(workspace, entity.session).filter(
    (stats) => stats.definitionId === definitionId,
  );
}

function findNpcOfRecord(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
): Indexed<NpcRecord> | undefined {
  if (record.kind === 'npc') return { file, record };
  if (record.kind === 'npc_state' && record.npcId !== undefined) {
    return workspace.index.find('npc', record.npcId, file)[0];
  }
  if (record.kind !== 'character_instance' || record.id === undefined) return undefined;
  return findNpcNaming(workspace, { file, record }, record.id);
}

/** The first NPC, by file name, whose character instance is just this one. */
function findNpcNaming(
  workspace: Workspace,
  instance: Indexed,
  instanceId: string,
): Indexed<NpcRecord> | undefined {
  const found: Indexed<NpcRecord>[] = [];
  for (const file of workspace.files()) {
    for (const record of file.records) {
      if (record.kind !== 'npc' || record.instanceId !== instanceId) continue;
      const [named] = workspace.index.find('character_instance', instanceId, file);
      if (named?.record === instance.record) found.push({ file, record });
    }
  }
  return found.sort((a, b) => (a.file.uri < b.file.uri ? -1 : 1))[0];
}
