import { joinUri, parentUri } from '../base/uri.ts';
import type { FileRecord, WorldRecord } from '../model/records.ts';
import type { ProjectConfig } from './project-config.ts';
import type { Indexed, RecordIndex } from './record-index.ts';
import type { SourceFile } from './source-file.ts';

/** Which world an entity lives in, or why none could be told. */
export type WorldResolution =
  | {
      readonly world: Indexed<WorldRecord>;
      readonly reason: 'id' | 'configured' | 'nearest' | 'only' | 'self';
    }
  | {
      readonly world: undefined;
      /** `unknown-id`: no world has its `world_id`; `ambiguous`: several fit equally well; `none`: there is none. */
      readonly reason: 'unknown-id' | 'ambiguous' | 'none';
      readonly candidates: readonly Indexed<WorldRecord>[];
    };

/**
 * Finds the world of entities. Made anew whenever a world comes, goes or changes, so its tables are never stale.
 * Order: the entity's own `world_id`; else the world that the config names; else the world file nearest above it; else
 * the only world of its project.
 */
export class WorldResolver {
  readonly #index: RecordIndex;
  readonly #configOf: (uri: string) => ProjectConfig;
  readonly #byFolder = new Map<string, Indexed<WorldRecord>[]>();
  readonly #byProject = new Map<string, Indexed<WorldRecord>[]>();
  /** What was found for a `world_id` from a project: ten thousand entities name the same few worlds. */
  readonly #byId = new Map<string, Map<number, WorldResolution>>();
  readonly #byFamily = new Map<string, Indexed<WorldRecord>[]>();
  /** What was asked for last: neighbours live in one world. */
  #last:
    | { readonly project: string; readonly worldId: number; readonly resolution: WorldResolution }
    | undefined;

  constructor(index: RecordIndex, configOf: (uri: string) => ProjectConfig) {
    this.#index = index;
    this.#configOf = configOf;
    for (const world of index.worlds()) {
      if (!world.file.project.startsWith('bundle:')) push(this.#byFolder, parentUri(world.file.uri), world);
      push(this.#byProject, world.file.project, world);
      if (world.file.family !== '') push(this.#byFamily, world.file.family, world);
    }
  }

  /** The world of `record`, which stands in `file`. A state lives where its NPC lives. */
  resolve(file: SourceFile, record: FileRecord): WorldResolution {
    if (record.kind === 'world') return { world: { file, record }, reason: 'self' };
    if (record.kind === 'npc_state' && record.npcId !== undefined) {
      const npc = this.#index.findFirst('npc', record.npcId, file);
      if (npc !== undefined) return this.resolve(npc.file, npc.record);
    }
    const worldId = 'worldId' in record ? record.worldId : undefined;
    return worldId === undefined ? this.#resolveByPlace(file) : this.#resolveById(file, worldId);
  }

  #resolveById(file: SourceFile, worldId: number): WorldResolution {
    const last = this.#last;
    if (last?.project === file.project && last.worldId === worldId) return last.resolution;
    const resolution = this.#findById(file, worldId);
    this.#last = { project: file.project, worldId, resolution };
    return resolution;
  }

  #findById(file: SourceFile, worldId: number): WorldResolution {
    let ofProject = this.#byId.get(file.project);
    if (ofProject === undefined) {
      ofProject = new Map();
      this.#byId.set(file.project, ofProject);
    }
    let resolution = ofProject.get(worldId);
    if (resolution === undefined) {
      resolution = this.#searchId(file, worldId);
      ofProject.set(worldId, resolution);
    }
    return resolution;
  }

  #searchId(file: SourceFile, worldId: number): WorldResolution {
    const candidates = this.#index.find('world', worldId, file);
    const [world, second] = candidates;
    if (world === undefined) return { world: undefined, reason: 'unknown-id', candidates: [] };
    if (second !== undefined) return { world: undefined, reason: 'ambiguous', candidates };
    return { world, reason: 'id' };
  }

  /** The world that the config names for entities that name none; undefined when that is not one world. */
  #findConfigured(file: SourceFile): Indexed<WorldRecord> | undefined {
    const { world, uri } = this.#configOf(file.uri);
    if (world === undefined || uri === undefined) return undefined;
    const found =
      typeof world === 'number'
        ? this.#index.find('world', world, file)
        : this.#index.worldsIn(joinUri(parentUri(uri), world));
    return found.length === 1 ? found[0] : undefined;
  }

  #resolveByPlace(file: SourceFile): WorldResolution {
    if (!file.project.startsWith('bundle:')) {
      const world = this.#findConfigured(file);
      if (world !== undefined) return { world, reason: 'configured' };
      let folder = parentUri(file.uri);
      for (;;) {
        const found = this.#byFolder.get(folder);
        if (found !== undefined) return pick(found, 'nearest');
        const parent = parentUri(folder);
        if (parent === folder) break;
        folder = parent;
      }
    }
    const own = this.#byProject.get(file.project);
    return pick(own ?? this.#byFamily.get(file.family) ?? [], 'only');
  }
}

/** One candidate is the answer; of several the one that has a config, if it is alone in that. */
function pick(candidates: readonly Indexed<WorldRecord>[], reason: 'nearest' | 'only'): WorldResolution {
  const [first, ...rest] = candidates;
  if (first === undefined) return { world: undefined, reason: 'none', candidates: [] };
  if (rest.length === 0) return { world: first, reason };
  const [configured, ...others] = candidates.filter((candidate) => candidate.record.config !== undefined);
  if (configured !== undefined && others.length === 0) return { world: configured, reason };
  return { world: undefined, reason: 'ambiguous', candidates };
}

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [value]);
  else known.push(value);
}
