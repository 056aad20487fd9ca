import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type FileOccurrences, findOccurrencesIn } from './find-occurrences.ts';
import { RECORD_KINDS } from './resolve-identity.ts';
import { isInScope, type StatSymbol } from './stat-symbol.ts';

/**
 * The places that say that a symbol exists. None for what the game brings along, unless an overlay says something about
 * it; and none for what nobody declares.
 */
export function findDeclarations(workspace: Workspace, symbol: StatSymbol): readonly FileOccurrences[] {
  return listDeclaringFiles(workspace, symbol).flatMap((file) => {
    const occurrences = findOccurrencesIn(workspace, file, symbol).filter(
      ({ mention }) => mention.role === 'declaration',
    );
    return occurrences.length === 0 ? [] : [{ file, occurrences }];
  });
}

/** Only these few files are looked through, however many there are. */
function listDeclaringFiles(workspace: Workspace, symbol: StatSymbol): readonly SourceFile[] {
  const { kind, name, owner } = symbol;
  const { index } = workspace;
  if (owner.kind === 'world') return [owner.world.file];
  if (kind === 'package') return unique(index.packages().map(({ file }) => file));
  if (owner.kind === 'package') {
    const worlds = index.worlds().flatMap(({ file }) => (isInScope(symbol.scope, file) ? [file] : []));
    return unique([...(owner.file === undefined ? [] : [owner.file]), ...worlds]);
  }
  const recordKind = RECORD_KINDS[kind];
  if (recordKind === undefined) return [];
  return unique(index.all(recordKind, kind === 'instance' ? name : Number(name)).map(({ file }) => file));
}

function unique(files: readonly SourceFile[]): readonly SourceFile[] {
  return [...new Set(files)];
}
