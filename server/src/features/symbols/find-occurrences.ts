import { listBlockMentions } from '../../model/mentions/block-mentions.ts';
import { listIdentityMentions } from '../../model/mentions/identity-mentions.ts';
import { type Mention, makeMention } from '../../model/mentions/mention.ts';
import type { WorldRecord } from '../../model/records.ts';
import type { RowShape } from '../../workspace/number-rows.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type FileMention, listFileMentions } from './file-mentions.ts';
import { MentionsAround } from './mentions-around.ts';
import type { Occurrence } from './occurrence-at.ts';
import { isInScope, type StatSymbol } from './stat-symbol.ts';
import { SymbolResolver } from './symbol-resolver.ts';

/** Where one file means a symbol. */
export interface FileOccurrences {
  readonly file: SourceFile;
  readonly occurrences: readonly Occurrence[];
}

/**
 * All places that mean a symbol, file by file in the order of the files' names. Ten thousand files of plain numbers are
 * asked by their shape, without putting their stats together again.
 */
export function findOccurrences(workspace: Workspace, symbol: StatSymbol): readonly FileOccurrences[] {
  const finder = new OccurrenceFinder(workspace, symbol);
  const found: FileOccurrences[] = [];
  for (const file of workspace.files()) {
    const occurrences = finder.find(file);
    if (occurrences.length > 0) found.push({ file, occurrences });
  }
  return found.sort((a, b) => (a.file.uri < b.file.uri ? -1 : 1));
}

/** Where one file means a symbol, in file order. */
export function findOccurrencesIn(
  workspace: Workspace,
  file: SourceFile,
  symbol: StatSymbol,
): readonly Occurrence[] {
  return new OccurrenceFinder(workspace, symbol).find(file);
}

/**
 * All mentions of a name, of the kind and under the definition of a symbol, whatever they mean by it, in the files that
 * may mean the symbol.
 */
export function* listNamed(
  workspace: Workspace,
  symbol: StatSymbol,
): Iterable<readonly [SourceFile, FileMention]> {
  const finder = new OccurrenceFinder(workspace, symbol);
  for (const file of workspace.files()) {
    if (!isInScope(symbol.scope, file)) continue;
    for (const entry of finder.listCandidates(file)) yield [file, entry];
  }
}

const NONE: readonly never[] = [];

class OccurrenceFinder {
  readonly #symbol: StatSymbol;
  readonly #resolver: SymbolResolver;
  readonly #workspace: Workspace;
  readonly #shapes = new Map<RowShape, readonly Mention[]>();
  /** The mentions that many files share, and what they mean in each world. */
  readonly #shaped = new Set<Mention>();
  readonly #resolved = new Map<WorldRecord, Map<Mention, readonly StatSymbol[]>>();

  /** What was found out about the candidates of the last record. */
  readonly #told = new Map<string, readonly StatSymbol[]>();
  #lastFile: SourceFile | undefined;
  #lastRecord: FileMention['record'];

  constructor(workspace: Workspace, symbol: StatSymbol) {
    this.#workspace = workspace;
    this.#symbol = symbol;
    this.#resolver = new SymbolResolver(workspace);
  }

  find(file: SourceFile): readonly Occurrence[] {
    if (!isInScope(this.#symbol.scope, file)) return NONE;
    const candidates = this.listCandidates(file);
    if (candidates.length === 0) return NONE;
    return candidates.flatMap((entry) => {
      const symbols = this.#resolve(file, entry);
      return symbols.some(({ key }) => key === this.#symbol.key) ? [{ ...entry, file, symbols }] : [];
    });
  }

  /** Files of one shape and world mean the same. */
  #resolve(file: SourceFile, entry: FileMention): readonly StatSymbol[] {
    const { mention, record } = entry;
    if (!this.#shaped.has(mention) || record === undefined) return this.#resolveInRecord(file, entry);
    const { world } = this.#workspace.worlds.resolve(file, record);
    if (world === undefined) return this.#resolver.resolve(file, entry);
    const known = this.#resolved.get(world.record) ?? new Map<Mention, readonly StatSymbol[]>();
    this.#resolved.set(world.record, known);
    const symbols = known.get(mention) ?? this.#resolver.resolve(file, entry);
    known.set(mention, symbols);
    return symbols;
  }

  /** A session names an axis a thousand times: what candidates mean depends on nothing else than on what they tell. */
  #resolveInRecord(file: SourceFile, entry: FileMention): readonly StatSymbol[] {
    const { definitionId, axis, packageId, role, isGuess } = entry.mention;
    const told = JSON.stringify([definitionId, axis, packageId, role, isGuess]);
    if (this.#lastFile !== file || this.#lastRecord !== entry.record) this.#told.clear();
    this.#lastFile = file;
    this.#lastRecord = entry.record;
    const symbols = this.#told.get(told) ?? this.#resolver.resolve(file, entry);
    this.#told.set(told, symbols);
    return symbols;
  }

  /** The mentions of the name, whatever they mean by it. */
  listCandidates(file: SourceFile): readonly FileMention[] {
    const { row, records } = file;
    const [record] = records;
    // An open file may hold more than its row tells.
    if (row === undefined || record === undefined || !file.isPlain) {
      // Of the files that are open, somebody may soon ask again.
      const all =
        file.version === undefined ? listFileMentions(file) : MentionsAround.of(this.#workspace).list(file);
      return all.filter(({ mention }) => this.#mayMean(mention));
    }
    const listed =
      this.#symbol.definitionId === undefined
        ? listIdentityMentions(record).filter((mention) => this.#mayMean(mention))
        : this.#listInShape(row.shape);
    return listed.length === 0 ? NONE : listed.map((mention) => ({ mention, record }));
  }

  /** The places in files of a shape; the same for all of them. */
  #listInShape(shape: RowShape): readonly Mention[] {
    let found = this.#shapes.get(shape);
    if (found === undefined) {
      found = shape.blocks.flatMap(listShapeMentions).filter((mention) => this.#mayMean(mention));
      this.#shapes.set(shape, found);
      for (const mention of found) this.#shaped.add(mention);
    }
    return found;
  }

  #mayMean({ kind, name, definitionId }: Mention): boolean {
    const symbol = this.#symbol;
    if (kind !== symbol.kind || name !== symbol.name) return false;
    return definitionId === undefined || definitionId === symbol.definitionId;
  }
}

function listShapeMentions({ definitionId, keys }: RowShape['blocks'][number]): readonly Mention[] {
  const path = ['stats', definitionId];
  const block = Object.fromEntries(keys.map((key) => [key, 0]));
  return [
    makeMention({ kind: 'definition', role: 'reference', name: definitionId, path, part: 'key' }),
    ...listBlockMentions(block, path, definitionId),
  ];
}
