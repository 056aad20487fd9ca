import * as l10n from '@vscode/l10n';
import { quoteText } from '../values/quote-text.ts';
import { checkBounds } from './check-bounds.ts';
import { childPlace, reportError } from './config-place.ts';
import { displayMembers, type Members, optionalText, readObject } from './read-object.ts';
import type { StatAxis } from './stat-definition.ts';
import { readFloat, readName } from './value-readers.ts';

/** The range of an axis. */
export const rangeMembers: Members<Pick<StatAxis, 'min_value' | 'max_value'>> = {
  min_value: [readFloat, 0],
  max_value: [readFloat, 100],
};

/** Reads an axis and checks `min_value <= default_value <= max_value` (docs/stat-system.md, 1.5). */
export const readAxis = readObject<StatAxis>(
  {
    name: [readName('axis/blank-name')],
    ...rangeMembers,
    default_value: [readFloat, 0],
    ...displayMembers,
    semantic_type: optionalText,
    semantic_weight: [readFloat, 1],
  },
  (axis, place, authored) => {
    const subject = () => l10n.t('Axis {0}', quoteText(axis.name));
    // What could not be read is undefined, of which no comparison holds.
    const { default_value: initial, min_value: min, max_value: max } = axis as StatAxis;
    const inverted = checkBounds(place, 'axis/inverted-range', subject, authored, axis);
    if (!inverted && (initial < min || initial > max)) {
      const bound = initial < min ? 'min_value' : 'max_value';
      reportError(
        childPlace(place, Object.hasOwn(authored, 'default_value') ? 'default_value' : bound),
        'axis/default-out-of-range',
        l10n.t('{0} starts at {1}, outside its range {2} to {3}', subject(), initial, min, max),
      );
    }
  },
);
