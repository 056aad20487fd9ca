import * as l10n from '@vscode/l10n';
import { TIER_SUFFIX } from '../../model/mentions/block-mentions.ts';
import { type Mention, makeMention } from '../../model/mentions/mention.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describePathFrom } from '../describe-path.ts';
import { describeSymbol, isNumbered, quoteName } from '../symbols/describe-symbol.ts';
import type { FileMention } from '../symbols/file-mentions.ts';
import { listNamed } from '../symbols/find-occurrences.ts';
import { findWorldsOfRecord } from '../symbols/find-worlds-of-record.ts';
import type { Occurrence } from '../symbols/occurrence-at.ts';
import type { StatSymbol } from '../symbols/stat-symbol.ts';
import { SymbolResolver } from '../symbols/symbol-resolver.ts';
import { upperFirst } from '../upper-first.ts';

/** What is to be renamed, and where that was asked for. */
export interface RenamedSymbol {
  readonly symbol: StatSymbol;
  readonly occurrence: Occurrence;
}

/**
 * Why a new name would mean something else than the old one, as one sentence; undefined when nothing has it yet. A name
 * that only stands somewhere, declared by nobody, is taken as well: it would begin to mean what is renamed.
 */
export function findClash(workspace: Workspace, renamed: RenamedSymbol, newName: string): string | undefined {
  const { symbol, occurrence } = renamed;
  const resolver = new SymbolResolver(workspace);
  const clash = new ClashFinder(workspace, resolver, renamed);
  const wanted = { ...symbol, name: newName };
  for (const [file, entry] of listNamed(workspace, wanted)) {
    if (!clash.isTaken(file, entry)) continue;
    const where = quoteName(describePathFrom(occurrence.file, file.uri));
    if (entry.mention.role === 'declaration')
      return l10n.t('{0} exists already, in {1}', upperFirst(describeSymbol(wanted)), where);
    return l10n.t(
      '{0} stands already in {1}, and would then mean {2}',
      quoteName(newName),
      where,
      describeSymbol(wanted),
    );
  }
  return clash.findInPackages(newName) ?? (symbol.kind === 'axis' ? clash.findComputed(newName) : undefined);
}

class ClashFinder {
  readonly #workspace: Workspace;
  readonly #resolver: SymbolResolver;
  readonly #symbol: StatSymbol;
  readonly #file: SourceFile;
  readonly #definitions: ReadonlySet<string>;

  constructor(workspace: Workspace, resolver: SymbolResolver, { symbol, occurrence }: RenamedSymbol) {
    this.#workspace = workspace;
    this.#resolver = resolver;
    this.#symbol = symbol;
    this.#file = occurrence.file;
    this.#definitions = new Set(this.#listDefinitions(occurrence.file, occurrence));
  }

  /** Says whether a mention of the new name may mean what is renamed. */
  isTaken(file: SourceFile, entry: FileMention): boolean {
    const { kind, owner } = this.#symbol;
    if (kind === 'package') return true;
    if (isNumbered(kind) || kind === 'instance') return this.#isAmbiguous(file, entry);
    if (kind === 'definition') return owner.kind !== 'world' || this.#isReadIn(file, entry);
    if (!this.#listDefinitions(file, entry).some((key) => this.#definitions.has(key))) return false;
    const told = this.#resolver.resolve(file, { ...entry, mention: { ...entry.mention, isGuess: false } });
    // What two worlds add to one definition of a package do not meet.
    return told.some(
      (other) =>
        owner.kind !== 'world' ||
        other.owner.kind !== 'world' ||
        other.owner.world.record === owner.world.record,
    );
  }

  /** Says whether an id in `file` could mean what is renamed: the things of its own project go before all others. */
  #isAmbiguous(file: SourceFile, entry: FileMention): boolean {
    if (file.project === this.#symbol.scope.project) return true;
    return this.#resolver
      .resolve(file, entry)
      .some(({ isDeclared, scope }) => !isDeclared || scope.project !== file.project);
  }

  /** A definition that a package has cannot be told anew without becoming an overlay over it. */
  findInPackages(newName: string): string | undefined {
    if (this.#symbol.kind !== 'definition') return undefined;
    const homes = this.#resolver.homes;
    const found = homes
      .packagesOf(this.#file)
      .find(({ record }) => homes.listIdsOfPackage(this.#file, record.id ?? '').includes(newName));
    if (found === undefined) return undefined;
    return l10n.t(
      'The package {0} has a definition {1}, which this one would lie over',
      quoteName(found.record.id ?? ''),
      quoteName(newName),
    );
  }

  /** The key of a tier is made out of the name of its axis, and must not be an axis itself. */
  findComputed(newName: string): string | undefined {
    const axes = this.#listAxes();
    const stem = newName.endsWith(TIER_SUFFIX) ? newName.slice(0, -TIER_SUFFIX.length) : undefined;
    if (stem !== undefined && stem !== this.#symbol.name && axes.has(stem)) {
      return l10n.t(
        '{0} is the key under which the game stores the tier of {1}',
        quoteName(newName),
        quoteName(stem),
      );
    }
    if (!axes.has(`${newName}${TIER_SUFFIX}`)) return undefined;
    return l10n.t(
      'The game would store the tier of {0} under {1}, which is an axis itself',
      quoteName(newName),
      quoteName(`${newName}${TIER_SUFFIX}`),
    );
  }

  #listAxes(): ReadonlySet<string> {
    const { owner, definitionId = '' } = this.#symbol;
    const homes = this.#resolver.homes;
    if (owner.kind === 'world') return homes.findInWorld(owner.world, definitionId).names?.axes ?? new Set();
    if (owner.kind !== 'package' || owner.file === undefined) return new Set();
    const [home] = homes.findInPackage(owner.file, owner.record, definitionId);
    return home?.names?.axes ?? new Set();
  }

  #isReadIn(file: SourceFile, { record }: FileMention): boolean {
    const { owner } = this.#symbol;
    if (owner.kind !== 'world') return false;
    if (record === undefined) return file === owner.world.file || file.kind.id === 'statlens_config';
    if (record.kind === 'stat_package') return true;
    const worlds = findWorldsOfRecord(this.#workspace, file, record);
    return worlds.some((world) => world.record === owner.world.record);
  }

  /** The keys of the definitions that a mention may be about. */
  #listDefinitions(file: SourceFile, { record, mention }: FileMention): readonly string[] {
    const { definitionId } = this.#symbol;
    if (definitionId === undefined) return [];
    const asked: Mention = makeMention({ ...mention, kind: 'definition', name: definitionId });
    return this.#resolver.resolve(file, { record, mention: asked }).map(({ key }) => key);
  }
}
