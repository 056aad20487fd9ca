import type { Workspace } from '../../workspace/workspace.ts';
import { describePath } from '../describe-path.ts';
import { describeSymbol, quoteName } from '../symbols/describe-symbol.ts';
import { findDeclarations } from '../symbols/find-declarations.ts';
import type { Occurrence } from '../symbols/occurrence-at.ts';
import { isBuiltIn, type StatSymbol } from '../symbols/stat-symbol.ts';

/** Why what stands at a place cannot be renamed there, whatever the new name, as one sentence; undefined when it can. */
export function describeUnrenamable(
  workspace: Workspace,
  { mention, symbols }: Occurrence,
): string | undefined {
  const [symbol, other] = symbols;
  if (symbol === undefined) return 'There is nothing here that has a name of its own';
  const what = describeSymbol(symbol);
  if (mention.isFixed) return `The game always means ${what} here, so it keeps its name`;
  if (other !== undefined) {
    const homes = [...new Set(symbols.map(describeHome))].join(' and ');
    return `This place means ${what} of ${homes}; rename each where it is declared`;
  }
  if (!symbol.isDeclared) return `Nothing that counts declares ${what}, so there is nothing to rename`;
  if (isBuiltIn(symbol)) return describeBuiltIn(symbol, what);
  if (symbol.kind === 'location' || symbol.kind === 'item') {
    return `${upperFirst(what)} keeps its id, because scenes of the game may name it, and they are in no file of ours`;
  }
  if (findDeclarations(workspace, symbol).length > 0) return undefined;
  return `The game makes ${what} out of the old sections of the world; migrate it first, then it can be renamed`;
}

function describeBuiltIn({ kind, owner }: StatSymbol, what: string): string {
  if (kind === 'package') return `${upperFirst(what)} belongs to the game itself, so it keeps its name`;
  const brings = owner.kind === 'package' ? ` ${quoteName(owner.record.id ?? '')}` : '';
  return `The game's own package${brings} brings ${what} along, so it keeps its name; what is written over it under another name would no longer belong to it`;
}

function describeHome({ owner, scope }: StatSymbol): string {
  if (owner.kind === 'world') return `the world in ${quoteName(describePath(owner.world.file.uri))}`;
  if (owner.kind === 'package') return `the package ${quoteName(owner.record.id ?? '')}`;
  return `the project ${quoteName(describePath(scope.project))}`;
}

/** A sentence may begin with this. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
