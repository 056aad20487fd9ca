import { isJsonObject, ownMember } from '../../base/json-value.ts';
import type { Place } from './place.ts';

/** What the NPC of the state around the cursor has as base value under a name; undefined when it has none, or no number. */
export function findBaseValue(place: Place, definitionId: string, name: string): number | undefined {
  const { record, workspace, file } = place;
  const npcId = record?.kind === 'npc_state' ? record.npcId : undefined;
  const [npc] = npcId === undefined ? [] : workspace.index.find('npc', npcId, file);
  const stats = npc?.record.stats?.value;
  const block = isJsonObject(stats) ? ownMember(stats, definitionId) : undefined;
  const value = isJsonObject(block) ? ownMember(block, name) : undefined;
  return typeof value === 'number' ? value : undefined;
}
