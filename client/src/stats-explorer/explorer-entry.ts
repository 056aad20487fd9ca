import type { StatsTreeNode } from '../../../server/src/protocol/stats-tree.ts';

/** A node of the stats explorer: the same object for as long as there is such a node, whatever becomes of it. */
export interface ExplorerEntry {
  readonly id: string;
  /** What the server said of it last. */
  node: StatsTreeNode;
}

/** The id of the node around the one with this id, as the server makes them; undefined for the outermost. */
export function parentIdOf(id: string): string | undefined {
  const keys: unknown = JSON.parse(id);
  return Array.isArray(keys) && keys.length > 1 ? JSON.stringify(keys.slice(0, -1)) : undefined;
}

/** Says whether two nodes look the same; where they are written does not show. */
export function looksSame(a: StatsTreeNode, b: StatsTreeNode): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.label === b.label &&
    a.description === b.description &&
    a.uri === b.uri &&
    a.hasChildren === b.hasChildren
  );
}
