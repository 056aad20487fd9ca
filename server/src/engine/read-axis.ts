import type { JsonObject } from '../base/json-value.ts';
import { checkBounds } from './check-bounds.ts';
import { type ConfigPlace, childPlace, reportError } from './config-place.ts';
import { quoteText } from './quote-text.ts';
import { displayMembers, optional, optionalText, type Reading, readObject, required } from './read-object.ts';
import type { StatAxis } from './stat-definition.ts';
import { readFloat, readName } from './value-readers.ts';

/** Reads an axis and checks `min_value <= default_value <= max_value` (docs/stat-system.md, 1.5). */
export const readAxis = readObject<StatAxis>(
  {
    name: required(readName('axis/blank-name')),
    min_value: optional(readFloat, 0),
    max_value: optional(readFloat, 100),
    default_value: optional(readFloat, 0),
    ...displayMembers,
    semantic_type: optionalText,
    semantic_weight: optional(readFloat, 1),
  },
  (axis, place, authored) => {
    const subject = `Axis ${quoteText(axis.name)}`;
    const code = 'axis/inverted-range';
    if (!checkBounds(place, code, subject, authored, axis, 'min_value', 'max_value')) {
      checkDefault(axis, place, authored, subject);
    }
  },
);

function checkDefault(
  axis: Reading<StatAxis>,
  place: ConfigPlace,
  authored: JsonObject,
  subject: string,
): void {
  const { default_value: initial = NaN, min_value: min = NaN, max_value: max = NaN } = axis;
  if (!(initial < min || initial > max)) return;
  const written = Object.hasOwn(authored, 'default_value');
  const fault = written ? 'default_value' : initial < min ? 'min_value' : 'max_value';
  const initially = written ? `the default ${initial}` : `no default, so ${initial}`;
  const fact = `${subject} has ${initially}, outside its range ${min} to ${max}`;
  reportError(childPlace(place, fault), 'axis/default-out-of-range', fact);
}
