import { type JsonObject, ownMember } from '../../base/json-value.ts';
import type { PreparedDefinition } from '../config/prepare-definition.ts';
import { findNumber } from '../values/find-number.ts';
import { clampToAxis } from './clamp-to-axis.ts';

/** The clamped values of the axes an entity has a number for, in definition order. */
export function readAxisValues(stats: JsonObject, prepared: PreparedDefinition): Map<string, number> {
  const values = new Map<string, number>();
  for (const { axis } of prepared.axes) {
    const value = findNumber(ownMember(stats, axis.name));
    if (value !== undefined) values.set(axis.name, clampToAxis(value, axis));
  }
  return values;
}
