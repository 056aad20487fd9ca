import type { EffectiveEntity } from '../../effective/effective-entity.ts';
import { computeEffectiveNpc } from '../../effective/effective-npc.ts';
import { computeEffectiveEntity } from '../../effective/effective-session.ts';
import type { EffectiveStats } from '../../effective/effective-stats.ts';
import { SessionEntities } from '../../effective/session-entities.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { LensSubject } from './lens-place.ts';

/** The effective stats that a block takes part in; undefined where it adds nothing to what counts. */
export function findBlockStats(
  workspace: Workspace,
  entity: EffectiveEntity,
  { definitionId = '', entityKey }: LensSubject,
): EffectiveStats | undefined {
  if (entity.kind === 'npc') return computeEffectiveNpc(workspace, entity.parts, definitionId);
  const layer = SessionEntities.of(workspace).find(entity.session, definitionId, entityKey);
  return layer && computeEffectiveEntity(workspace, entity.session, layer);
}
