import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import { computeEffectiveNpc } from '../../effective/effective-npc.ts';
import { computeEffectiveSession } from '../../effective/effective-session.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import type { DerivedFacts } from '../../workspace/derived-facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { LensSubject } from './lens-place.ts';

/** The effective stats that a block takes part in; undefined where it adds nothing to what counts. */
export function findBlockStats(
  workspace: Workspace,
  entity: EffectiveEntity,
  { definitionId = '', entityKey }: LensSubject,
): EffectiveStats | undefined {
  if (entity.kind === 'npc') return computeEffectiveNpc(workspace, entity.parts, definitionId);
  const key = JSON.stringify([definitionId, entityKey]);
  return workspace.derive(makeSessionStats).of(workspace, entity).get(key);
}

type SessionEntity = Extract<EffectiveEntity, { kind: 'session' }>;
type StatsByKey = ReadonlyMap<string, EffectiveStats>;

/** The stats of the session that was asked about last: its lenses are resolved one by one, thousands may be there. */
class SessionStats implements DerivedFacts {
  #last: { readonly session: SessionEntity['session']['record']; readonly all: StatsByKey } | undefined;

  of(workspace: Workspace, { session }: SessionEntity): StatsByKey {
    if (this.#last?.session === session.record) return this.#last.all;
    const all = computeEffectiveSession(workspace, session).map(
      (stats) => [JSON.stringify([stats.definitionId, stats.entityKey]), stats] as const,
    );
    this.#last = { session: session.record, all: new Map(all) };
    return this.#last.all;
  }

  refresh(): Iterable<string> {
    this.#last = undefined;
    return [];
  }
}

function makeSessionStats(): SessionStats {
  return new SessionStats();
}
