import type { JsonValue } from '../../base/json-value.ts';

/**
 * The number of a member of entity stats: numbers, and booleans as 1 and 0. Anything else, numeric text included, is
 * no value (docs/stat-system.md, 2.2) and gives undefined.
 */
export const findNumber = (value: JsonValue | undefined): number | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? Number(value) : undefined;
