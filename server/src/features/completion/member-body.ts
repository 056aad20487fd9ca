import { type Body, numberHole, textHole } from './body.ts';
import { listOwnAxes, nextPriority } from './fill-known-names.ts';
import { findWorld } from './known-stats.ts';
import { nextNpcId } from './npc-roster.ts';
import type { Place } from './place.ts';

/** What to write behind some keys for which this place knows better than the schema; undefined for all others. */
export function makeMemberBody(place: Place, key: string): Body | undefined {
  const owner = place.owners.at(-1);
  const known = owner?.steps.length === 0 ? BODIES.get(`${owner.of}.${key}`) : undefined;
  return known?.(place) ?? (key === 'world_id' ? makeWorldId(place) : undefined);
}

const BODIES: ReadonlyMap<string, (place: Place) => Body | undefined> = new Map([
  ['tier.axis_name', makeAxis],
  ['modifier.axis', makeAxis],
  ['npc.id', (place) => numberHole(1, nextNpcId(place))],
  ['level.priority', (place) => numberHole(1, nextPriority(place))],
  ['definition.id', makeDefinitionId],
  ['modifier.type', () => textHole(1, 'additive', ['additive', 'multiplicative', 'absolute'])],
  ['axis.default_value', makeDefault],
]);

function makeAxis(place: Place): Body {
  const names = listOwnAxes(place).map(({ name }) => name);
  return textHole(1, names[0] ?? '', names.slice(0, 30));
}

function makeWorldId(place: Place): Body {
  return numberHole(1, findWorld(place)?.record.id ?? 1);
}

/** The key of a definition is its id. */
function makeDefinitionId(place: Place): Body | undefined {
  const key = place.findOwner('definition')?.path.at(-1);
  return typeof key === 'string' ? key : undefined;
}

/** An axis starts within its range: the default of the schema would be refused where 0 lies outside. */
function makeDefault(place: Place): Body | undefined {
  const least = place.sibling('min_value');
  return typeof least === 'number' && least > 0 ? numberHole(1, least) : undefined;
}
