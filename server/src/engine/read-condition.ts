import type { JsonValue } from '../base/json-value.ts';
import { checkBounds } from './check-bounds.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { type Members, optionalNumber, type Reading, readMembers, required } from './read-members.ts';
import type { StatCondition, StatConditionType } from './stat-definition.ts';
import { type Reader, refuseValue } from './value-readers.ts';

const conditionTypes: readonly StatConditionType[] = ['min', 'max', 'range'];

const readType: Reader<StatConditionType> = (value, place) =>
  conditionTypes.find((type) => type === value) ??
  refuseValue(
    value,
    place,
    'min, max or range',
    typeof value === 'string' ? 'level/bad-condition-type' : undefined,
  );

const conditionMembers: Members<StatCondition> = {
  type: required(readType),
  min_value: optionalNumber,
  max_value: optionalNumber,
};

/** Reads a condition of a level and checks that the bounds its type needs are there (docs/stat-system.md, 1.7). */
export function readCondition(value: JsonValue, place: ConfigPlace): Reading<StatCondition> | undefined {
  const condition = readMembers(value, place, conditionMembers);
  if (condition?.type === undefined) return condition;
  const { type } = condition;
  const subject = `The ${type} condition on ${quoteText(String(place.key))}`;
  for (const side of ['min', 'max'] as const) {
    const bound = `${side}_value` as const;
    if (condition[bound] !== null || (type !== side && type !== 'range')) continue;
    const at = Object.hasOwn(Object(value), bound) ? childPlace(place, bound) : place;
    reportError(at, 'level/missing-bound', `${subject} lacks "${bound}"`);
  }
  if (type === 'range') {
    checkBounds(value, place, 'level/inverted-range', subject, condition, 'min_value', 'max_value');
  }
  return condition;
}
