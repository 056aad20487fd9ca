import { isJsonObject, type JsonObject, ownMember } from '../../base/json-value.ts';
import type { StatPackageRecord, WorldRecord } from '../../model/records.ts';
import { type KnownPackage, listKnownPackages } from '../../rules/known-packages.ts';
import type { Indexed } from '../../workspace/record-index.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type DefinedNames, readDefinedNames } from './defined-names.ts';
import type { SymbolOwner } from './stat-symbol.ts';

/** Where a definition is told, and which names it has there. */
export interface DefinitionHome {
  readonly owner: SymbolOwner;
  /** Undefined when nobody tells of such a definition. */
  readonly names: DefinedNames | undefined;
  /** The overlay over it in the world that asks (docs/stat-system.md, 3.2); it may add tiers and levels. */
  readonly overlay: { readonly owner: SymbolOwner; readonly names: DefinedNames | undefined } | undefined;
}

/** Finds the homes of definitions; what it found is kept, for it lives no longer than one request. */
export class DefinitionHomes {
  readonly #workspace: Workspace;
  readonly #written = new Map<WorldRecord | StatPackageRecord, ReadonlyMap<string, DefinedNames>>();
  readonly #packages = new Map<string, readonly KnownPackage[]>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The definition that a world means by an id: its own; under an overlay and where it has none, that of a package. */
  findInWorld(world: Indexed<WorldRecord>, id: string): DefinitionHome {
    const own = this.#namesOf(world.record).get(id);
    const owner: SymbolOwner = { kind: 'world', world };
    const { source, packages } = this.#workspace.factsOf(world.record);
    if (source === 'overlay') {
      const loaded = new Set<unknown>(packages);
      const [base] = this.#findInPackages(world.file, id, ({ value }) => loaded.has(value));
      if (base !== undefined) return { ...base, overlay: { owner, names: own } };
    }
    if (own !== undefined) return { owner, names: own, overlay: undefined };
    // A world without such a definition may still mean the one of a package: in gates, and in the packages' derivations.
    const [other] = this.#findInPackages(world.file, id);
    return other ?? { owner, names: undefined, overlay: undefined };
  }

  /** The definitions that a package means by an id: its own, else that of another one, else those of the worlds. */
  findInPackage(file: SourceFile, record: StatPackageRecord, id: string): readonly DefinitionHome[] {
    const names = this.#namesOf(record).get(id);
    if (names !== undefined) return [{ owner: { kind: 'package', record, file }, names, overlay: undefined }];
    const [other] = this.#findInPackages(file, id);
    if (other !== undefined) return [other];
    const worlds = this.listWorlds(file).filter(({ record: world }) => this.#namesOf(world).has(id));
    if (worlds.length > 0) return worlds.map((world) => this.findInWorld(world, id));
    return [{ owner: { kind: 'package', record, file }, names: undefined, overlay: undefined }];
  }

  /** The definitions, by id, that a world can mean: its own and those of packages. */
  listIdsIn(world: Indexed<WorldRecord>): ReadonlySet<string> {
    const ids = new Set(this.#namesOf(world.record).keys());
    for (const { record } of this.packagesOf(world.file)) {
      for (const id of this.#namesOf(record).keys()) ids.add(id);
    }
    return ids;
  }

  /** The ids of the definitions of a package that a file may name. */
  listIdsOfPackage(file: SourceFile, packageId: string): readonly string[] {
    const found = this.packagesOf(file).find(({ record }) => record.id === packageId);
    return found === undefined ? [] : [...this.#namesOf(found.record).keys()];
  }

  /** The worlds of the family of a file. */
  listWorlds({ project, family }: SourceFile): readonly Indexed<WorldRecord>[] {
    return this.#workspace.index
      .worlds()
      .filter(({ file }) => file.project === project || (family !== '' && file.family === family));
  }

  /** The packages that the game has while it runs the project of a file. */
  packagesOf(file: SourceFile): readonly KnownPackage[] {
    const config = this.#workspace.configOf(file.uri);
    const key = JSON.stringify([file.project, file.family, config.uri]);
    let packages = this.#packages.get(key);
    if (packages === undefined) {
      packages = listKnownPackages({ file, workspace: this.#workspace, config });
      this.#packages.set(key, packages);
    }
    return packages;
  }

  /** The last package that has a definition counts. */
  #findInPackages(
    file: SourceFile,
    id: string,
    counts: (record: StatPackageRecord) => boolean = () => true,
  ): DefinitionHome[] {
    const found = this.packagesOf(file).findLast(
      ({ record }) => counts(record) && this.#namesOf(record).has(id),
    );
    if (found === undefined) return [];
    const names = this.#namesOf(found.record).get(id);
    return [{ owner: { kind: 'package', ...found }, names, overlay: undefined }];
  }

  #namesOf(record: WorldRecord | StatPackageRecord): ReadonlyMap<string, DefinedNames> {
    let names = this.#written.get(record);
    if (names === undefined) {
      names = readDefinedNames(this.#findDefinitions(record));
      this.#written.set(record, names);
    }
    return names;
  }

  #findDefinitions(record: WorldRecord | StatPackageRecord) {
    if (record.kind === 'stat_package') return ownMember(record.value, 'definitions');
    if (record.config !== undefined) {
      return isJsonObject(record.config.value) ? ownMember(record.config.value, 'definitions') : undefined;
    }
    const { source, config } = this.#workspace.factsOf(record);
    // What the game makes out of the old sections has the shape of what people write.
    return source === 'migrated' ? (config?.definitions as JsonObject | undefined) : undefined;
  }
}
