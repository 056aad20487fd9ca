import type { StatAxis, StatDefinition } from '../../engine/config/stat-definition.ts';
import { type Body, type Entry, type Hole, numberHole, textHole } from './body.ts';
import { findFreeId } from './find-free-id.ts';
import { findStatPlace } from './find-stat-place.ts';
import { findWorld, listEntityStats, readOwnDefinition } from './known-stats.ts';
import { nextNpcId } from './npc-roster.ts';
import type { Place } from './place.ts';

/** How many names a choice has at most: longer ones are better typed. */
const MOST_CHOICES = 30;

/** Where in an example a hole is. */
interface Around {
  /** The key of the member that the hole is in. */
  readonly key: string;
  /** The axes that may be meant there; the first stands in the hole to begin with. */
  readonly axes: readonly StatAxis[];
}

/**
 * A whole object with the names that count at this place in the holes of its example: the axes of the definition, the
 * definitions and the id of the world, ids and names that are free. Bounds are moved into the range of the axis.
 */
export function fillKnownNames(place: Place, body: Body): Body {
  return new NameFiller(place).fill(body, { key: '', axes: listOwnAxes(place) });
}

class NameFiller {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  fill(value: Body, around: Around): Body {
    if (typeof value !== 'object' || value === null || 'open' in value) return value;
    if ('hole' in value) return this.#fillHole(value, around);
    if ('items' in value) return { items: value.items.map((item) => this.fill(item, around)) };
    return { entries: value.entries.map((entry) => this.#fillEntry(entry, around)) };
  }

  #fillEntry([key, value]: Entry, { key: outer, axes }: Around): Entry {
    if (typeof key === 'string') return [key, this.fill(value, { key, axes })];
    if (outer === 'stats' || outer === 'stats_metadata') {
      const known = listEntityStats(this.#place);
      const first = known.ids[0];
      const inner = first === undefined ? undefined : known.find(first);
      return [choose(key, known.ids), this.fill(value, { key: 'block', axes: listNamed(inner) })];
    }
    const names = axes.map(({ name }) => name);
    const isAxis = outer === 'conditions' || outer === 'block';
    const filled = outer === 'block' && axes[0] !== undefined ? startAt(value, axes[0]) : value;
    return [isAxis ? choose(key, names) : key, this.fill(filled, { key: 'condition', axes })];
  }

  #fillHole(hole: Hole, { key, axes }: Around): Hole {
    const [axis] = axes;
    if (key === 'axis' || key === 'axis_name')
      return choose(
        hole,
        axes.map(({ name }) => name),
      );
    if (!hole.quoted && axis !== undefined && BOUNDS.has(key)) return moveIntoRange(hole, axis);
    if (key === 'world_id') {
      const id = findWorld(this.#place)?.record.id;
      return id === undefined ? hole : numberHole(hole.hole, id);
    }
    const of = this.#place.owners.at(-1)?.of;
    if (key === 'id' && of === 'npc') return numberHole(hole.hole, nextNpcId(this.#place));
    if (key === 'id' && (of === 'tier' || of === 'level'))
      return textHole(hole.hole, this.#findFreeId(hole.text, of));
    if (key === 'name' && of === 'axis') return textHole(hole.hole, this.#findFreeId(hole.text, of));
    return key === 'priority' ? numberHole(hole.hole, nextPriority(this.#place)) : hole;
  }

  #findFreeId(text: string, of: 'axis' | 'tier' | 'level'): string {
    const { axes = [], tiers = [], levels = [] } = readOwnDefinition(this.#place) ?? {};
    const taken =
      of === 'axis' ? axes.map(({ name }) => name) : (of === 'tier' ? tiers : levels).map(({ id }) => id);
    return findFreeId(text, new Set(taken));
  }
}

/** Members of tiers and conditions that are in units of an axis; in examples that runs from 0 to 100. */
const BOUNDS: ReadonlySet<string> = new Set(['min', 'max', 'min_value', 'max_value']);

function moveIntoRange(hole: Hole, { min_value: least, max_value: most }: StatAxis): Hole {
  const share = Number(hole.text) / 100;
  const value = least + (most - least) * share;
  if (!Number.isFinite(value)) return hole;
  return numberHole(hole.hole, most - least >= 10 ? Math.round(value) : Number(value.toPrecision(3)));
}

/** The example value of an axis at that axis' default. */
function startAt(value: Body, { default_value }: StatAxis): Body {
  const isHole = typeof value === 'object' && value !== null && 'hole' in value && !('open' in value);
  return isHole && Number.isFinite(default_value) ? numberHole(value.hole, default_value) : value;
}

/** A priority above all others of the definition. */
export function nextPriority(place: Place): number {
  const priorities = (readOwnDefinition(place)?.levels ?? []).map(({ priority }) => priority);
  const known = priorities.filter(Number.isFinite);
  return Math.floor(known.reduce((most, priority) => Math.max(most, priority), 0)) + 10;
}

/** The axes of the definition around the cursor: of the one being written, or of that under which stats or modifiers stand. */
export function listOwnAxes(place: Place): readonly StatAxis[] {
  const owner = place.findOwner('definition');
  if (owner !== undefined) {
    // Within a new definition, what is filled in there belongs together already.
    return owner.steps.length === 0 ? [] : listNamed(readOwnDefinition(place));
  }
  const id = findDefinitionId(place);
  return id === undefined ? [] : listNamed(listEntityStats(place).find(id));
}

/** The definition under whose id the cursor stands, in stats or among their modifiers. */
export function findDefinitionId(place: Place): string | undefined {
  const step = place.findOwner('statsMetadata')?.steps[0];
  return typeof step === 'string' ? step : findStatPlace(place)?.definitionId;
}

function listNamed(definition: StatDefinition | undefined): readonly StatAxis[] {
  return (definition?.axes ?? []).filter(({ name }) => name !== '');
}

function choose(hole: Hole, names: readonly string[]): Hole {
  const [first] = names;
  return first === undefined ? hole : textHole(hole.hole, first, names.slice(0, MOST_CHOICES));
}
