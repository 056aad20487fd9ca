import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isInScope, type StatSymbol } from '../symbols/stat-symbol.ts';
import { type FileEdits, replaceStrings } from './replace-strings.ts';

/**
 * The edits of the balance tests that speak of a definition, axis, tier or level that gets another name. Tests are about
 * the entities of all worlds: where another world has the name too, and keeps it, what they say stays.
 */
export async function planTestEdits(
  workspace: Workspace,
  symbol: StatSymbol,
  newName: string,
): Promise<readonly FileEdits[]> {
  const { kind, name, definitionId = name, axis } = symbol;
  if (kind !== 'definition' && kind !== 'axis' && kind !== 'tier' && kind !== 'level') return [];
  const planned: FileEdits[] = [];
  for (const file of workspace.files()) {
    if (file.kind.id !== 'stattest' || !isInScope(symbol.scope, file)) continue;
    if (isSharedIn(workspace, file, symbol)) continue;
    // What reads expressions is loaded where there are some.
    const { renameInTests } = await import('../../stattest/rename-in-tests.ts');
    const renamed = renameInTests(workspace, file, { kind, name, newName, definitionId, axis });
    const edited = await replaceStrings(workspace, file, renamed);
    if (edited !== undefined) planned.push(edited);
  }
  return planned;
}

/** Whether a world that a test sees has the same name for something of its own. */
function isSharedIn(workspace: Workspace, file: SourceFile, symbol: StatSymbol): boolean {
  const { owner } = symbol;
  return workspace.index.worlds().some((world) => {
    if (world.file.family !== file.family || !hasName(workspace.factsOf(world.record), symbol)) return false;
    if (owner.kind === 'world') return world.record !== owner.world.record;
    return workspace.factsOf(world.record).source !== 'overlay';
  });
}

function hasName(
  { definitions }: ReturnType<Workspace['factsOf']>,
  { kind, name, definitionId = name, axis }: StatSymbol,
): boolean {
  const definition = definitions.get(definitionId);
  if (definition === undefined || kind === 'definition') return definition !== undefined;
  if (kind === 'axis') return definition.axisByName.has(name);
  if (kind === 'level') return definition.levels.some(({ level }) => level.id === name);
  return definition.axisByName.get(axis ?? '')?.tiers.some(({ id }) => id === name) ?? false;
}
