import type { SessionRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listSessionLayers, type SessionLayer } from './effective-session.ts';

/** The entities of a session by definition and key. */
type LayersByName = ReadonlyMap<string, ReadonlyMap<string, SessionLayer>>;

/**
 * The entities of the session that was asked about last: thousands may be in it, and editors and rules ask for one after
 * the other.
 */
export class SessionEntities implements DerivedFacts {
  #session: Indexed<SessionRecord> | undefined;
  #layers: readonly SessionLayer[] = [];
  #byName: LayersByName | undefined;

  /** Those of a workspace. */
  static of(workspace: Workspace): SessionEntities {
    return workspace.derive(makeSessionEntities);
  }

  /** All entities of a session under all definitions, in file order. */
  list(session: Indexed<SessionRecord>): readonly SessionLayer[] {
    if (this.#session?.record !== session.record) {
      this.#layers = listSessionLayers(session);
      this.#byName = undefined;
      this.#session = session;
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
