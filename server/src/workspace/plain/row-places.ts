import type { KindId } from '../../kinds/file-kind.ts';
import type { PlainShape } from '../../kinds/generated/plain-shapes.js';
import { PlainPlace } from '../../kinds/plain-place.ts';
import type { RowFacts, RowRecord } from '../row-records.ts';

/** An object of objects of numbers. */
const STATS: PlainShape = { types: 64, each: { types: 64, each: { types: 12 } } };

/** An object, or null, whose members are neither numbers nor objects (see `NpcRecord.hasPersonalityNumbers`). */
const PERSONALITY: PlainShape = { types: 65, each: { types: 51, free: true } };

/** What no row can tell of. */
const NOTHING: PlainShape = { types: 0 };

/** What is put in the place of members that are fine as such, but of which a row can tell only some values, or none. */
const NARROWED: ReadonlyMap<string, PlainShape> = new Map([
  ['stats', STATS],
  ['personality', PERSONALITY],
  ['stats_metadata', NOTHING],
]);

/** Answers the facts of a file by their number: undefined where there is none, or one of another type. */
export interface FactReader {
  readonly numberAt: (index: number) => number | undefined;
  readonly textAt: (index: number) => string | undefined;
}

/** What of a file's root its record tells beside its stats. */
interface RowForm {
  /** The keys of the facts, in the order of their numbers. */
  readonly facts: readonly (keyof RowFacts)[];
  readonly readFacts: (reader: FactReader) => RowFacts;
}

/** The same for each kind that has rows. */
const FORMS: Readonly<Record<RowRecord['kind'], RowForm>> = {
  npc: {
    facts: ['id', 'world_id', 'name', 'character_instance_id'],
    readFacts: (reader) => ({
      id: reader.numberAt(0),
      world_id: reader.numberAt(1),
      name: reader.textAt(2),
      character_instance_id: reader.textAt(3),
    }),
  },
  npc_state: { facts: ['npc_id'], readFacts: (reader) => ({ npc_id: reader.numberAt(0) }) },
};

/** What files look like that are a record with a row. */
export interface RowPlaces extends RowForm {
  readonly kind: RowRecord['kind'];
  readonly root: PlainPlace;
}

/** Per kind of file what one record of it looks like (`plainShapes`). */
export type PlainShapes = Readonly<Record<KindId, PlainShape>>;

/** What files of this kind look like that are a record with a row; undefined where there are none such. */
export function findRowPlaces(kind: KindId, shapes: PlainShapes): RowPlaces | undefined {
  if (kind !== 'npc' && kind !== 'npc_state') return undefined;
  const shape = shapes[kind];
  const keys = new Map([...(shape.keys ?? [])].map(([key, known]) => [key, NARROWED.get(key) ?? known]));
  return { kind, root: new PlainPlace({ ...shape, keys }), ...FORMS[kind] };
}
