import * as l10n from '@vscode/l10n';
import { makeMention } from '../../model/mentions/mention.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findDeclarations } from '../symbols/find-declarations.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import { SymbolResolver } from '../symbols/symbol-resolver.ts';
import type { DerivedAxis } from './list-derived.ts';
import type { StatPlace } from './stat-place.ts';
import type { StatSubject } from './stat-subject.ts';

/** Where an axis is declared, as seen from a stat; nothing for what only the game itself tells of. */
function placeDeclaredAxis(
  workspace: Workspace,
  { file, occurrence: { record } }: StatSubject,
  definitionId: string,
  axis: string,
): readonly StatPlace[] {
  const mention = makeMention({
    kind: 'axis',
    role: 'reference',
    name: axis,
    definitionId,
    path: [],
    part: 'value',
  });
  const symbols = new SymbolResolver(workspace).resolve(file, { mention, record });
  return symbols.flatMap((symbol) => placeSymbol(workspace, symbol, definitionId));
}

/** Where axes are declared that a derivation connects with a stat; it is named beside them. */
export function placeDerivedAxes(
  workspace: Workspace,
  subject: StatSubject,
  axes: readonly DerivedAxis[],
): readonly StatPlace[] {
  return axes.flatMap(({ definitionId, axis, by }) =>
    placeDeclaredAxis(workspace, subject, definitionId, axis).map((place) => ({
      ...place,
      detail: l10n.t('{0}, by {1}', definitionId, by),
    })),
  );
}

function placeSymbol(workspace: Workspace, symbol: StatSymbol, detail: string): readonly StatPlace[] {
  return findDeclarations(workspace, symbol).flatMap(({ file, occurrences }) =>
    occurrences.map(({ mention: { name, path, part } }): StatPlace => {
      return { name, detail, kind: 'stat', uri: file.uri, path, part };
    }),
  );
}
