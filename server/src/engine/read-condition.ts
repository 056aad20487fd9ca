import { isJsonObject, type JsonValue } from '../base/json-value.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type Members, optional, type Reading, readMembers, required } from './read-members.ts';
import type { StatCondition } from './stat-definition.ts';
import { nullable, readChoice, readFloat } from './value-readers.ts';

const conditionMembers: Members<StatCondition> = {
  type: required(readChoice(['min', 'max', 'range'], 'level/bad-condition-type')),
  min_value: optional(nullable(readFloat), null),
  max_value: optional(nullable(readFloat), null),
};

/** Reads a condition of a level and checks that the bounds its type needs are there (docs/stat-system.md, 1.5). */
export function readCondition(value: JsonValue, place: ConfigPlace): Reading<StatCondition> | undefined {
  const condition = readMembers(value, place, 'Condition', conditionMembers);
  if (condition === undefined || !isJsonObject(value)) return condition;
  const { type, min_value: min, max_value: max } = condition;
  const subject = `The ${type} condition on ${quoteText(String(place.step))}`;
  const needed: ('min_value' | 'max_value')[] = [];
  if (type === 'min' || type === 'range') needed.push('min_value');
  if (type === 'max' || type === 'range') needed.push('max_value');
  for (const bound of needed) {
    if (condition[bound] !== null) continue;
    const at = Object.hasOwn(value, bound) ? childPlace(place, bound) : place;
    reportError(at, 'level/missing-bound', `${subject} needs "${bound}"`);
  }
  if (type === 'range' && typeof min === 'number' && typeof max === 'number' && min > max) {
    const fact = `${subject} has "min_value" ${min} above "max_value" ${max}`;
    reportError(childPlace(place, 'max_value'), 'level/inverted-range', fact);
  }
  return condition;
}
