import type { SessionRecord } from '../model/records.ts';
import type { DerivedFacts } from '../workspace/derived-facts.ts';
import type { Indexed } from '../workspace/record-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listSessionLayers, type SessionLayer } from './effective-session.ts';

type LayersByKey = ReadonlyMap<string, SessionLayer>;

/**
 * The entities of the session that was asked about last: thousands may be in it, and editors ask for one after the other.
 */
export class SessionEntities implements DerivedFacts {
  #session: SessionRecord | undefined;
  #layers: LayersByKey = new Map();

  /** Those of a workspace. */
  static of(workspace: Workspace): SessionEntities {
    return workspace.derive(makeSessionEntities);
  }

  /** All entities of a session under all definitions. */
  list(session: Indexed<SessionRecord>): Iterable<SessionLayer> {
    return this.#read(session).values();
  }

  /** One entity of a session under a definition. */
  find(
    session: Indexed<SessionRecord>,
    definitionId: string,
    entityKey: string | undefined,
  ): SessionLayer | undefined {
    return this.#read(session).get(JSON.stringify([definitionId, entityKey]));
  }

  refresh(): Iterable<string> {
    this.#session = undefined;
    return [];
  }

  #read(session: Indexed<SessionRecord>): LayersByKey {
    if (this.#session !== session.record) {
      this.#layers = new Map(
        listSessionLayers(session).map((layer) => [
          JSON.stringify([layer.definitionId, layer.entityKey]),
          layer,
        ]),
      );
      this.#session = session.record;
    }
    return this.#layers;
  }
}

function makeSessionEntities(): SessionEntities {
  return new SessionEntities();
}
