import type { JsonPath } from '../../base/json-pointer.ts';
import type { Place } from './place.ts';

/** Where in the stats of an entity, or of the entities of a session, something is written. */
export interface StatPlace {
  readonly definitionId: string;
  /** The member whose value is written; undefined for a new key, or for the whole block. */
  readonly member: string | undefined;
  /** `entities` is the object that holds the entities of a session, `block` the stats of one entity. */
  readonly at: 'entities' | 'block' | 'member';
}

/** Finds out where in which stats a slot is; undefined outside of stats, and right below `stats`, where definitions are. */
export function findStatPlace(place: Place): StatPlace | undefined {
  const own = place.findOwner('ownStats');
  if (own !== undefined) return readSteps(own.steps, false);
  const session = place.findOwner('sessionStats');
  if (session !== undefined) return readSteps(session.steps, true);
  const [first, ...rest] = place.findOwner('session')?.steps ?? [];
  if (first === 'relationships') return readSteps(['relationships', ...rest], true);
  return first === 'flags' ? readStore(place, rest) : undefined;
}

/** `steps` lead from the member that holds definitions, through those of a session's entities, to the slot. */
function readSteps(steps: JsonPath, hasEntities: boolean): StatPlace | undefined {
  const [definitionId, ...inner] = steps;
  if (typeof definitionId !== 'string') return undefined;
  const depth = inner.length - (hasEntities ? 1 : 0);
  if (depth < 0) return { definitionId, member: undefined, at: 'entities' };
  if (depth === 0) return { definitionId, member: undefined, at: 'block' };
  return depth === 1 ? { definitionId, member: String(inner.at(-1)), at: 'member' } : undefined;
}

/** The object store of newer sessions: `gameObjects.objects["npc:12"].components[0].data` (docs/stat-system.md, 1.12). */
function readStore(place: Place, steps: JsonPath): StatPlace | undefined {
  const [store, objects, , components, , data, member, ...deeper] = steps;
  if (store !== 'gameObjects' || objects !== 'objects' || components !== 'components' || data !== 'data') {
    return undefined;
  }
  if (deeper.length > 0) return undefined;
  // The type stands beside the data, which the cursor is in.
  const isAround = place.slot.part === 'key' || member !== undefined;
  const type = place.sibling('type', isAround ? 1 : 0);
  const definitionId = typeof type === 'string' ? /^stats:(.+)$/.exec(type)?.[1] : undefined;
  if (definitionId === undefined) return undefined;
  return { definitionId, member: member?.toString(), at: member === undefined ? 'block' : 'member' };
}
