import * as l10n from '@vscode/l10n';
import type { JsonValue } from '../base/json-value.ts';
import { isBelow } from '../base/uri.ts';
import {
  type EffectiveEntity,
  findEntityOfRecord,
  getEntityRecord,
  listEffectiveStats,
  listEffectiveStatsUnder,
  toEffectiveEntity,
} from '../effective/effective-entity.ts';
import { explainEffective } from '../effective/explain-effective.ts';
import type { EntityProvenance } from '../effective/provenance.ts';
import { isOwnKind } from '../kinds/own-kinds.ts';
import type { NpcRecord, SessionRecord } from '../model/records.ts';
import type { EffectiveStatsParams, EffectiveStatsResult } from '../protocol/effective-stats.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { describePath, describePaths } from './describe-path.ts';
import { NestedMembers } from './nested-members.ts';

/** Answers `statLens/effectiveStats` and `stat-lens show --json`; a string says in plain words why it cannot. */
export function findEffectiveStats(
  workspace: Workspace,
  params: EffectiveStatsParams,
): EffectiveStatsResult | string {
  const entity = findEffectiveEntity(workspace, params);
  return typeof entity === 'string' ? entity : toResult(workspace, entity, params.definition);
}

/**
 * The entity that `entity` or `uri` means. Of several with one id, `uri` (a file or folder) picks those in it, else those
 * its project sees; what is still not told apart is an answer in words that names the files.
 */
export function findEffectiveEntity(
  workspace: Workspace,
  { uri, entity }: EffectiveStatsParams,
): EffectiveEntity | string {
  if (entity !== undefined) return findNamedEntity(workspace, entity, uri);
  if (uri === undefined) return l10n.t('Name an entity, such as npc:12 or session:3, or a file.');
  const file = workspace.getFile(uri);
  return file === undefined
    ? l10n.t('{0} is no stat file.', describePath(uri))
    : findFirstEntity(workspace, file);
}

/** What an entity is called: `npc:12`, `session:3`; without an id its file's uri. */
export function nameEntity(entity: EffectiveEntity): string {
  const { file, record } = getEntityRecord(entity);
  return record.id === undefined ? file.uri : `${record.kind}:${record.id}`;
}

function findNamedEntity(
  workspace: Workspace,
  name: string,
  uri: string | undefined,
): EffectiveEntity | string {
  const [, kind, digits] = /^(npc|session):(-?\d+)$/.exec(name) ?? [];
  if (digits === undefined || (kind !== 'npc' && kind !== 'session')) {
    return l10n.t(
      '{0} names no entity: write npc:<id> or session:<id>, with a whole number as the id.',
      JSON.stringify(name),
    );
  }
  const found = findCandidates(workspace, kind, Number(digits), uri);
  const [first, second] = found;
  if (first === undefined) {
    return kind === 'npc'
      ? l10n.t('There is no NPC with the id {0}.', digits)
      : l10n.t('There is no session with the id {0}.', digits);
  }
  if (second === undefined) return toEffectiveEntity(workspace, first);
  const files = describePaths(found.map(({ file }) => file.uri));
  if (found.every(({ file }) => file === first.file)) {
    return l10n.t(
      '{0} is not unique: {1} holds several. Give each an id of its own.',
      name,
      files.join(', '),
    );
  }
  return l10n.t('{0} is not unique: {1} hold one each. Name the file.', name, files.join(', '));
}

function findCandidates(
  workspace: Workspace,
  kind: 'npc' | 'session',
  id: number,
  uri: string | undefined,
): readonly Indexed<NpcRecord | SessionRecord>[] {
  const all = workspace.index.all(kind, id);
  if (uri === undefined) return all;
  const inside = all.filter(({ file }) => isBelow(file.uri, uri));
  if (inside.length > 0) return inside;
  const file = workspace.getFile(uri);
  return file === undefined ? all : workspace.index.find(kind, id, file);
}

function findFirstEntity(workspace: Workspace, file: SourceFile): EffectiveEntity | string {
  for (const record of file.records) {
    const entity = findEntityOfRecord(workspace, file, record);
    if (entity !== undefined) return entity;
  }
  return describeNoEntity(file);
}

/** Why a file shows no effective stats. */
function describeNoEntity(file: SourceFile): string {
  const name = describePath(file.uri);
  if (file.refusal !== undefined) return l10n.t('{0} could not be read: {1}.', name, file.refusal.message);
  const [record] = file.records;
  if (record === undefined) {
    return isOwnKind(file.kind.id)
      ? l10n.t('Only NPCs and sessions have effective stats, and {0} holds none.', name)
      : l10n.t('{0} holds no {1}.', name, file.kind.label);
  }
  if (record.kind === 'npc_state') {
    const npc =
      record.npcId === undefined ? l10n.t('no npc_id') : l10n.t('no NPC with the id {0}', record.npcId);
    return l10n.t('{0} overrides nothing: there is {1}.', name, npc);
  }
  if (record.kind === 'character_instance')
    return l10n.t('{0} is named by no NPC, so it has no effective stats.', name);
  const { label } = file.kind;
  return /^[aeiou]/i.test(label)
    ? l10n.t('{0} is an {1}; only NPCs and sessions have effective stats.', name, label)
    : l10n.t('{0} is a {1}; only NPCs and sessions have effective stats.', name, label);
}

function toResult(
  workspace: Workspace,
  entity: EffectiveEntity,
  definition: string | undefined,
): EffectiveStatsResult {
  const { file, record } = getEntityRecord(entity);
  const all =
    definition === undefined
      ? listEffectiveStats(workspace, entity)
      : listEffectiveStatsUnder(workspace, entity, definition);
  const effective = new NestedMembers<JsonValue>();
  const provenance = new NestedMembers<EntityProvenance>();
  // A session without values under the definition still answers for it: nothing is there to compute.
  if (definition !== undefined && all.length === 0) {
    effective.open(definition);
    provenance.open(definition);
  }
  for (const stats of all) {
    effective.set(stats.definitionId, stats.entityKey, stats.stats);
    provenance.set(stats.definitionId, stats.entityKey, explainEffective(workspace, stats));
  }
  return {
    version: 1,
    entity: nameEntity(entity),
    world: workspace.worlds.resolve(file, record).world?.record.id ?? null,
    effective: effective.members,
    provenance: provenance.members,
  };
}
