import type { TextRange } from './text-range.ts';

/** What a node in the tree of all stats stands for. `group` is a part of a long list. */
export type StatsTreeKind =
  | 'world'
  | 'definition'
  | 'level'
  | 'axis'
  | 'tier'
  | 'npcs'
  | 'worldless'
  | 'group'
  | 'npc'
  | 'session';

/** A node in the tree of all stats. */
export interface StatsTreeNode {
  /** Stays the same through edits of anything else; the ids of nodes above it can be told from it. */
  readonly id: string;
  readonly kind: StatsTreeKind;
  readonly label: string;
  readonly description?: string;
  /** Where it is written; absent for what stands for several things, or comes out of a package. */
  readonly uri?: string;
  /** The part of that file; absent for all of it. */
  readonly range?: TextRange;
  readonly hasChildren: boolean;
}

/** Asks what is below a node in the tree of all stats; without `parent`, for the worlds. */
export interface StatsTreeParams {
  /** The id of a node. */
  readonly parent?: string | undefined;
  /** Only what has this text in its name or id, and what leads there. */
  readonly filter?: string | undefined;
}

/** The answer to `statLens/statsTree`. */
export interface StatsTreeResult {
  /** False until all files were read once. */
  readonly isComplete: boolean;
  readonly nodes: readonly StatsTreeNode[];
}

/** Asks for the nodes that lead to what a file holds, the outermost first; the answer is an array, empty for other files. */
export interface StatsTreePathParams {
  readonly uri: string;
  readonly filter?: string | undefined;
}
