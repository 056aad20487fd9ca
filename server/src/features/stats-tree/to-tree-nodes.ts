import type { StatsTreeNode } from '../../protocol/stats-tree.ts';
import { spanOfNode } from '../../syntax/located-text.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { toRange } from '../to-range.ts';
import type { TreeBranch } from './tree-branch.ts';

/** Branches as the client gets them. `parentKeys` are the keys from the outermost branch to the one around them. */
export async function toTreeNodes(
  workspace: Workspace,
  parentKeys: readonly string[],
  branches: readonly TreeBranch[],
): Promise<readonly StatsTreeNode[]> {
  const nodes: StatsTreeNode[] = [];
  for (const branch of branches) {
    const { kind, label, place, children } = branch;
    const description = branch.describe();
    nodes.push({
      id: formatNodeId([...parentKeys, branch.key]),
      kind,
      label,
      ...(description === '' ? {} : { description }),
      ...(place === undefined ? {} : await locatePlace(workspace, place)),
      hasChildren: branch.hasChildren?.() ?? (children !== undefined && children().length > 0),
    });
  }
  return nodes;
}

/** The keys on the way to a node, as one text. */
function formatNodeId(keys: readonly string[]): string {
  return JSON.stringify(keys);
}

/** The keys on the way to a node; undefined for a text that is no id of one. */
export function parseNodeId(id: string): readonly string[] | undefined {
  try {
    const keys: unknown = JSON.parse(id);
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** What is a file of its own needs no range, and its text is not read for it. */
async function locatePlace(workspace: Workspace, { uri, path }: NonNullable<TreeBranch['place']>) {
  if (path.length === 0) return { uri };
  const located = await workspace.locate(uri);
  const node = located?.findNode(path);
  return located === undefined || node === undefined
    ? { uri }
    : { uri, range: toRange(located, spanOfNode(node)) };
}
