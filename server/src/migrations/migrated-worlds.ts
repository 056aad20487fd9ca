import { findDefinition } from '../effective/compute-effective.ts';
import { type PreparedDefinition, prepareDefinition } from '../engine/config/prepare-definition.ts';
import { validateStatsConfig } from '../engine/config/validate-stats-config.ts';
import type { WorldRecord } from '../model/records.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BuildOptions, buildDefinitions } from './build-definitions.ts';
import { planWorldConfig } from './world-config.ts';

/** What a run does with worlds. */
export interface WorldTreatment extends BuildOptions {
  /** Says whether the world's file migrates in the same run, and not as the game once did it. */
  readonly includes: (uri: string) => boolean;
}

/** The worlds as they are when a run is over: sessions get their ids by these. */
export class MigratedWorlds {
  readonly #workspace: Workspace;
  readonly #treatment: WorldTreatment;
  readonly #built = new Map<WorldRecord, ReadonlyMap<string, PreparedDefinition>>();

  constructor(workspace: Workspace, treatment: WorldTreatment) {
    this.#workspace = workspace;
    this.#treatment = treatment;
  }

  /** The definition that applies in a world afterwards; undefined when there is none. */
  findDefinition(
    world: Indexed<WorldRecord> | undefined,
    definitionId: string,
  ): PreparedDefinition | undefined {
    const built = world && this.#buildOnce(world).get(definitionId);
    if (built !== undefined) return built;
    const found = findDefinition(this.#workspace, world, definitionId);
    return typeof found === 'string' ? undefined : found;
  }

  /** All definitions that apply in a world afterwards, by id. */
  listDefinitions(world: Indexed<WorldRecord> | undefined): ReadonlyMap<string, PreparedDefinition> {
    if (world === undefined) return new Map();
    const written = this.#workspace.factsOf(world.record).definitions;
    const built = this.#buildOnce(world);
    return built.size === 0 ? written : new Map([...written, ...built]);
  }

  #buildOnce({ file, record }: Indexed<WorldRecord>): ReadonlyMap<string, PreparedDefinition> {
    const known = this.#built.get(record);
    if (known !== undefined) return known;
    const built = this.#treatment.includes(file.uri) ? this.#build(record) : new Map();
    this.#built.set(record, built);
    return built;
  }

  #build(world: WorldRecord): ReadonlyMap<string, PreparedDefinition> {
    const { init, closeGaps } = this.#treatment;
    if (world.meta === undefined) return new Map();
    const plan = planWorldConfig(world, { indent: '', findMisfits: () => [], init, closeGaps });
    if (plan.kind !== 'change') return new Map();
    const built = buildDefinitions(world.meta.value, world.meta.path, { init, closeGaps });
    const definitions = built.kind === 'built' ? built.definitions : {};
    const { config } = validateStatsConfig({ definitions });
    return new Map(
      Object.entries(config?.definitions ?? {}).map(([id, made]) => [id, prepareDefinition(made)]),
    );
  }
}
