import { isJsonObject, ownMember } from '../base/json-value.ts';
import type { DefinitionInput } from '../engine/definition-input.ts';
import { type PreparedDefinition, prepareDefinition } from '../engine/prepare-definition.ts';
import { StatEngineError } from '../engine/stat-engine-error.ts';
import type { WorldRecord } from '../model/records.ts';
import { type FileView, type KnownPackage, listKnownPackages } from './known-packages.ts';

/** The definitions that a world can have: its own, and those of packages that it does not define itself. */
export class StatNames {
  readonly definitions: ReadonlyMap<string, PreparedDefinition>;
  readonly #packages: readonly KnownPackage[];

  private constructor(
    definitions: ReadonlyMap<string, PreparedDefinition>,
    packages: readonly KnownPackage[],
  ) {
    this.definitions = definitions;
    this.#packages = packages;
  }

  /** Undefined when the game refuses the world's config: nobody can tell then which names it was meant to have. */
  static of(view: FileView, world: WorldRecord): StatNames | undefined {
    const facts = view.workspace.factsOf(world);
    if (facts.source !== 'none' && facts.config === undefined) return undefined;
    const packages = listKnownPackages(view);
    const known = new Map<string, PreparedDefinition>();
    for (const each of packages) {
      for (const [id, definition] of readDefinitions(each)) known.set(id, definition);
    }
    for (const [id, definition] of facts.definitions) known.set(id, definition);
    return new StatNames(known, packages);
  }

  /** The ids of the packages. */
  get packageIds(): readonly string[] {
    return this.#packages.flatMap(({ record }) => record.id ?? []);
  }

  /** The definitions of a package; undefined when there is no such package. */
  listPackage(
    packageId: string,
  ): readonly (readonly [id: string, definition: PreparedDefinition])[] | undefined {
    const found = this.#packages.find(({ record }) => record.id === packageId);
    return found && readDefinitions(found).map(([id, own]) => [id, this.definitions.get(id) ?? own] as const);
  }
}

/** The definitions of a package that the game would accept. */
function readDefinitions({ record }: KnownPackage): readonly (readonly [string, PreparedDefinition])[] {
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
