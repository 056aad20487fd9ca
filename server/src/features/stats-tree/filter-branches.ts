import { lazy } from '../../base/lazy.ts';
import type { TreeBranch } from './tree-branch.ts';

/**
 * What has a text in its label, id or other words, whatever the case, with all that is below it, and whatever leads
 * there.
 */
export function filterBranches(branches: readonly TreeBranch[], text: string): readonly TreeBranch[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? branches : keepFitting(branches, wanted);
}

function keepFitting(branches: readonly TreeBranch[], wanted: string): readonly TreeBranch[] {
  return branches.flatMap((branch) => {
    if (fits(branch, wanted)) return [branch];
    const { children } = branch;
    if (children === undefined || !leadsTo(branch, wanted)) return [];
    return [{ ...branch, hasChildren: () => true, children: lazy(() => keepFitting(children(), wanted)) }];
  });
}

/** Says whether anything below fits, and looks no further than that takes. */
function leadsTo({ children }: TreeBranch, wanted: string): boolean {
  return children?.().some((child) => fits(child, wanted) || leadsTo(child, wanted)) === true;
}

function fits({ label, words }: TreeBranch, wanted: string): boolean {
  return label.toLowerCase().includes(wanted) || words?.().toLowerCase().includes(wanted) === true;
}
