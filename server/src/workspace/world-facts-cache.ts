import { listBuiltinPackages } from '../engine/packages/list-builtin-packages.ts';
import type { StatPackage } from '../engine/packages/stat-package.ts';
import type { WorldRecord } from '../model/records.ts';
import type { CompiledConfig } from './compiled-config.ts';
import type { ConfigTree } from './config-tree.ts';
import type { RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';
import { readWorldFacts, type WorldFacts } from './world-facts.ts';
import { WorldMemory } from './world-memory.ts';

/** The facts of one world, and the packages under its overlay; undefined when its config is complete. */
interface KnownFacts {
  readonly packages: readonly StatPackage[] | undefined;
  readonly facts: WorldFacts;
}

/** What the game makes of worlds, worked out once per text of the world and of the packages under it. */
export class WorldFactsCache {
  readonly #configs: ConfigTree;
  readonly #index: RecordIndex;
  readonly #facts = new WeakMap<WorldRecord, KnownFacts>();
  /** The files that worlds stand in. */
  readonly #homes = new WeakMap<WorldRecord, string>();
  readonly #memory = new WorldMemory();
  /** The active packages by config; forgotten whenever a package comes, goes or changes. */
  #packages = new Map<CompiledConfig, readonly StatPackage[]>();

  constructor(configs: ConfigTree, index: RecordIndex) {
    this.#configs = configs;
    this.#index = index;
  }

  /** Takes note that a file went from `before` to `after`. */
  replace(before: SourceFile | undefined, after: SourceFile | undefined): void {
    for (const record of after?.records ?? []) {
      if (record.kind === 'world' && after !== undefined) this.#homes.set(record, after.uri);
    }
    if (hasPackage(before) || hasPackage(after)) this.#packages = new Map();
  }

  /** The facts of a world. */
  of(world: WorldRecord): WorldFacts {
    const packages = this.#findPackagesUnder(world);
    const known = this.#facts.get(world);
    if (known !== undefined && known.packages === packages) return known.facts;
    const facts = readWorldFacts(world, packages, this.#memory);
    this.#facts.set(world, { packages, facts });
    return facts;
  }

  /** The files of the worlds that are computed with the stat packages in a file. */
  listFedBy(uri: string): readonly SourceFile[] {
    const config = this.#configs.find(uri);
    if (config?.config.packages.statsConfig !== 'overlay' || !config.loadsPackage(uri)) return [];
    const worlds = this.#index.worlds().filter(({ file }) => this.#configs.find(file.uri) === config);
    return worlds.map(({ file }) => file);
  }

  #findPackagesUnder(world: WorldRecord): readonly StatPackage[] | undefined {
    if (this.#configs.isEmpty) return undefined;
    const home = this.#homes.get(world);
    const config = home === undefined ? undefined : this.#configs.find(home);
    if (config?.config.packages.statsConfig !== 'overlay') return undefined;
    const packages = this.#packages.get(config) ?? this.#listPackages(config);
    this.#packages.set(config, packages);
    return packages;
  }

  #listPackages(config: CompiledConfig): readonly StatPackage[] {
    const { builtIn } = config.config.packages;
    const own = this.#index.packages().filter(({ file }) => this.#belongsTo(file.uri, config));
    return [
      ...listBuiltinPackages().filter(({ id }) => builtIn === undefined || builtIn.includes(id)),
      // The engine takes packages as they come and says when one is broken.
      ...own.map(({ record }) => record.value as unknown as StatPackage),
    ];
  }

  #belongsTo(uri: string, config: CompiledConfig): boolean {
    return this.#configs.find(uri) === config && config.loadsPackage(uri);
  }
}

function hasPackage(file: SourceFile | undefined): boolean {
  return file?.records.some(({ kind }) => kind === 'stat_package') ?? false;
}
