import { type Mention, makeMention } from '../../model/mentions/mention.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findDeclarations } from '../symbols/find-declarations.ts';
import { findWorldsOfRecord } from '../symbols/find-worlds-of-record.ts';
import type { Occurrence } from '../symbols/occurrence-at.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import { SymbolResolver } from '../symbols/symbol-resolver.ts';

/** What the thing under the cursor is one of. */
export interface Types {
  readonly symbols: readonly StatSymbol[];
  /** Worlds are told by their files, for they need no id. */
  readonly worlds: readonly Indexed<WorldRecord>[];
}

/** Of a tier its axis, of an axis or level its definition, of a definition or an entity its world. */
export function listTypes(workspace: Workspace, { file, record, mention, symbols }: Occurrence): Types {
  const resolver = new SymbolResolver(workspace);
  const resolve = (told: Pick<Mention, 'kind' | 'name'> & Partial<Mention>) =>
    resolver.resolve(file, {
      record,
      mention: makeMention({ ...mention, isGuess: false, axis: undefined, ...told }),
    });
  switch (mention.kind) {
    case 'tier':
      return only(
        symbols.flatMap(({ axis, definitionId }) =>
          axis === undefined ? [] : resolve({ kind: 'axis', name: axis, definitionId }),
        ),
      );
    case 'axis':
    case 'level':
      return only(
        symbols.flatMap(({ definitionId }) =>
          definitionId === undefined ? [] : resolve({ kind: 'definition', name: definitionId }),
        ),
      );
    case 'definition':
      return {
        symbols: [],
        worlds: symbols.flatMap(({ owner }) => (owner.kind === 'world' ? [owner.world] : [])),
      };
    default:
      return { symbols: [], worlds: symbols.flatMap((symbol) => listWorlds(workspace, symbol)) };
  }
}

function only(symbols: readonly StatSymbol[]): Types {
  return { symbols, worlds: [] };
}

/** The worlds of the entities that have an id. */
function listWorlds(workspace: Workspace, symbol: StatSymbol): readonly Indexed<WorldRecord>[] {
  if (symbol.kind === 'world' || symbol.kind === 'package') return [];
  return findDeclarations(workspace, symbol).flatMap(({ file, occurrences }) =>
    occurrences.flatMap(({ record }) =>
      record === undefined ? [] : findWorldsOfRecord(workspace, file, record),
    ),
  );
}
