import { isJsonObject, ownMember } from '../../base/json-value.ts';
import { findEntityOfRecord } from '../../effective/effective-entity.ts';
import { computeEffectiveNpc } from '../../effective/effective-npc.ts';
import { computeEffectiveEntity } from '../../effective/effective-session.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { SessionEntities } from '../../effective/session-entities.ts';
import { TIER_SUFFIX } from '../../model/mentions/block-mentions.ts';
import type { FileRecord } from '../../model/records.ts';
import { listStatBlocks, type StatBlock } from '../../model/stat-blocks.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { formatNumber } from '../format-number.ts';
import { OUTLINE_KINDS, type OutlineNode } from './outline-node.ts';

/** Finds what the game makes of one block; undefined when nobody can tell. */
type FindEffective = (block: StatBlock) => EffectiveStats | undefined;

/** The stats of an entity: definitions with their axes; in a session with the entities between the two. */
export function outlineStats(
  workspace: Workspace,
  file: SourceFile,
  record: FileRecord,
): readonly OutlineNode[] {
  const findEffective = makeFinder(workspace, file, record);
  const blocks = listStatBlocks(record);
  if (record.kind !== 'session')
    return blocks.map((block) => outlineBlock(block, block.definitionId, findEffective));
  const definitions: StatBlock[][] = [];
  let last: StatBlock | undefined;
  for (const block of blocks) {
    // The entities under one definition stand one after the other.
    const isNext = last?.definitionId === block.definitionId && last.legacy === block.legacy;
    if (isNext) definitions.at(-1)?.push(block);
    else definitions.push([block]);
    last = block;
  }
  return definitions.flatMap((entities) => {
    const [first] = entities;
    if (first === undefined) return [];
    return [
      {
        name: first.definitionId,
        kind: OUTLINE_KINDS.definition,
        path: first.path.slice(0, -1),
        children: entities.map((block) => outlineBlock(block, block.entityKey ?? '', findEffective)),
      },
    ];
  });
}

function outlineBlock(block: StatBlock, name: string, findEffective: FindEffective): OutlineNode {
  const stats = findEffective(block)?.stats;
  const level = stats && ownMember(stats, 'levelId');
  const keys = isJsonObject(block.value) ? Object.keys(block.value) : [];
  return {
    name,
    detail: typeof level === 'string' ? level : undefined,
    kind: block.entityKey === undefined ? OUTLINE_KINDS.definition : OUTLINE_KINDS.entity,
    path: block.path,
    children: keys.flatMap((key) => {
      const value =
        (stats && ownMember(stats, key)) ?? (isJsonObject(block.value) && ownMember(block.value, key));
      if (typeof value !== 'number') return [];
      const tier = stats && ownMember(stats, `${key}${TIER_SUFFIX}`);
      const detail = `${formatNumber(value)}${typeof tier === 'string' ? ` ${tier}` : ''}`;
      return [{ name: key, detail, kind: OUTLINE_KINDS.axis, path: [...block.path, key] }];
    }),
  };
}

function makeFinder(workspace: Workspace, file: SourceFile, record: FileRecord): FindEffective {
  const entity = findEntityOfRecord(workspace, file, record);
  if (entity === undefined) return () => undefined;
  if (entity.kind === 'npc') {
    return ({ definitionId }) => computeEffectiveNpc(workspace, entity.parts, definitionId);
  }
  return ({ definitionId, entityKey }) => {
    const layer = SessionEntities.of(workspace).find(entity.session, definitionId, entityKey);
    return layer && computeEffectiveEntity(workspace, entity.session, layer);
  };
}
