import * as l10n from '@vscode/l10n';
import { quoteText } from '../values/quote-text.ts';
import { checkBounds } from './check-bounds.ts';
import { childPlace, reportError } from './config-place.ts';
import { optionalNumber, readObject } from './read-object.ts';
import type { StatCondition, StatConditionType } from './stat-definition.ts';
import { type Reader, refuseValue } from './value-readers.ts';

const conditionTypes: readonly unknown[] = ['min', 'max', 'range'];

const readType: Reader<StatConditionType> = (value, place) =>
  conditionTypes.includes(value)
    ? (value as StatConditionType)
    : refuseValue(
        value,
        place,
        l10n.t('min, max or range'),
        typeof value === 'string' ? 'level/bad-condition-type' : undefined,
      );

/** Reads a condition of a level and checks that the bounds its type needs are there (docs/stat-system.md, 1.7). */
export const readCondition = readObject<StatCondition>(
  { type: [readType], min_value: optionalNumber, max_value: optionalNumber },
  (condition, place, authored) => {
    const { type } = condition;
    const subject = () => l10n.t('The {0} condition on {1}', `${type}`, quoteText(place.key as string));
    for (const side of ['min', 'max'] as const) {
      const bound = `${side}_value` as const;
      if (condition[bound] !== null || (type !== side && type !== 'range')) continue;
      reportError(
        Object.hasOwn(authored, bound) ? childPlace(place, bound) : place,
        'level/missing-bound',
        l10n.t('{0} lacks "{1}"', subject(), bound),
        { missing: bound },
      );
    }
    if (type === 'range') checkBounds(place, 'level/inverted-range', subject, authored, condition);
  },
);
