import type { PreparedAxis } from '../engine/config/prepare-definition.ts';
import type { JsonSchema } from './json-schema.ts';

/** What the value of an axis may be: a number of its range. The tiers stand in the description. */
export function makeAxisSchema({ axis, tiers }: PreparedAxis): JsonSchema {
  const { min_value: minimum, max_value: maximum, default_value: initial } = axis;
  const sentences = [
    axis.description?.trim().replace(/([^.!?])$/, '$1.') ?? '',
    `${minimum} to ${maximum}, usually ${initial}.`,
    tiers.length === 0
      ? ''
      : `Tiers: ${tiers.map(({ id, min, max }) => `${id} ${max === null ? `from ${min}` : `${min} to ${max}`}`).join(', ')}.`,
  ];
  return {
    title: axis.display_name ?? axis.name,
    description: sentences.filter((sentence) => sentence !== '').join(' '),
    type: 'number',
    // JSON has no infinity: what is not bounded needs no bound.
    ...(Number.isFinite(minimum) && { minimum }),
    ...(Number.isFinite(maximum) && { maximum }),
    ...(Number.isFinite(initial) && { default: initial }),
  };
}

/** What `<axis>TierId` may be: the id of one of the axis's tiers. */
export function makeTierSchema({ axis, tiers }: PreparedAxis): JsonSchema {
  const name = axis.display_name ?? axis.name;
  return makeComputedSchema(
    `Tier of ${name}`,
    tiers.map(({ id }) => id),
  );
}

/** What an id may be that the game computes: one of `ids`, or null. */
export function makeComputedSchema(title: string, ids: readonly string[]): JsonSchema {
  return {
    title,
    description: 'Computed by the game; leave it out.',
    readOnly: true,
    enum: [...new Set(ids), null],
  };
}
