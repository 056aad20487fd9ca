import type { Workspace } from '../workspace/workspace.ts';

/** The definitions that expressions can name, each with its members; undefined where any member may be. */
export type KnownNames = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/**
 * The definitions of all worlds, with their axes and the ids that the game computes (`<axis>TierId`, `levelId`), and those
 * that files have stats under though no world defines them.
 */
export function collectKnownNames(workspace: Workspace): KnownNames {
  const names = new Map<string, Set<string> | undefined>();
  const families = new Set<string>();
  for (const { file, record } of workspace.index.worlds()) {
    families.add(file.family);
    for (const [id, { axes }] of workspace.factsOf(record).definitions) {
      const members = names.get(id) ?? new Set(['levelId']);
      for (const { axis, tierKey } of axes) members.add(axis.name).add(tierKey);
      names.set(id, members);
    }
  }
  for (const { family } of workspace.files()) families.add(family);
  for (const family of families) {
    for (const id of workspace.definitionsUsedIn(family)) if (!names.has(id)) names.set(id, undefined);
  }
  return names;
}
