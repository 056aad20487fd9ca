import { checkBounds } from './check-bounds.ts';
import { childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { optionalNumber, readObject } from './read-object.ts';
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

/** Reads a condition of a level and checks that the bounds its type needs are there (docs/stat-system.md, 1.7). */
export const readCondition = readObject<StatCondition>(
  { type: [readType], min_value: optionalNumber, max_value: optionalNumber },
  (condition, place, authored) => {
    const { type } = condition;
    const subject = `The ${type} condition on ${quoteText(String(place.key))}`;
    for (const side of ['min', 'max'] as const) {
      const bound = `${side}_value` as const;
      if (condition[bound] !== null || (type !== side && type !== 'range')) continue;
      reportError(
        Object.hasOwn(authored, bound) ? childPlace(place, bound) : place,
        'level/missing-bound',
        `${subject} lacks "${bound}"`,
      );
    }
    if (type === 'range') checkBounds(place, 'level/inverted-range', subject, authored, condition);
  },
);
