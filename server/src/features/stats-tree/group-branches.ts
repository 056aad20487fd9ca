import type { TreeBranch } from './tree-branch.ts';

/** So many siblings are shown as they are. */
const MOST_UNGROUPED = 200;
/** So many are in a group at least. */
const GROUP = 100;

/** A long list in groups by the first and the last name in each (`Aaron – Berta`), a short one as it is. */
export function groupBranches(branches: readonly TreeBranch[]): readonly TreeBranch[] {
  if (branches.length <= MOST_UNGROUPED) return branches;
  const size = Math.max(GROUP, Math.ceil(branches.length / MOST_UNGROUPED));
  const groups: TreeBranch[] = [];
  for (let start = 0; start < branches.length; start += size) {
    groups.push(makeGroup(branches.slice(start, start + size), start));
  }
  return groups;
}

function makeGroup(members: readonly TreeBranch[], start: number): TreeBranch {
  const [first, last] = [members[0]?.label ?? '', members.at(-1)?.label ?? ''];
  return {
    kind: 'group',
    key: `group ${start}`,
    label: first === last ? first : `${first} – ${last}`,
    describe: () => String(members.length),
    place: undefined,
    hasChildren: () => true,
    children: () => members,
  };
}
