import { DEFINITION_SOURCES } from '../../model/definition-sources.ts';
import { type Body, numberHole, textHole } from './body.ts';
import { listOwnAxes, nextPriority } from './fill-known-names.ts';
import { findWorld, readOwnDefinition } from './known-stats.ts';
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
  ['tier.max', makeTierEnd],
  ['modifier.axis', makeAxis],
  ['npc.id', (place) => numberHole(1, nextNpcId(place))],
  ['level.priority', (place) => numberHole(1, nextPriority(place))],
  ['definition.id', makeDefinitionId],
  ['modifier.type', () => textHole(1, 'additive', ['additive', 'multiplicative', 'absolute'])],
  ['axis.default_value', makeDefault],
  ['definition.source', makeSource],
  ['condition.min_value', makeThreshold],
  ['condition.max_value', makeThreshold],
]);

/** What counts when nothing is written comes first. */
function makeSource(): Body {
  const others = DEFINITION_SOURCES.filter((source) => source !== 'session.stats');
  return textHole(1, 'session.stats', ['session.stats', ...others]);
}

function makeAxis(place: Place): Body {
  const names = listOwnAxes(place).map(({ name }) => name);
  return textHole(1, names[0] ?? '', names.slice(0, 30));
}

/** A tier that is begun reaches up to the next one, or to the end of its axis. */
function makeTierEnd(place: Place): Body | undefined {
  const [min, name] = [place.sibling('min'), place.sibling('axis_name')];
  const definition = readOwnDefinition(place);
  const axis = definition?.axes.find((each) => each.name === name);
  if (typeof min !== 'number' || axis === undefined) return undefined;
  const above = definition?.tiers.filter((tier) => tier.axis_name === name && tier.min > min) ?? [];
  const end = Math.min(axis.max_value, ...above.map((tier) => tier.min));
  return numberHole(1, Math.max(min, end));
}

/** A condition compares with a number: the one beside it, or the middle of its axis. */
function makeThreshold(place: Place): Body {
  const other = place.sibling('min_value') ?? place.sibling('max_value');
  if (typeof other === 'number') return numberHole(1, other);
  const name = place.findOwner('condition')?.path.at(-1);
  const axis = readOwnDefinition(place)?.axes.find((each) => each.name === name);
  const middle = Math.round(((axis?.min_value ?? 0) + (axis?.max_value ?? 100)) / 2);
  return numberHole(1, Number.isFinite(middle) ? middle : 0);
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
