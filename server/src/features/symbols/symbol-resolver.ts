import type { Mention } from '../../model/mentions/mention.ts';
import type { FileRecord, WorldRecord } from '../../model/records.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type DefinitionHome, DefinitionHomes } from './definition-homes.ts';
import type { FileMention } from './file-mentions.ts';
import { findWorldsOfRecord } from './find-worlds-of-record.ts';
import { resolveIdentity } from './resolve-identity.ts';
import type { StatSymbol, SymbolScope } from './stat-symbol.ts';
import { type HomeInScope, symbolsInHome } from './symbols-in-home.ts';

/**
 * Tells which things ids stand for, as the workspace is now; made for one request. Most mentions mean one thing. Several
 * are meant where a place counts for several worlds: a derivation of a package, an instance of NPCs of two worlds.
 */
export class SymbolResolver {
  readonly homes: DefinitionHomes;
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.homes = new DefinitionHomes(workspace);
  }

  /** What a mention means; nothing where it is most likely no id at all. */
  resolve(file: SourceFile, { mention, record }: FileMention): readonly StatSymbol[] {
    switch (mention.kind) {
      case 'definition':
      case 'axis':
      case 'tier':
      case 'level':
        return unique(
          this.#findHomes(file, mention, record).flatMap((place) => symbolsInHome(mention, place)),
        );
      default:
        return resolveIdentity(this.#workspace, this.homes, file, mention);
    }
  }

  #findHomes(file: SourceFile, mention: Mention, record: FileRecord | undefined): readonly HomeInScope[] {
    const own = { project: file.project, family: file.family };
    if (record?.kind === 'stat_package') {
      return this.#listIds(file, mention, undefined).flatMap((id) =>
        this.homes.findInPackage(file, record, id).map((home) => inScope(home, id, own)),
      );
    }
    const worlds =
      record === undefined ? this.#worldsAround(file) : findWorldsOfRecord(this.#workspace, file, record);
    if (worlds.length > 0) {
      return worlds.flatMap((world) =>
        this.#listIds(file, mention, world).map((id) =>
          inScope(this.homes.findInWorld(world, id), id, world.file),
        ),
      );
    }
    const nowhere = { owner: { kind: 'nobody' }, names: undefined, overlay: undefined } as const;
    return this.#listIds(file, mention, undefined).map((id) => inScope(nowhere, id, own));
  }

  /** For places outside of all records, such as the scenes of a bundle; our own settings are about all worlds below. */
  #worldsAround(file: SourceFile): readonly Indexed<WorldRecord>[] {
    if (file.kind.id === 'statlens_config') {
      return this.homes
        .listWorlds(file)
        .filter((world) => this.#workspace.configOf(world.file.uri).uri === file.uri);
    }
    return file.records.flatMap((record) => (record.kind === 'world' ? [{ file, record }] : [])).slice(0, 1);
  }

  /** The definitions that a mention may be about. */
  #listIds(file: SourceFile, mention: Mention, world: Indexed<WorldRecord> | undefined): readonly string[] {
    const { kind, name, definitionId, packageId } = mention;
    if (kind === 'definition') return [name];
    if (definitionId !== undefined) return [definitionId];
    if (packageId !== undefined) {
      const [only, second] = this.homes.listIdsOfPackage(file, packageId);
      return only === undefined || second !== undefined ? [] : [only];
    }
    if (kind !== 'level' || world === undefined) return [];
    // The intimacy gating names levels without their definition: `relationships`, where that has it, is what it is about.
    const ids = [...this.homes.listIdsIn(world)].filter((id) => {
      const { names, overlay } = this.homes.findInWorld(world, id);
      return names?.levels.has(name) === true || overlay?.names?.levels.has(name) === true;
    });
    return ids.includes('relationships') ? ['relationships'] : ids;
  }
}

function inScope(home: DefinitionHome, id: string, place: SymbolScope): HomeInScope {
  const { owner } = home;
  const { project, family } = owner.kind === 'package' ? (owner.file ?? place) : place;
  return { ...home, id, scope: { project, family } };
}

function unique(symbols: readonly StatSymbol[]): readonly StatSymbol[] {
  return symbols.length < 2 ? symbols : [...new Map(symbols.map((symbol) => [symbol.key, symbol])).values()];
}
