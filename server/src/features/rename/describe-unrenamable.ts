import * as l10n from '@vscode/l10n';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePath } from '../describe-path.ts';
import { describeSymbol, quoteName } from '../symbols/describe-symbol.ts';
import { findDeclarations } from '../symbols/find-declarations.ts';
import type { Occurrence } from '../symbols/occurrence-at.ts';
import { isBuiltIn, type StatSymbol } from '../symbols/stat-symbol.ts';
import { upperFirst } from '../upper-first.ts';
import { findMisfit } from './find-misfit.ts';

/** Why what stands at a place cannot be renamed there, whatever the new name, as one sentence; undefined when it can. */
export function describeUnrenamable(
  workspace: Workspace,
  { mention, symbols, file }: Occurrence,
): string | undefined {
  const [symbol, other] = symbols;
  if (symbol === undefined) return l10n.t('There is nothing here that has a name of its own');
  const what = describeSymbol(symbol);
  if (mention.isFixed) return l10n.t('The game always means {0} here, so it keeps its name', what);
  if (other !== undefined) {
    const homes = [...new Set(symbols.map(describeHome))].join(l10n.t(' and '));
    return l10n.t('This place means {0} of {1}; rename each where it is declared', what, homes);
  }
  if (!symbol.isDeclared)
    return l10n.t('Nothing that counts declares {0}, so there is nothing to rename', what);
  if (isBuiltIn(symbol)) return describeBuiltIn(symbol, what);
  if (symbol.kind === 'location' || symbol.kind === 'item') {
    return l10n.t(
      '{0} keeps its id, because scenes of the game may name it, and they are in no file of ours',
      upperFirst(what),
    );
  }
  if (findDeclarations(workspace, symbol).length > 0) return findMisfit(workspace, symbol, file);
  return l10n.t(
    'The game makes {0} out of the old sections of the world; migrate it first, then it can be renamed',
    what,
  );
}

function describeBuiltIn({ kind, owner }: StatSymbol, what: string): string {
  if (kind === 'package')
    return l10n.t('{0} belongs to the game itself, so it keeps its name', upperFirst(what));
  const brings = owner.kind === 'package' ? ` ${quoteName(owner.record.id ?? '')}` : '';
  return l10n.t(
    "The game's own package{0} brings {1} along, so it keeps its name; what is written over it under another name would no longer belong to it",
    brings,
    what,
  );
}

function describeHome({ owner, scope }: StatSymbol): string {
  if (owner.kind === 'world')
    return l10n.t('the world in {0}', quoteName(describePath(owner.world.file.uri)));
  if (owner.kind === 'package') return l10n.t('the package {0}', quoteName(owner.record.id ?? ''));
  return l10n.t('the project {0}', quoteName(describePath(scope.project)));
}
