import { isSamePath } from '../base/compare-paths.ts';
import type { SessionRecord } from '../model/records.ts';
import { relistSessionBlocks, type StatBlock } from '../model/stat-blocks.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  listSessionLayers,
  type MadeLayers,
  makeSessionLayers,
  type SessionLayer,
} from './effective-session.ts';

/** The entities of a session by definition and key. */
type LayersByName = ReadonlyMap<string, ReadonlyMap<string, SessionLayer>>;

/**
 * The blocks and entities of the session that was asked about last: thousands may be in it, and editors and rules ask for
 * one after the other. Those that an edit of its file left alone are the same objects as before.
 */
export class SessionEntities implements DerivedFacts {
  #session: Indexed<SessionRecord> | undefined;
  #blocks: readonly StatBlock[] = [];
  #made: MadeLayers | undefined;
  #layers: readonly SessionLayer[] | undefined;
  #byName: LayersByName | undefined;

  /** Those of a workspace. */
  static of(workspace: Workspace): SessionEntities {
    return workspace.derive(makeSessionEntities);
  }

  /** The stat blocks of a session, in file order (see `listStatBlocks`). */
  listBlocks(session: Indexed<SessionRecord>): readonly StatBlock[] {
    const last = this.#session;
    if (last?.record !== session.record) {
      const isSame = last?.file.uri === session.file.uri && isSamePath(last.record.path, session.record.path);
      if (!isSame) this.#made = undefined;
      this.#blocks = relistSessionBlocks(session.record, isSame ? this.#blocks : []);
      this.#layers = undefined;
      this.#byName = undefined;
      this.#session = session;
    }
    return this.#blocks;
  }

  /** All entities of a session under all definitions, in file order. */
  list(session: Indexed<SessionRecord>): readonly SessionLayer[] {
    const blocks = this.listBlocks(session);
    if (this.#layers === undefined) {
      this.#made = makeSessionLayers(session.file, blocks, this.#made);
      this.#layers = listSessionLayers(session, this.#made);
    }
    return this.#layers;
  }

  /** One entity of a session under a definition. */
  find(
    session: Indexed<SessionRecord>,
    definitionId: string,
    entityKey: string | undefined,
  ): SessionLayer | undefined {
    if (entityKey === undefined) return undefined;
    const layers = this.list(session);
    this.#byName ??= groupByName(layers);
    return this.#byName.get(definitionId)?.get(entityKey);
  }

  refresh(): Iterable<string> {
    // A record never changes: another text makes another one.
    return [];
  }
}

function groupByName(layers: readonly SessionLayer[]): LayersByName {
  const groups = new Map<string, Map<string, SessionLayer>>();
  for (const layer of layers) {
    const group = groups.get(layer.definitionId);
    if (group === undefined) groups.set(layer.definitionId, new Map([[layer.entityKey, layer]]));
    else group.set(layer.entityKey, layer);
  }
  return groups;
}

function makeSessionEntities(): SessionEntities {
  return new SessionEntities();
}
