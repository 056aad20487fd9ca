import * as l10n from '@vscode/l10n';
import type { JsonPath } from '../../base/json-pointer.ts';
import type { StatsTreeKind } from '../../protocol/stats-tree.ts';

/** A thing in the tree of all stats, before anybody asked for its text. */
export interface TreeBranch {
  readonly kind: StatsTreeKind;
  /** Tells it from its siblings and stays the same through edits of anything else. */
  readonly key: string;
  readonly label: string;
  /** By what it is found as well. */
  readonly words?: () => string;
  /** What is said behind the label. */
  readonly describe: () => string;
  /** Where it is written; undefined for what stands for several things, or comes out of a package. */
  readonly place: { readonly uri: string; readonly path: JsonPath } | undefined;
  /** Says whether anything is below it, where that is known without making a list of it. */
  readonly hasChildren?: () => boolean;
  /** What is below it; undefined for what never has anything. */
  readonly children: (() => readonly TreeBranch[]) | undefined;
}

/** The branches with keys of their own, should two have the same one: the same id written twice. */
export function tellApart(branches: readonly TreeBranch[]): readonly TreeBranch[] {
  const seen = new Map<string, number>();
  return branches.map((branch) => {
    const count = (seen.get(branch.key) ?? 0) + 1;
    seen.set(branch.key, count);
    return count === 1 ? branch : { ...branch, key: `${branch.key} ${count}` };
  });
}

/** `1 NPC`, `12 NPCs`. */
export function countNpcs(count: number): string {
  return count === 1 ? l10n.t('1 NPC') : l10n.t('{0} NPCs', count);
}
