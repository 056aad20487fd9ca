import { go, type SnapshotKey, snapshot } from 'fuzzysort';
import type { DerivedFacts } from '../../workspace/derived-facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type ListedSymbol, listFileSymbols } from './list-file-symbols.ts';

/** The symbols of all files by name, kept from one search to the next; a change of a file costs that file only. */
export class SymbolDirectory implements DerivedFacts {
  readonly #workspace: Workspace;
  readonly #byFile = new Map<string, readonly ListedSymbol[]>();
  #snapshot: SnapshotKey<ListedSymbol> | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The `limit` symbols that the letters of `query`, in their order, may mean; the best first. Without letters any. */
  find(query: string, limit: number): readonly ListedSymbol[] {
    if (query.trim() === '') return this.#list().slice(0, limit);
    this.#snapshot ??= snapshot(this.#list(), { key: 'name' });
    return go(query, this.#snapshot, { limit, threshold: 0 }).map(({ obj }) => obj);
  }

  /** Forgets what changed files held. */
  refresh(uris: ReadonlySet<string>): Iterable<string> {
    for (const uri of uris) this.#byFile.delete(uri);
    this.#snapshot = undefined;
    return NO_URIS;
  }

  #list(): readonly ListedSymbol[] {
    const listed: ListedSymbol[] = [];
    for (const file of this.#workspace.files()) {
      let symbols = this.#byFile.get(file.uri);
      if (symbols === undefined) {
        symbols = listFileSymbols(file);
        this.#byFile.set(file.uri, symbols);
      }
      for (const symbol of symbols) listed.push(symbol);
    }
    return listed;
  }
}

const NO_URIS: readonly string[] = [];

/** Makes the directory of a workspace (see `Workspace.derive`). */
export function makeSymbolDirectory(workspace: Workspace): SymbolDirectory {
  return new SymbolDirectory(workspace);
}
