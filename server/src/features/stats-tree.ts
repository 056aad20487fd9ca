import { findEntityOfRecord, getEntityRecord } from '../effective/effective-entity.ts';
import type { StatsTreeNode, StatsTreeParams, StatsTreeResult } from '../protocol/stats-tree.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keyOfEntity } from './stats-tree/entity-branches.ts';
import { filterBranches } from './stats-tree/filter-branches.ts';
import { groupBranches } from './stats-tree/group-branches.ts';
import { parseNodeId, toTreeNodes } from './stats-tree/to-tree-nodes.ts';
import type { TreeBranch } from './stats-tree/tree-branch.ts';
import { keyOfWorld, listWorldBranches, WORLDLESS_KEY } from './stats-tree/world-branches.ts';

/**
 * What is below a node in the tree of all stats: worlds > definitions > levels, and axes > tiers, > who is in them. Lists
 * of many come in groups. Nothing for a node that is gone.
 */
export async function listStatsTree(
  workspace: Workspace,
  { parent, filter = '' }: StatsTreeParams,
): Promise<StatsTreeResult> {
  const keys = parent === undefined ? [] : parseNodeId(parent);
  let branches: readonly TreeBranch[] = filterBranches(listWorldBranches(workspace), filter);
  for (const key of keys ?? []) branches = listBelow(branches.find((branch) => branch.key === key));
  const nodes = keys === undefined ? [] : await toTreeNodes(workspace, keys, branches);
  return { isComplete: workspace.isComplete, nodes };
}

/**
 * The nodes on the way to what a file holds, the outermost first: to the world, or to its NPC in the list of all NPCs of
 * its world. Nothing for other files, and for what a filter hides.
 */
export async function findStatsTreePath(
  workspace: Workspace,
  file: SourceFile,
  filter = '',
): Promise<readonly StatsTreeNode[]> {
  const nodes: StatsTreeNode[] = [];
  const keys: string[] = [];
  for (const branch of findWay(workspace, file, filter)) {
    nodes.push(...(await toTreeNodes(workspace, keys, [branch])));
    keys.push(branch.key);
  }
  return nodes;
}

function findWay(workspace: Workspace, file: SourceFile, filter: string): readonly TreeBranch[] {
  const way: TreeBranch[] = [];
  let branches = filterBranches(listWorldBranches(workspace), filter);
  for (const isMeant of findTarget(workspace, file)) {
    const group = branches.find(({ kind, children }) => kind === 'group' && children?.().some(isMeant));
    const branch = (group === undefined ? branches : listBelow(group)).find(isMeant);
    if (branch === undefined) return [];
    way.push(...(group === undefined ? [] : [group]), branch);
    branches = listBelow(branch);
  }
  return way;
}

function listBelow(branch: TreeBranch | undefined): readonly TreeBranch[] {
  const branches = branch?.children?.() ?? [];
  return branch?.kind === 'group' ? branches : groupBranches(branches);
}

type Step = (branch: TreeBranch) => boolean;

/** What tells the branches on the way, but for groups. */
function findTarget(workspace: Workspace, file: SourceFile): readonly Step[] {
  const [record] = file.records;
  if (record === undefined) return [];
  if (record.kind === 'world') return [hasKey(keyOfWorld({ file, record }))];
  const entity = findEntityOfRecord(workspace, file, record);
  if (entity?.kind !== 'npc') return [];
  const npc = getEntityRecord(entity);
  const { world } = workspace.worlds.resolve(npc.file, npc.record);
  const isNpc = hasKey(keyOfEntity(npc));
  if (world === undefined) return [hasKey(WORLDLESS_KEY), isNpc];
  return [hasKey(keyOfWorld(world)), ({ kind }) => kind === 'npcs', isNpc];
}

function hasKey(wanted: string): Step {
  return ({ key }) => key === wanted;
}
