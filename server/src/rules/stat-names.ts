import { isJsonObject, ownMember } from '../base/json-value.ts';
import type { DefinitionInput } from '../engine/config/definition-input.ts';
import { type PreparedDefinition, prepareDefinition } from '../engine/config/prepare-definition.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { WorldRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { ProjectConfig } from '../workspace/project-config.ts';
import { type FileView, type KnownPackage, listKnownPackages } from './known-packages.ts';

/** The definitions that a world can have: its own, and those of packages that it does not define itself. */
export class StatNames {
  readonly definitions: ReadonlyMap<string, PreparedDefinition>;
  readonly #packages: ReadonlyMap<string, readonly NamedDefinition[]>;

  private constructor(
    definitions: ReadonlyMap<string, PreparedDefinition>,
    packages: ReadonlyMap<string, readonly NamedDefinition[]>,
  ) {
    this.definitions = definitions;
    this.#packages = packages;
  }

  /** Undefined when the game refuses the world's config: nobody can tell then which names it was meant to have. */
  static of(view: FileView, world: WorldRecord): StatNames | undefined {
    const facts = view.workspace.factsOf(world);
    if (facts.source !== 'none' && facts.config === undefined) return undefined;
    const known = new Map<string, PreparedDefinition>();
    const packages = new Map<string, readonly NamedDefinition[]>();
    for (const each of listKnownPackages(view)) {
      const definitions = readDefinitions(each);
      for (const [id, definition] of definitions) known.set(id, definition);
      if (each.record.id !== undefined) packages.set(each.record.id, definitions);
    }
    for (const [id, definition] of facts.definitions) known.set(id, definition);
    return new StatNames(known, packages);
  }

  /** The ids of the packages. */
  get packageIds(): readonly string[] {
    return [...this.#packages.keys()];
  }

  /** The definitions of a package, as the world has them; undefined when there is no such package. */
  listPackage(packageId: string): readonly NamedDefinition[] | undefined {
    return this.#packages.get(packageId)?.map(([id, own]) => [id, this.definitions.get(id) ?? own] as const);
  }
}

/** A definition and the id it goes by. */
type NamedDefinition = readonly [id: string, definition: PreparedDefinition];

/** The names of every world that was asked about, till a file changes: thousands of items name the same few worlds. */
export class KnownStatNames implements DerivedFacts {
  readonly #known = new Map<ProjectConfig, Map<string, Map<WorldRecord, StatNames | undefined>>>();

  /** The names of a world as they are known at a file. */
  find(view: FileView, world: WorldRecord): StatNames | undefined {
    const { config, file } = view;
    const byProject = this.#known.get(config) ?? new Map<string, Map<WorldRecord, StatNames | undefined>>();
    this.#known.set(config, byProject);
    const project = `${file.project}\n${file.family}`;
    const byWorld = byProject.get(project) ?? new Map<WorldRecord, StatNames | undefined>();
    byProject.set(project, byWorld);
    if (!byWorld.has(world)) byWorld.set(world, StatNames.of(view, world));
    return byWorld.get(world);
  }

  /** Whatever changed may have been a world or a package; which files are checked again is told elsewhere. */
  refresh(): readonly string[] {
    this.#known.clear();
    return [];
  }
}

/** For `Workspace.derive`. */
export function makeKnownStatNames(): KnownStatNames {
  return new KnownStatNames();
}

/** The definitions of a package that the game would accept. */
function readDefinitions({ record }: KnownPackage): readonly NamedDefinition[] {
  const definitions = ownMember(record.value, 'definitions');
  if (!isJsonObject(definitions)) return [];
  return Object.entries(definitions).flatMap(([id, definition]) => {
    try {
      return [[id, prepareDefinition(definition as unknown as DefinitionInput)] as const];
    } catch (error) {
      if (!(error instanceof StatEngineError)) throw error;
      return [];
    }
  });
}
