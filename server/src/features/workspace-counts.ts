import type { WorkspaceCounts } from '../protocol/file-facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How much there is of everything: numbers alone, no names, no paths. Walks over all files, for someone who asks. */
export function countWorkspace(workspace: Workspace): Omit<WorkspaceCounts, 'folders'> {
  const kinds = new Map<string, number>();
  let broken = 0;
  for (const { kind, syntaxProblems } of workspace.files()) {
    kinds.set(kind.id, (kinds.get(kind.id) ?? 0) + 1);
    if (syntaxProblems.length > 0) broken++;
  }
  const worlds = workspace.index.worlds();
  return {
    isComplete: workspace.isComplete,
    files: workspace.fileCount,
    kinds: Object.fromEntries([...kinds].sort()),
    brokenFiles: broken,
    worlds: worlds.length,
    definitions: worlds.reduce((sum, { record }) => sum + workspace.factsOf(record).definitions.size, 0),
  };
}
